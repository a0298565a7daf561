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
let server = null;
let arrived = null; // a client may be connected before the server has seen it
function listen() {
  return new Promise((resolve) => {
    server = net.createServer((socket) => new Peer(socket)).listen(0, '127.0.0.1', resolve);
  });
}
exports.step = async () => {
  if (!server) await listen();
  for (let i = 0; i < 40; i++)
    await new Promise((resolve, reject) => {
      arrived = resolve;
      const socket = net.connect(server.address().port, '127.0.0.1', () => socket.write('hello'));
      socket.on('error', reject);
    });
};
