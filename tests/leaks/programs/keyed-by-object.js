'use strict';
class Peer { constructor(id) { this.id = id; } }
class Guest { constructor(id) { this.seat = id; } }
class Member { constructor(id) { this.number = id; } }
class Admin { constructor(id) { this.rights = id; } }

// Objects are keys and objects are values: an entry is one of either.
const roles = new Map();
const kinds = [Guest, Member, Admin];

exports.step = (step) => {
  for (let i = 0; i < 300; i++)
    roles.set(new Peer(step * 300 + i), new kinds[i % 3](i));
};
