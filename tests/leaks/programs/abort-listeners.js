'use strict';
const shutdown = new AbortController();
require('node:events').setMaxListeners(0, shutdown.signal);
class Download { constructor(n) { this.url = 'https://host/' + n; this.state = { bytes: n }; } stop() { this.state = null; } }
let n = 0;
exports.step = () => {
  for (let i = 0; i < 300; i++) {
    const download = new Download(n++);
    shutdown.signal.addEventListener('abort', () => download.stop());
  }
};
