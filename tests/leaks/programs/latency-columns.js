'use strict';
// Latencies are kept in a typed array that is made larger by copying.
class Histogram { constructor() { this.values = new Float64Array(256); this.used = 0; } add(v) { if (this.used === this.values.length) { const more = new Float64Array(this.values.length + 4096); more.set(this.values); this.values = more; } this.values[this.used++] = v; } }
const stats = { latency: new Histogram() };
exports.step = () => { for (let i = 0; i < 20000; i++) stats.latency.add(i); };
