/** Commands that answer JSON lines with JSON lines, one for one and in order. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { checkContent, problemLine } from '../../src/content/check.ts'
import { type AllContent, loadContent } from '../../src/content/load.ts'
import { linesOf } from './lines.ts'

/** A line of JSON for standard output, and whether the line it answers was good. */
export interface Answered {
  readonly good: boolean
  readonly text: string
}

/** Answers one line of text. `number` is its place, from 1, for messages. */
export type LineAnswerer = (line: string, number: number) => Answered

const outputChunk = 1000

/**
 * Answers the file named on the command line, or standard input for `-`. One bad line makes the exit code 1; the others are still answered.
 */
export async function answerLines(
  command: string,
  answererOf: (content: AllContent) => LineAnswerer,
): Promise<void> {
  const [file] = process.argv.slice(2)
  if (file === undefined)
    stop(`Name a file of JSON lines, or - for standard input: npm run -s ${command} -- FILE`)
  const folder = join(import.meta.dirname, '../../data')
  const loaded = loadContent(folder)
  const { content } = loaded
  if (content === null) stop(checkContent(loaded).map(problemLine).join('\n'))

  const answer = answererOf(content)
  const input = file === '-' ? process.stdin : createReadStream(file)
  input.on('error', ({ message }: Error) => stop(`Cannot read ${file}: ${message}`))
  // A reader that has seen enough, such as head, closes the pipe: then all is said.
  process.stdout.on('error', () => process.exit())

  let output: string[] = []
  for await (const { line, number } of linesOf(input)) {
    const answered = answer(line, number)
    if (!answered.good) process.exitCode = 1
    output.push(answered.text)
    if (output.length < outputChunk) continue
    await print(output)
    output = []
  }
  await print(output)
}

/** Waits where the reader is slower, so that memory stays small. */
async function print(lines: readonly string[]): Promise<void> {
  const text = lines.map((line) => `${line}\n`).join('')
  if (!process.stdout.write(text))
    await new Promise((resolve) => process.stdout.once('drain', resolve))
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
