'use strict';
class Meter { constructor() { this.samples = []; } note(v) { this.samples.push(v); } }
const meter = new Meter();
let n = 0;
exports.step = () => { for (let i = 0; i < 6000; i++) meter.note(n++ * 1.37); };
