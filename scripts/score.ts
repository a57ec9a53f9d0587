/** Batch scoring: `npm run -s score -- FILE`, or `-` for standard input. JSON lines in, JSON lines out, in order; the README says how they look. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { checkContent, problemLine } from '../src/content/check.ts'
import { loadContent } from '../src/content/load.ts'
import { lineScorer } from './scoreLine.ts'

const [file] = process.argv.slice(2)
if (file === undefined)
  stop('Name a file of JSON lines, or - for standard input: npm run -s score -- FILE')

const folder = join(import.meta.dirname, '../data')
const { content } = loadContent(folder)
if (content === null) stop(checkContent(folder).map(problemLine).join('\n'))

const score = lineScorer(content)
const input = file === '-' ? process.stdin : createReadStream(file)
input.on('error', ({ message }: Error) => stop(`Cannot read ${file}: ${message}`))

// A reader that has seen enough, such as head, closes the pipe: then all is said.
process.stdout.on('error', () => process.exit())

const outputChunk = 1000
let output: string[] = []
let number = 0
for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
  number++
  const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
  if (text.trim() === '') continue
  const { good, text: answer } = score(text, number)
  if (!good) process.exitCode = 1
  output.push(answer)
  if (output.length === outputChunk) await flush()
}
await flush()

/** Waits where the reader is slower, so that memory stays small. */
async function flush(): Promise<void> {
  const text = output.map((line) => `${line}\n`).join('')
  output = []
  if (!process.stdout.write(text))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
