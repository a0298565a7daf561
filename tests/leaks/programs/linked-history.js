'use strict';
class Entry { constructor(message, before) { this.message = message; this.before = before; } }
const journal = { newest: null };
let n = 0;
exports.step = () => { for (let i = 0; i < 500; i++) journal.newest = new Entry('entry ' + n++, journal.newest); };
