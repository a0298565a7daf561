'use strict';
// Clients connect and never leave; the program keeps nothing of them, but Node does while they are open.
const net = require('node:net');
class Peer {
  constructor(socket) {
    this.address = socket.remoteAddress;
    this.received = [];
    socket.on('data', (data) => arrived(this.received.push(data.length)));
  }
}
// Not a TCP port: whoever looks for inspectors asks those of every node process, and would be counted here.
const fs = require('node:fs');
const folder = fs.mkdtempSync(require('node:path').join(require('node:os').tmpdir(), 'idle-sockets-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));
let server = null;
let arrived = null; // a client may be connected before the server has seen it
function listen() {
  return new Promise((resolve) => {
    server = net.createServer((socket) => new Peer(socket)).listen(folder + '/server', resolve);
  });
}
exports.step = async () => {
  if (!server) await listen();
  for (let i = 0; i < 40; i++)
    await new Promise((resolve, reject) => {
      arrived = resolve;
      const socket = net.connect(server.address(), () => socket.write('hello'));
      socket.on('error', reject);
    });
};
