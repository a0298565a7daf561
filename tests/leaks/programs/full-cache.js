'use strict';
class Cached { constructor(n) { this.value = 'value ' + n; } }
const recent = new Map();
let n = 0;
function put() { recent.set(n, new Cached(n)); n++; if (recent.size > 800) recent.delete(recent.keys().next().value); }
exports.step = () => { for (let i = 0; i < 3000; i++) put(); };
