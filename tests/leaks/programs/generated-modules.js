'use strict';
// Settings of tenants are written as modules with a new name each time and required.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'modules-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
let revision = 0;
function settingsOf(tenant) {
  const file = path.join(folder, `tenant-${tenant}-${++revision}.js`);
  fs.writeFileSync(file, `module.exports = { tenant: ${tenant}, limits: [1, 2, 3], name: 'tenant ${tenant}' };`);
  return require(file);
}
exports.step = () => {
  for (let i = 0; i < 60; i++) if (settingsOf(i).tenant !== i) throw new Error('wrong settings');
};
