'use strict';
const closing = new Promise(() => {});
class Reply { constructor(n) { this.rows = [n, n + 1, n + 2]; this.text = 'reply ' + n; } }
let n = 0;
exports.step = async () => {
  for (let i = 0; i < 300; i++) await Promise.race([closing, Promise.resolve(new Reply(n++))]);
};
