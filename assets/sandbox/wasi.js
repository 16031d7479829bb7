// Runs CPython compiled to WASI: the part of "wasi_snapshot_preview1" that has no files, no sockets
// and no environment. Bytes travel as strings whose characters are 0 to 255.
(function (wasm) {
  'use strict';
  const OK = 0, BAD = 8, NO_ENTRY = 44, NO_SYSTEM = 52;
  const module = new WebAssembly.Module(wasm);

  class Ended {
    constructor(kind, exit) { this.kind = kind; this.exit = exit; }
  }

  // Answers "kind,exit,length of output," followed by output and errors.
  globalThis.runPython = function (source, input, limit, seed) {
    const args = ['python', '-I', '-B', '-c', source];
    const written = { 1: [], 2: [] };
    const size = { 1: 0, 2: 0 };
    let memory = null, at = 0, random = seed >>> 0 || 1, clock = 0n;

    const view = () => new DataView(memory.buffer);
    const bytes = () => new Uint8Array(memory.buffer);
    const put = (where, text) => {
      const target = bytes();
      for (let i = 0; i < text.length; i++) target[where + i] = text.charCodeAt(i);
    };
    const text = (from, length) => {
      const source = bytes(), parts = [];
      for (let i = 0; i < length; i += 8192) {
        parts.push(String.fromCharCode.apply(
            null, source.subarray(from + i, from + Math.min(i + 8192, length))));
      }
      return parts.join('');
    };
    const sum = list => list.reduce((total, one) => total + one.length + 1, 0);

    const known = {
      args_sizes_get(count, length) {
        view().setUint32(count, args.length, true);
        view().setUint32(length, sum(args), true);
        return OK;
      },
      args_get(pointers, where) {
        for (const arg of args) {
          view().setUint32(pointers, where, true);
          put(where, arg + '\0');
          pointers += 4;
          where += arg.length + 1;
        }
        return OK;
      },
      environ_sizes_get(count, length) {
        view().setUint32(count, 0, true);
        view().setUint32(length, 0, true);
        return OK;
      },
      environ_get() { return OK; },
      clock_res_get(id, where) { view().setBigUint64(where, 1000n, true); return OK; },
      clock_time_get(id, precision, where) {
        const now = BigInt(Date.now()) * 1000000n;
        clock = now > clock ? now : clock + 1000n;
        view().setBigUint64(where, clock, true);
        return OK;
      },
      random_get(where, length) {
        const target = bytes();
        for (let i = 0; i < length; i++) {
          random ^= random << 13; random ^= random >>> 17; random ^= random << 5;
          target[where + i] = random & 255;
        }
        return OK;
      },
      fd_fdstat_get(fd, where) {
        if (fd > 2) return BAD;
        view().setUint8(where, 6); // a stream, as a pipe is
        view().setUint8(where + 1, 0);
        view().setUint16(where + 2, 0, true);
        view().setBigUint64(where + 8, fd === 0 ? 2n : 64n, true);
        view().setBigUint64(where + 16, 0n, true);
        return OK;
      },
      fd_filestat_get(fd, where) {
        if (fd > 2) return BAD;
        bytes().fill(0, where, where + 64);
        view().setUint8(where + 16, 6);
        return OK;
      },
      fd_prestat_get() { return BAD; },
      fd_read(fd, vectors, count, where) {
        if (fd !== 0) return BAD;
        let read = 0;
        for (let i = 0; i < count; i++) {
          const from = view().getUint32(vectors + 8 * i, true);
          const part = input.substr(at, view().getUint32(vectors + 8 * i + 4, true));
          put(from, part);
          at += part.length;
          read += part.length;
        }
        view().setUint32(where, read, true);
        return OK;
      },
      fd_write(fd, vectors, count, where) {
        if (fd !== 1 && fd !== 2) return BAD;
        let wrote = 0;
        for (let i = 0; i < count; i++) {
          const from = view().getUint32(vectors + 8 * i, true);
          const length = view().getUint32(vectors + 8 * i + 4, true);
          size[fd] += length;
          if (size[fd] > limit) throw new Ended('output', 1);
          written[fd].push(text(from, length));
          wrote += length;
        }
        view().setUint32(where, wrote, true);
        return OK;
      },
      fd_seek() { return 70; },
      fd_tell() { return 70; },
      fd_close() { return OK; },
      poll_oneoff(subscriptions, events, count, where) {
        // Waiting is the only event without files: it passes at once, and the clock has moved on.
        for (let i = 0; i < count; i++) {
          const user = view().getBigUint64(subscriptions + 48 * i, true);
          const kind = view().getUint8(subscriptions + 48 * i + 8);
          if (kind === 0) clock += view().getBigUint64(subscriptions + 48 * i + 24, true);
          bytes().fill(0, events + 32 * i, events + 32 * i + 32);
          view().setBigUint64(events + 32 * i, user, true);
          view().setUint8(events + 32 * i + 10, kind);
        }
        view().setUint32(where, count, true);
        return OK;
      },
      sched_yield() { return OK; },
      proc_exit(code) { throw new Ended('finished', code); },
      path_open() { return NO_ENTRY; },
      path_filestat_get() { return NO_ENTRY; },
    };
    const imports = {};
    for (const { module: from, name } of WebAssembly.Module.imports(module)) {
      (imports[from] ??= {})[name] = known[name] ?? (() => NO_SYSTEM);
    }

    let kind = 'finished', exit = 0;
    try {
      const instance = new WebAssembly.Instance(module, imports);
      memory = instance.exports.memory;
      instance.exports._start();
    } catch (ended) {
      if (ended instanceof Ended) {
        kind = ended.kind;
        exit = ended.exit;
      } else {
        kind = ended instanceof RangeError ? 'deep' : 'crashed';
        exit = 1;
        written[2].push('\n' + ended);
      }
    }
    const out = written[1].join('');
    return kind + ',' + exit + ',' + out.length + ',' + out + written[2].join('');
  };
})
