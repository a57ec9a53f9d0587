import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** What people read: the pages, with the line breaks of the source taken out, and the content. Postings are quoted as they are. */
const sources = ['src', 'data']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(tsx?|json)$/.test(file) && !/^data.(postings|\.schema)/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8').replace(/(\{' '\}|\s)+/g, ' ') }))

it.each([
  'equally near to you',
  'asks for much that is new',
  'at the beginning of five roles',
  'You are at the beginning',
  'first by a little',
  'is likely to be there',
  'what a role asks that is',
  'four people of five',
  'There is a chance of',
  'distance, not aptitude',
  'enough to go by',
  'of at most 12',
  'closer questions answered or skipped',
  'We looked for another answer',
  'What it leaves',
  'hours are behind you',
  'what it is made of',
  'Perhaps you know this already',
  'look through it first',
  'Take the tick back',
  'Take it along',
  'Take it with you',
  'What shall the link hold',
  'with other contents',
  'It goes nowhere until',
  'Look at them together',
  'look at several together',
  'Who could show what to whom',
  'who could show what to whom',
  'Thinnest',
  'nothing is said without answers',
  'Take in a backup',
  'Taken in',
  'Me then and me now',
  'Go on there',
  'what it gives you to attack',
  'How that is',
  'One moment',
  'Is another role nearer',
  'Which answers matter most here',
])('nothing that people read says what nobody would say across a table: “%s”', (words) => {
  const saying = sources.filter(({ text }) => text.includes(words))
  expect(saying.map(({ file }) => file)).toEqual([])
})
