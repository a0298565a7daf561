'use strict';
class Probe { constructor(n) { this.n = n; this.at = 'probe ' + n; } }
let n = 0;
exports.step = () => new Promise((resolve) => {
  let left = 1500;
  for (let i = 0; i < 1500; i++) { const p = new Probe(n++); setTimeout(() => { p.n++; if (--left === 0) resolve(); }, i % 7); }
});
