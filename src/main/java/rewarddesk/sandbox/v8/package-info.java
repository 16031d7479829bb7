/// The sandbox that needs nothing installed: the V8 engine in a process of its own.
///
/// JavaScript runs in a fresh V8 isolate; Python runs as CPython compiled to WebAssembly inside V8,
/// with neither files nor sockets (`assets/sandbox/wasi.js` is all of its operating system). V8 is
/// native code, so it lives in worker processes: [rewarddesk.sandbox.v8.V8Worker] is the main class
/// of one, and its side here watches its time and memory, ends it when it misbehaves and starts
/// another.
@NullMarked
package rewarddesk.sandbox.v8;

import org.jspecify.annotations.NullMarked;
