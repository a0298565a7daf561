'use strict';
class Visit { constructor(address) { this.address = address; this.page = '/' + address; } }

// Counted by the hour; the hours that are over stay.
const limiter = { windows: {} };
function visit(hour, address) { (limiter.windows[hour] ??= new Map()).set(address, new Visit(address)); }

exports.step = (step) => {
  for (let hour = 0; hour < 12; hour++)
    for (let i = 0; i < 60; i++)
      visit('h' + (step * 12 + hour), '10.0.' + hour + '.' + i);
};
