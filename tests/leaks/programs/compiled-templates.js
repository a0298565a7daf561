'use strict';
const templates = new Map();
function render(source, value) {
  let made = templates.get(source);
  if (!made) templates.set(source, made = new Function('value', source));
  return made(value);
}
let n = 0;
exports.step = () => { for (let i = 0; i < 150; i++) render('return "item ' + (n++) + ' " + value', i); };
