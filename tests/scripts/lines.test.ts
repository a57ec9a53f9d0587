import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { linesOf } from '../../scripts/cli/lines.ts'

it.each([
  ['nothing', '', []],
  ['an end after the last line, or none', 'a\nb', ['1 a', '2 b']],
  ['ends of every kind', 'a\r\nb\nc\n', ['1 a', '2 b', '3 c']],
  ['empty lines between', '\na\n \t\nb\n', ['2 a', '4 b']],
  ['the mark that some editors begin a file with', '\uFEFFa\nb\n', ['1 a', '2 b']],
  ['the mark alone', '\uFEFF\nb\n', ['2 b']],
])('the lines of a file with %s come each with its place', async (_, text, lines) => {
  // Cut in two at every place, also within a character.
  for (let cut = 0; cut <= Buffer.byteLength(text); cut++) {
    const bytes = Buffer.from(text)
    const input = Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)], {
      objectMode: false,
    })
    const found: string[] = []
    for await (const { line, number } of linesOf(input)) found.push(`${number} ${line}`)
    expect(found).toEqual(lines)
  }
})
