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
// Not a TCP port: whoever looks for inspectors asks those of every node process, and would be counted here.
const fs = require('node:fs');
const folder = fs.mkdtempSync(require('node:path').join(require('node:os').tmpdir(), 'kept-connection-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true }));
const listen = () => new Promise((resolve) => {
  server = http.createServer(answer).listen(folder + '/server', resolve);
  server.keepAliveTimeout = 600_000;
});
const get = (path) => new Promise((resolve, reject) => {
  const options = { socketPath: server.address(), path, agent };
  http.get(options, (response) => response.resume().on('end', resolve)).on('error', reject);
});
exports.step = async (step) => {
  process.removeAllListeners('warning').on('warning', () => {}); // that there are many listeners
  if (!server) await listen();
  for (let i = 0; i < 100; i++) await get('/' + step + '/' + i);
};
