'use strict';
class Thumbnails {
  #made = new Map();
  get(key) { if (!this.#made.has(key)) this.#made.set(key, new Thumbnail(key)); return this.#made.get(key); }
}
class Thumbnail { constructor(key) { this.key = key; this.pixels = new Uint8Array(200); } }
const app = { services: { thumbnails: new Thumbnails() } };
let n = 0;
exports.step = () => { for (let i = 0; i < 200; i++) app.services.thumbnails.get('picture ' + n++); };
