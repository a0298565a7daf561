'use strict';
class Token { constructor(n) { this.text = 'token ' + n; this.scopes = ['read', 'write']; } }
class Registry { static issued = new Set(); static issue(n) { const t = new Token(n); Registry.issued.add(t); return t; } }
let next = 0;
exports.step = () => { for (let i = 0; i < 400; i++) Registry.issue(next++); };
