'use strict';
// Every request listens for the end of its connection, and the connection is kept for the next request.
const http = require('node:http');
class RequestLog { constructor(url) { this.url = url; this.state = 'open'; } finish() { this.state = 'closed'; } }
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let server = null;
function answer(request, response) {
  const log = new RequestLog(request.url);
  request.socket.on('close', () => log.finish());
  response.end('ok');
}
const listen = () => new Promise((resolve) => {
  server = http.createServer(answer).listen(0, '127.0.0.1', resolve);
  server.keepAliveTimeout = 600_000;
});
const get = (path) => new Promise((resolve, reject) => {
  const options = { host: '127.0.0.1', port: server.address().port, path, agent };
  http.get(options, (response) => response.resume().on('end', resolve)).on('error', reject);
});
exports.step = async (step) => {
  process.removeAllListeners('warning').on('warning', () => {}); // that there are many listeners
  if (!server) await listen();
  for (let i = 0; i < 100; i++) await get('/' + step + '/' + i);
};
