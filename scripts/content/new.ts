/** Makes a new thing of the content: `npm run new -- role|question|resource|project|skill ID`; for a question, ID is the skill. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '../../src/content/load.ts'
import { dayAt } from '../../src/core/day.ts'
import { kinds, newContent, Refused } from './newContent.ts'

const [given, id, folder = 'data'] = process.argv.slice(2)
const kind = kinds.find((kind) => kind === given)
if (kind === undefined || id === undefined)
  stop(
    `Say what and give it an id: npm run new -- ${kinds.join('|')} ID (for a question, its skill)`,
  )
const { readable: content } = loadContent(folder)
if (content === null) stop('A file that all else needs cannot be read: npm run check')

try {
  const { files, left } = newContent(kind, id, {
    content,
    textOf: (file) => readFileSync(join(folder, file), 'utf8'),
    day: dayAt(Date.now()),
  })
  for (const [file, text] of files) {
    writeFileSync(join(folder, file), text)
    console.log(`Wrote ${join(folder, file)}`)
  }
  const todo = [
    'Replace every value that begins with "Write: " by what it says; take out what a list need not have',
    ...left,
    'Put it into form and check it: npm run fix, npm run check',
  ]
  console.log(`\nLeft to do:\n${todo.map((line) => `- ${line}`).join('\n')}`)
} catch (error) {
  if (!(error instanceof Refused)) throw error
  stop(`${error.message} Nothing was written.`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
