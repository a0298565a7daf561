'use strict';
// Does not leak: in every step other functions run for the first time, and V8 compiles them.
const functions = [];
for (let i = 0; i < 900; i++)
  functions.push(eval(`(function f${i}(rows) { let sum = 0; for (const row of rows) sum += row.v * ${i}; return { sum, more: (x) => x + sum }; })`));
const rows = Array.from({ length: 20 }, (_, v) => ({ v }));
exports.step = (step) => {
  for (let i = 0; i < 300; i++)
    for (let run = 0; run < 100; run++) functions[step * 300 + i](rows);
};
