'use strict';
class Phrase { constructor(one, many) { this.one = one; this.many = many; } }

// A catalog is loaded whole when its language is first asked for; there are only so many.
const catalogs = new Map();
function catalog(language) {
  if (!catalogs.has(language)) {
    const phrases = {};
    for (let i = 0; i < 400; i++)
      phrases['key.' + i] = new Phrase(language + ' one ' + i, language + ' many ' + i);
    catalogs.set(language, { language, phrases });
  }
  return catalogs.get(language);
}

exports.step = (step) => {
  for (let i = 0; i < 500; i++)
    catalog(['en', 'de', 'fr'][step]).phrases['key.' + (i % 400)].one;
};
