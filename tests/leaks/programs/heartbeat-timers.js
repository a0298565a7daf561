'use strict';
// Every session starts a heartbeat; close() forgets to stop it.
class DeviceSession { constructor(id) { this.id = id; this.readings = new Array(20).fill(id); this.closed = false; this.start(); } start() { setInterval(() => this.beat(), 60000).unref(); } beat() { if (!this.closed) this.readings.push(0); } close() { this.closed = true; } }
let n = 0;
exports.step = () => { for (let i = 0; i < 180; i++) new DeviceSession(++n).close(); };
