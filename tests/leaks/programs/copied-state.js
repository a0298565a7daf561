'use strict';
class Notice { constructor(n) { this.title = 'notice ' + n; this.read = false; } }
let state = { user: 'a', notices: [] };
let n = 0;
exports.step = () => { for (let i = 0; i < 200; i++) state = { ...state, notices: [...state.notices, new Notice(n++)] }; };
exports.state = () => state;
