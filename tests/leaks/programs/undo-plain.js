'use strict';
// Plain objects, the newest first: whoever holds the head holds them all.
const editor = { undo: null, depth: 0 };

exports.step = (step) => {
  for (let i = 0; i < 300; i++) {
    editor.undo = { previous: editor.undo, action: 'edit ' + step + '.' + i, at: i + 0.5 };
    editor.depth++;
  }
};
