// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a program that writes one heap snapshot at its end write two, with growth in between: for the rows that
// compare two snapshots of one process.
//   node --expose-gc --require ./pair.cjs gen.js SECOND UNITS      (HEAPSIGHT_FIRST: where the first one goes)
'use strict';
const v8 = require('node:v8');
const write = v8.writeHeapSnapshot;

class Session {
  constructor(id) {
    this.id = id;
    this.token = 'session-' + id.toString(36);
    this.seen = [id, id + 0.5];
  }
}

v8.writeHeapSnapshot = (second) => {
  write(process.env.HEAPSIGHT_FIRST);
  const sessions = 500 * Number(process.argv[3] || 1); // about two percent more
  globalThis.sessions = new Map();
  for (let id = 0; id < sessions; id++) globalThis.sessions.set(id, new Session(id));
  globalThis.gc?.();
  return write(second);
};
