'use strict';
// Few things, but large ones, in an object that has few keys.
class Rendered { constructor(page) { this.page = page; this.pixels = new Uint8ClampedArray(40_000); } }
const pages = {};
let n = 0;
exports.step = (step) => { for (let i = 0; i < (step ? 12 : 2); i++) pages['page' + n] = new Rendered(n++); };
