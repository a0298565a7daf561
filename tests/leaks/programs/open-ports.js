'use strict';
const { MessageChannel } = require('node:worker_threads');
const channels = [];
exports.step = () => {
  for (let i = 0; i < 60; i++) { const c = new MessageChannel(); c.port1.unref(); c.port2.unref(); channels.push(c); }
};
