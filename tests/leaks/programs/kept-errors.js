'use strict';
class ValidationError extends Error { constructor(field) { super('bad ' + field); this.field = field; } }
const report = { failures: [] };
let n = 0;
function validate(value) { throw new ValidationError('field ' + value); }
exports.step = () => {
  for (let i = 0; i < 250; i++) try { validate(n++); } catch (error) { report.failures.push(error); }
};
