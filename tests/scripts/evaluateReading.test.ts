import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { figuresFile, ownFigures } from '../../scripts/research/evaluateReading.ts'
import { contentOf } from '../content/contentOf.ts'

it('the method page shows how well postings are read today: after a change, run "npm run evaluate -- reading"', () => {
  const shown: unknown = JSON.parse(readFileSync(figuresFile, 'utf8'))
  expect(shown).toMatchObject({ ofOwn: ownFigures(contentOf('data')) })
})
