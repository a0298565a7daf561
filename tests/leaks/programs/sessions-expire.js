'use strict';
class Visit { constructor(n) { this.n = n; this.pages = ['/', '/' + n]; } }
let visits = new Map();
let n = 0;
exports.step = (s) => {
  for (const key of [...visits.keys()]) if (key < n - 50) visits.delete(key);
  for (let i = 0; i < 600 + s * 20; i++) visits.set(n++, new Visit(n));
};
