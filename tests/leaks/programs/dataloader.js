'use strict';
// A batching loader made once for the process instead of once per request: its cache of promises only grows.
class User { constructor(id) { this.id = id; this.name = 'user ' + id; this.emails = [id + '@example.org']; } }
class DataLoader {
  constructor(batch) { this._batch = batch; this._cache = new Map(); this._queue = null; }
  load(key) {
    const cached = this._cache.get(key);
    if (cached) return cached;
    if (!this._queue) { this._queue = []; process.nextTick(() => this._dispatch()); }
    const promise = new Promise((resolve, reject) => this._queue.push({ key, resolve, reject }));
    this._cache.set(key, promise);
    return promise;
  }
  async _dispatch() { const queue = this._queue; this._queue = null; const values = await this._batch(queue.map((q) => q.key)); queue.forEach((q, i) => q.resolve(values[i])); }
}
const users = new DataLoader(async (ids) => ids.map((id) => new User(id)));
let n = 0;
exports.step = async () => { for (let i = 0; i < 40; i++) await Promise.all(Array.from({ length: 10 }, () => users.load(++n))); };
