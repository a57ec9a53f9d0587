import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The text of every page, with the line breaks of the source taken out. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({
    file,
    text: readFileSync(join('src', file), 'utf8').replace(/(\{' '\}|\s)+/g, ' '),
  }))

it.each([
  'equally near to you',
  'asks for much that is new',
  'at the beginning of',
  'first by a little',
  'is likely to be there',
  'four people of five',
  'There is a chance of',
  'enough to go by',
  'of at most 12',
  'We looked for another answer',
  'Perhaps you know this already',
  'Take the tick back',
  'Take it with you',
  'What shall the link hold',
  'with other contents',
  'It goes nowhere until',
  'nothing is said without answers',
  'Go on there',
  'How that is',
])('no page says what nobody would say across a table: “%s”', (words) => {
  const saying = sources.filter(({ text }) => text.includes(words))
  expect(saying.map(({ file }) => file)).toEqual([])
})
