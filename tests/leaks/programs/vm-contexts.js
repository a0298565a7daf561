'use strict';
// A sandbox is made for each script of a user and kept, although it has done its work.
const vm = require('node:vm');
const sandboxes = [];
exports.step = () => {
  for (let i = 0; i < 12; i++) {
    const context = vm.createContext({ input: i, output: null });
    vm.runInContext('output = input * 2', context);
    sandboxes.push(context);
  }
};
