// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';
// The demo of heapsight: a shop's server that never forgets a session. Every login makes a Session
// and keeps it in `sessions`; logging out, or closing the browser, removes nothing.
//
// It starts on a free loopback port, logs in a few people, writes before.heapsnapshot, logs in many
// more, writes after.heapsnapshot into the current folder, and ends. See the script `make` beside it.
const http = require('node:http');
const v8 = require('node:v8');

class Session {
  constructor(id, user) {
    this.id = id;
    this.user = user;
    this.cart = [{ article: 'teapot', pieces: id % 3 + 1 }];
  }
}

const sessions = new Map();
let nextId = 1;

function login(user) {
  const session = new Session(nextId++, user);
  sessions.set(session.id, session); // the leaking line: nothing ever deletes from this Map
  return session;
}

const server = http.createServer((request, response) => {
  const session = login(decodeURIComponent(request.url.slice('/login/'.length)));
  response.end('Welcome, ' + session.user + '!');
});

const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
function visit(user) {
  return new Promise((resolve, reject) => {
    const options = { agent, host: '127.0.0.1', port: server.address().port, path: '/login/' + user };
    http.get(options, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}

async function collectGarbage() {
  for (let round = 0; round < 3; round++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    global.gc();
  }
}

async function main() {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (let i = 0; i < 100; i++) await visit('visitor-' + i);
  await collectGarbage();
  v8.writeHeapSnapshot('before.heapsnapshot');
  for (let i = 0; i < 2000; i++) await visit('customer-' + i);
  await collectGarbage();
  v8.writeHeapSnapshot('after.heapsnapshot');
  process.exit(0);
}

main();
