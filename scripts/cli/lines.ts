import { createInterface } from 'node:readline'

/** A line of a text, and its place in it, from 1. */
interface Line {
  readonly line: string
  readonly number: number
}

/** The lines that are not empty. The mark that some editors begin a file with is none of the first. */
export async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<Line> {
  let number = 0
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text
    if (line.trim() !== '') yield { line, number }
  }
}
