'use strict';
// Uploads are written to a sink whose callback never comes; what write() says is ignored.
const { Writable, PassThrough } = require('node:stream');
class ArchiveSink extends Writable { _write(chunk, encoding, done) { this.pending = done; } }
const archive = { sink: new ArchiveSink({ highWaterMark: 1024 }), count: 0 };
exports.step = async () => { for (let i = 0; i < 80; i++) { const upload = new PassThrough(); upload.on('data', (chunk) => archive.sink.write(chunk)); upload.end(Buffer.alloc(9000, i)); archive.count++; await new Promise(setImmediate); } };
