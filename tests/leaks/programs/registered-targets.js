'use strict';
// A registry that is to clean up after objects, which never go: each registration holds a copy of their settings.
class Texture {
  constructor(id) {
    this.id = id;
  }
}
class TextureSettings {
  constructor(id) {
    this.path = '/textures/' + id;
    this.mipmaps = [id, id / 2, id / 4];
  }
}
const scene = new Set();
const cleanup = new FinalizationRegistry((settings) => settings.mipmaps.length);
let made = 0;
exports.step = () => {
  for (let i = 0; i < 200; i++) {
    const texture = new Texture(++made);
    cleanup.register(texture, new TextureSettings(made));
    scene.add(texture);
  }
};
