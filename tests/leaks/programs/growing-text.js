'use strict';
let transcript = '';
let n = 0;
exports.step = () => { for (let i = 0; i < 400; i++) transcript += 'line number ' + (n++) + ' of the transcript\n'; };
exports.length = () => transcript.length;
