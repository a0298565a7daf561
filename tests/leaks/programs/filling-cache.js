'use strict';
class Cached { constructor(n) { this.value = 'value ' + n; } }
const recent = new Map();
let n = 0;
function put() { recent.set(n, new Cached(n)); n++; if (recent.size > 1500) recent.delete(recent.keys().next().value); }
exports.step = (s) => { for (let i = 0; i < (s === 0 ? 300 : 1000); i++) put(); };
