'use strict';
// Subscriptions as async generators; consumers that went away never call return().
class Channel {
  constructor() { this.waiting = new Set(); }
  async *subscribe(filter) { for (;;) { const value = await new Promise((resolve) => this.waiting.add(resolve)); if (filter.accepts(value)) yield value; } }
}
class Filter { constructor(id) { this.id = id; this.fields = ['a', 'b', 'c']; } accepts() { return false; } }
const updates = new Channel();
let n = 0;
async function consume(iterator) { for await (const value of iterator) void value; }
exports.step = async () => { for (let i = 0; i < 220; i++) consume(updates.subscribe(new Filter(++n))); await new Promise(setImmediate); };
