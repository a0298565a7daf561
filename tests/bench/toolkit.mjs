// SPDX-License-Identifier: GPL-3.0-or-later
// What the program does with `classes` and `compare`, done by the npm package heap-snapshot-toolkit, which is
// the code of Chrome DevTools: node toolkit.mjs FOLDER-OF-THE-PACKAGE FILE [SECOND-FILE]
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, first, second] = process.argv.slice(2)
const { parse, diff } = await import(pathToFileURL(resolve(folder, 'index.js')))
const load = (file) => parse(createReadStream(file, 'utf-8'))
const base = await load(first)
if (second) {
  const changes = await diff(base, await load(second))
  console.log(Object.keys(changes).length, 'classes changed')
} else {
  console.log(Object.keys(base.aggregatesWithFilter({})).length, 'classes')
}
