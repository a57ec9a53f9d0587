/** Reads and writes result links: `npm run -s link -- decode|encode [TEXT…]`; without a text, lines from standard input. */
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { loadContent } from '../../src/content/load.ts'
import { linesOf } from './lines.ts'
import { decodeLine, encodeLine } from './linkLine.ts'

const [verb, ...texts] = process.argv.slice(2)
const { content } = loadContent(join(import.meta.dirname, '../../data'))
const work = verb === 'decode' ? decodeLine : verb === 'encode' ? encodeLine : null

if (content === null) stop('The content needs mending: npm run check')
if (work === null)
  stop('Say decode or encode: npm run -s link -- decode LINK, or lines on standard input')

const input = texts.length > 0 ? Readable.from([texts.join('\n')]) : process.stdin
for await (const { line } of linesOf(input)) {
  const { good, text } = work(line, content.codebook)
  if (!good) process.exitCode = 1
  console.log(text)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
