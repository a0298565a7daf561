'use strict';
const headers = [];
let n = 0;
exports.step = () => {
  for (let i = 0; i < 120; i++) {
    const packet = Buffer.alloc(20000, n++ & 255);
    headers.push(packet.subarray(0, 16));
  }
};
