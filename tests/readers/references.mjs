// Reads a file of references with citation.js and prints what it understood, as JSON. Usage: node references.mjs FORMAT FILE
import { readFileSync } from 'node:fs'
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'

const inputs = { bibtex: '@bibtex/text', ris: '@ris/file', csljson: '@csl/list+object' }
const [format, file] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
const data = format === 'csljson' ? JSON.parse(text) : text
console.log(JSON.stringify(plugins.input.chain(data, { forceType: inputs[format], generateGraph: false })))
