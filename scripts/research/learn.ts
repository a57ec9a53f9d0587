/** `npm run learn`: learns data/terms/ from the coded phrases of data/postings.json anew. What people wrote there stays as it is. */
import { writeFileSync } from 'node:fs'
import { loadContent } from '../../src/content/load.ts'
import { handTerms, learnTerms, phrasesOf, written } from './learnTerms.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: npm run check')

const examples = content.postings.flatMap(phrasesOf)
const skills = content.skills.map(({ id }) => id)
const learned = learnTerms(examples, skills, handTerms(content.terms))
for (const { id, hand } of content.terms) {
  const found = learned.get(id)
  if (found === undefined) continue
  const file = { $schema: '../.schema/terms.json', hand, ...written(found, examples) }
  writeFileSync(`data/terms/${id}.json`, `${JSON.stringify(file, null, 2)}\n`)
  console.log(`${id}: ${Object.keys(hand).length} by hand, ${found.weights.size} learned`)
}
