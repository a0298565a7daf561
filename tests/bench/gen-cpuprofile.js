// SPDX-License-Identifier: GPL-3.0-or-later
// node gen-cpuprofile.js OUT MEGABYTES: a CPU profile as V8 writes them, of about that size: a quarter of it
// nodes (stacks up to 60 deep in 20 000 functions), the rest samples and time differences.
'use strict';
const fs = require('fs');
const [out, megabytes] = [process.argv[2], Number(process.argv[3])];
const file = fs.openSync(out, 'w');
let pending = [], pendingBytes = 0, written = 0;
function put(text) {
    pending.push(text);
    pendingBytes += text.length;
    if (pendingBytes > 1 << 20) flush();
}
function flush() {
    written += fs.writeSync(file, pending.join(''));
    pending = [];
    pendingBytes = 0;
}
let state = 12345;
const random = (n) => (state = (state * 1103515245 + 12345) % 2147483648) % n;

const frame = (f) => `{"functionName":"function${f}","scriptId":"${f % 900}","url":"file:///srv/app/${
    f % 3 ? 'src' : 'node_modules/package' + f % 97}/file${f % 900}.js","lineNumber":${f % 2000},"columnNumber":${f % 80}}`;

// Children are known before their parent is written: the tree is made first, as parents only.
const nodes = Math.max(1000, Math.floor(megabytes * 1e6 / 4 / 210));
const firstChild = new Int32Array(nodes + 1), next = new Int32Array(nodes + 1), depth = new Uint8Array(nodes + 1);
for (let i = 2; i <= nodes; ++i) {
    let parent = random(3) ? i - 1 : 1 + random(i - 1);
    if (depth[parent] > 60) parent = 1 + random(Math.min(i - 1, 1000));
    depth[i] = depth[parent] + 1;
    next[i] = firstChild[parent];
    firstChild[parent] = i;
}
put('{"nodes":[{"id":1,"callFrame":{"functionName":"(root)","scriptId":"0","url":"","lineNumber":-1,"columnNumber":-1},"hitCount":0');
for (let i = 1; i <= nodes; ++i) {
    if (i > 1) put(`,{"id":${i},"callFrame":${frame(random(20000))},"hitCount":1`);
    const children = [];
    for (let child = firstChild[i]; child; child = next[child]) children.push(child);
    put(children.length ? `,"children":[${children.join(',')}]}` : '}');
}
flush();
const perSample = String(nodes).length + 1 + 4;
const samples = Math.max(1000, Math.floor((megabytes * 1e6 - written) / perSample));
put('],"startTime":1000,"samples":[1');
for (let i = 1; i < samples; ++i) put(',' + (1 + random(nodes)));
put('],"timeDeltas":[0');
let time = 1000;
for (let i = 1; i < samples; ++i) {
    const delta = 100 + random(900);
    time += delta;
    put(',' + delta);
}
put(`],"endTime":${time + 500}}`);
flush();
console.log(`${nodes} nodes, ${samples} samples, ${written} bytes`);
