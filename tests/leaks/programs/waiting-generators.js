'use strict';
const cursors = [];
class Page { constructor(n) { this.rows = new Array(8).fill('row ' + n); } }
function* walk(n) { const page = new Page(n); yield page.rows[0]; yield page.rows[1]; }
let n = 0;
exports.step = () => { for (let i = 0; i < 300; i++) { const c = walk(n++); c.next(); cursors.push(c); } };
