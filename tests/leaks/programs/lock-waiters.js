'use strict';
class Lock { constructor() { this.waiters = []; } acquire() { return new Promise((resolve) => this.waiters.push(resolve)); } }
class Upload { constructor(n) { this.chunk = Buffer.alloc(3000, n & 255); this.n = n; } }
const lock = new Lock();
let n = 0;
async function send() { const upload = new Upload(n++); await lock.acquire(); return upload.n; }
exports.step = () => { for (let i = 0; i < 200; i++) send(); };
