/// Running programs nobody trusts: the port and the choice between the sandboxes of this machine.
///
/// A response to a coding question is a program written by a model. It runs in a
/// [rewarddesk.sandbox.Sandbox] or not at all: [rewarddesk.sandbox.Sandboxes] takes the first one
/// that is ready for the language, and says how to get one when there is none. Every
/// [rewarddesk.sandbox.Run] names the sandbox it came from. The sandboxes themselves stand in
/// sub-packages: `bubblewrap` (Linux namespaces) and `v8` (a JavaScript engine in a process of its
/// own, everywhere its library exists); both watch their processes with `process`.
@NullMarked
package rewarddesk.sandbox;

import org.jspecify.annotations.NullMarked;
