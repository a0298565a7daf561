'use strict';
// node --expose-gc run.js PROGRAM FOLDER [STEPS]: warms the program up (step 0), then runs step 1, 2 …; after
// each it collects and writes FOLDER/1.heapsnapshot, 2.heapsnapshot …
const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');

const [, , name, folder, steps = '2'] = process.argv;
const program = require(path.join(__dirname, 'programs', name + '.js'));

async function settle() {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    globalThis.gc();
  }
}

(async () => {
  fs.mkdirSync(folder, { recursive: true });
  for (let step = 0; step <= Number(steps); step++) {
    await program.step(step);
    await settle();
    v8.writeHeapSnapshot(path.join(folder, step + 1 + '.heapsnapshot'));
  }
  process.exit(0);
})();
