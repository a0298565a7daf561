'use strict';
const details = new WeakMap();
const handled = [];
class Ticket { constructor(n) { this.number = n; } }
class Details { constructor(n) { this.text = 'details of ' + n; this.history = [n, n + 1]; } }
let n = 0;
exports.step = () => {
  for (let i = 0; i < 300; i++) {
    const ticket = new Ticket(n++);
    details.set(ticket, new Details(n));
    handled.push(ticket);
  }
};
