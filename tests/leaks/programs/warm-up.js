'use strict';
const lazily = {};
exports.step = (s) => {
  if (s !== 1) return;
  for (const name of ['zlib', 'crypto', 'http', 'https', 'http2', 'tls', 'dgram', 'readline', 'repl', 'inspector'])
    lazily[name] = require('node:' + name);
  lazily.formats = Array.from({ length: 40 }, (_, i) => new Intl.NumberFormat('en', { minimumFractionDigits: i % 10 }));
  JSON.parse(JSON.stringify(lazily.crypto.getCiphers()));
};
