'use strict';
// A class of its own for every tenant, kept by name.
const connection = { models: {} };
function model(name, fields) {
  class Document {
    static fields = fields;
    save() { return name; }
  }
  return (connection.models[name] = Document);
}
let n = 0;
exports.step = () => { for (let i = 0; i < 80; i++) new (model('Tenant' + n++, ['name', 'id' + n]))().save(); };
