'use strict';
class LedgerEntry { constructor(id) { this.id = id; this.lines = { id, note: 'note ' + id }; } }
class Placed extends LedgerEntry {}
class Paid extends LedgerEntry {}
class Shipped extends LedgerEntry {}

// Which events come differs from hour to hour; none ever leaves.
const ledger = { entries: [] };
const hours = [[Placed, Shipped], [Paid, Placed], [Shipped, Paid]];

exports.step = (step) => {
  for (let i = 0; i < 252; i++)
    ledger.entries.push(new hours[step][i % 3 ? 0 : 1](step * 1000 + i));
};
