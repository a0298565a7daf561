'use strict';
process.setMaxListeners(0);
class Plugin {
  constructor(n) { this.id = 'plugin ' + n; this.table = new Array(20).fill(n); process.on('SIGUSR2', this.reload.bind(this)); }
  reload() { return this.id; }
}
let n = 0;
exports.step = () => { for (let i = 0; i < 150; i++) new Plugin(n++); };
