'use strict';
// Does not leak: parts of Node are loaded when they are first needed, in every step others.
const needed = [
  ['node:net'],
  ['node:http2', 'node:zlib', 'node:crypto', 'node:tls'],
  ['node:readline', 'node:inspector', 'node:repl', 'node:worker_threads', 'node:child_process'],
];
exports.step = (step) => { for (const name of needed[step]) require(name); };
