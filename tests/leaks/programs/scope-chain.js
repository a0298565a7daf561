'use strict';
let current = null;
function replace(n) {
  const original = current;
  const unused = () => { if (original) return original.text; };
  current = { text: 'payload ' + n + 'y'.repeat(200), method() { return 'called'; } };
  return typeof unused;
}
let n = 0;
exports.step = () => { for (let i = 0; i < 300; i++) replace(n++); };
