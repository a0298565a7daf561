'use strict';
// One catalog per language, and each text that was ever translated stays in every one of them.
class Message { constructor(text) { this.text = text; this.parts = text.split(' '); } }
const catalogs = { en: {}, de: {}, fr: {}, zh: {}, es: {} };
let n = 0;
exports.step = () => {
  for (let i = 0; i < 60; i++, n++)
    for (const language in catalogs) catalogs[language]['You have ' + n + ' new messages'] = new Message('You have ' + n);
};
