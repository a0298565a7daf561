'use strict';
class Country { constructor(n) { this.code = 'c' + n; this.names = ['a' + n, 'b' + n]; } }
const tables = { countries: [new Country(-1)] };
exports.step = (s) => { if (s === 1) for (let i = 0; i < 4000; i++) tables.countries.push(new Country(i)); };
