// Reads an Atom feed and prints what was understood, as JSON. Usage: node feed.mjs FILE
import { readFileSync } from 'node:fs'
import { parseAtomFeed } from 'feedsmith'

console.log(JSON.stringify(parseAtomFeed(readFileSync(process.argv[2], 'utf8'))))
