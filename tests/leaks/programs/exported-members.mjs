class Member { constructor(id) { this.id = id; this.profile = { nick: 'nick ' + id, colour: id + 0.5 }; } }
class Visit { constructor(id) { this.id = id; } }

// V8 keeps what a module exports apart from the module's scope.
export const members = new Map();
export const visits = new Map();
export let log = '';

export function join(id) {
  members.set(id, new Member(id));
  if (id % 3 === 0)
    visits.set(id, new Visit(id));
  log = 'last: ' + id;
}
