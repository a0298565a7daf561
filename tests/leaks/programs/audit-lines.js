'use strict';
// Each line is joined from pieces, which are no lines.
class Audit { constructor() { this.lines = []; } note(text) { this.lines.push('[' + ++this.count + '] ' + text); } count = 0; }
const audit = new Audit();
exports.step = (step) => { for (let i = 0; i < 400; i++) audit.note('request ' + step + '/' + i + ' was handled'); };
