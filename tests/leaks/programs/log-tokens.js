'use strict';
// A parser remembers short parts of long lines.
const seen = new Set();
let n = 0;
function line() { n++; return ('2024-01-01T00:00:00Z host app[' + n + ']: request-id=' + String(n).padStart(24, 'f') + ' ' + 'payload '.repeat(400) + n).split('').join(''); }
exports.step = () => { for (let i = 0; i < 150; i++) { const text = line(); const at = text.indexOf('request-id=') + 11; seen.add(text.slice(at, at + 24)); } };
