'use strict';
// Routes with an id in them: the tree gets a branch for every id.
class TrieNode { constructor() { this.children = new Map(); this.handler = null; } }
class Router {
  constructor() { this.root = new TrieNode(); }
  add(path, handler) {
    let node = this.root;
    for (const part of path.split('/')) {
      let child = node.children.get(part);
      if (!child) node.children.set(part, child = new TrieNode());
      node = child;
    }
    node.handler = handler;
  }
}
const router = new Router();
const show = () => {};
let n = 0;
exports.step = () => { for (let i = 0; i < 200; i++) router.add('api/v1/items/' + n++ + '/detail', show); };
