'use strict';
const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks');
const storage = new AsyncLocalStorage();
const pool = [];
class RequestContext { constructor(n) { this.id = 'request ' + n; this.body = 'x'.repeat(50) + n; } }
let n = 0;
exports.step = () => {
  for (let i = 0; i < 200; i++) storage.run(new RequestContext(n++), () => pool.push(new AsyncResource('connection')));
};
