'use strict';
class Work { constructor(n) { this.n = n; this.payload = 'work ' + n; } }
const waiting = [];
let n = 0;
exports.step = (s) => {
  if (s === 2) waiting.splice(0, 1900);
  else for (let i = 0; i < (s === 0 ? 100 : 2000); i++) waiting.push(new Work(n++));
};
