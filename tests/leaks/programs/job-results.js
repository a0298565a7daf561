'use strict';
// A job queue keeps each finished job, by its id, in an object.
class Job { constructor(id, payload) { this.id = id; this.payload = payload; this.state = 'waiting'; this.result = null; } }
const queue = { waiting: [], completed: {}, running: 0 };
let n = 0;
async function work(job) { job.state = 'active'; await new Promise(setImmediate); job.result = { rows: [1, 2, 3], took: 5 }; job.state = 'done'; queue.completed[job.id] = job; }
exports.step = async () => {
  for (let i = 0; i < 300; i++) queue.waiting.push(new Job('job-' + ++n, { user: n, kind: 'mail' }));
  while (queue.waiting.length) await Promise.all(queue.waiting.splice(0, 50).map(work));
};
