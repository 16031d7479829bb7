// What a JavaScript program finds besides the language itself: console, print, readline, and the
// parts of Node's "assert" and "fs" that tests and small programs use.
(function (input, limit) {
  'use strict';
  const written = { 1: '', 2: '' };
  let exceeded = false;
  const stop = new Error('more output than allowed');

  const write = (stream, text) => {
    if (exceeded || written[stream].length + text.length > limit) {
      exceeded = true;
      throw stop;
    }
    written[stream] += text;
  };

  const show = (value, depth, seen) => {
    if (typeof value === 'string') return depth === 0 ? value : "'" + value + "'";
    if (typeof value === 'bigint') return value + 'n';
    if (typeof value === 'function') return '[Function: ' + (value.name || '(anonymous)') + ']';
    if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : String(value);
    if (value instanceof Error) return value.stack || String(value);
    if (seen.includes(value)) return '[Circular *1]';
    if (depth > 2) return Array.isArray(value) ? '[Array]' : '[Object]';
    const inside = [...seen, value];
    const one = item => show(item, depth + 1, inside);
    if (Array.isArray(value)) return value.length ? '[ ' + value.map(one).join(', ') + ' ]' : '[]';
    if (value instanceof Map)
      return `Map(${value.size}) {` + [...value].map(([k, v]) => ` ${one(k)} => ${one(v)}`).join(',') + ' }';
    if (value instanceof Set) return `Set(${value.size}) { ` + [...value].map(one).join(', ') + ' }';
    const parts = Object.keys(value).map(key => key + ': ' + one(value[key]));
    return parts.length ? '{ ' + parts.join(', ') + ' }' : '{}';
  };
  const line = values => values.map(value => show(value, 0, [])).join(' ') + '\n';

  const log = (...values) => write(1, line(values));
  const error = (...values) => write(2, line(values));
  globalThis.console = { log, info: log, debug: log, error, warn: error };
  globalThis.print = log;

  let rest = input;
  globalThis.readline = () => {
    if (rest === '') return null;
    const end = rest.indexOf('\n');
    const found = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end + 1);
    return found;
  };

  class AssertionError extends Error {
    constructor(message) { super(message); this.name = 'AssertionError'; }
  }
  const same = (a, b, strict, seen) => {
    if (strict ? Object.is(a, b) : a == b || (a !== a && b !== b)) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (strict && Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
    if (Array.isArray(a) !== Array.isArray(b) || seen.length > 1000) return false;
    if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
    const inside = [...seen, a];
    if (seen.includes(a)) return true;
    if (a instanceof Set && b instanceof Set) {
      return a.size === b.size
          && [...a].every(x => b.has(x) || [...b].some(y => same(x, y, strict, inside)));
    }
    if (a instanceof Map && b instanceof Map) {
      return a.size === b.size
          && [...a].every(([k, v]) => b.has(k) && same(v, b.get(k), strict, inside));
    }
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length
        && keys.every(key => Object.hasOwn(b, key) && same(a[key], b[key], strict, inside));
  };
  const must = (holds, message, otherwise) => {
    if (!holds) throw message instanceof Error ? message : new AssertionError(message ?? otherwise());
  };
  const against = (a, b, word) => () => `${show(a, 1, [])} ${word} ${show(b, 1, [])}`;
  const assert = (value, message) => must(value, message, () => 'the value is ' + show(value, 1, []));
  Object.assign(assert, {
    AssertionError,
    ok: assert,
    equal: (a, b, m) => must(a == b || (a !== a && b !== b), m, against(a, b, '==')),
    notEqual: (a, b, m) => must(a != b, m, against(a, b, '!=')),
    strictEqual: (a, b, m) => must(Object.is(a, b), m, against(a, b, '===')),
    notStrictEqual: (a, b, m) => must(!Object.is(a, b), m, against(a, b, '!==')),
    deepEqual: (a, b, m) => must(same(a, b, false, []), m, against(a, b, 'deeply =='),),
    deepStrictEqual: (a, b, m) => must(same(a, b, true, []), m, against(a, b, 'deeply ===')),
    notDeepStrictEqual: (a, b, m) => must(!same(a, b, true, []), m, against(a, b, 'not deeply ===')),
    throws: (action, m) => {
      try { action(); } catch (expected) { return; }
      throw new AssertionError(typeof m === 'string' ? m : 'nothing was thrown');
    },
    fail: m => { throw new AssertionError(m ?? 'failed'); },
  });
  assert.strict = assert;

  globalThis.require = name => {
    switch (name.replace(/^node:/, '')) {
      case 'assert': case 'assert/strict': return assert;
      case 'fs': return {
        readFileSync(file) {
          if (file === 0 || file === '/dev/stdin') { const all = rest; rest = ''; return all; }
          throw new Error('ENOENT: there are no files here, open ' + String(file));
        },
      };
      default: throw new Error("Cannot find module '" + name + "'");
    }
  };

  return (stream) => stream === 0 ? (exceeded ? 'yes' : '') : written[stream];
})
