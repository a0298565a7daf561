'use strict';
// What is evicted leaves the index, but not the list that keeps the order.
class CacheEntry { constructor(key, value) { this.key = key; this.value = value; this.newer = null; this.older = null; } }
class Lru {
  constructor(max) { this.max = max; this.index = new Map(); this.newest = null; }
  set(key, value) {
    const entry = new CacheEntry(key, value);
    entry.older = this.newest;
    if (this.newest) this.newest.newer = entry;
    this.newest = entry;
    this.index.set(key, entry);
    if (this.index.size > this.max) this.index.delete(this.index.keys().next().value);
  }
}
const pages = new Lru(100);
let n = 0;
exports.step = () => { for (let i = 0; i < 500; i++) pages.set('/page/' + ++n, { title: 'Page ' + n }); };
