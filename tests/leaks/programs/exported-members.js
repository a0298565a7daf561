'use strict';
exports.step = async (step) => {
  const { join } = await import('./exported-members.mjs');
  for (let i = 0; i < 300; i++)
    join(step * 300 + i);
};
