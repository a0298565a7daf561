'use strict';
class Order { constructor(n) { this.number = n; this.lines = ['one ' + n, 'two ' + n]; } }
class User { constructor(name) { this.name = name; this.orders = []; } }
const users = new Map();
for (let i = 0; i < 40; i++) users.set('user ' + i, new User('user ' + i));
let n = 0;
exports.step = () => { for (let i = 0; i < 400; i++) users.get('user ' + (i % 40)).orders.push(new Order(n++)); };
