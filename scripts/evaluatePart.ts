/**
 * One part of the evaluation of the estimate, as JSON: `tsx scripts/evaluatePart.ts A|B|C|claims|raises PEOPLE`.
 * evaluateEstimate.ts starts it, so that each part has a process of its own.
 */
import { join } from 'node:path'
import { type AllContent, loadContent } from '../src/content/load.ts'
import { claimsOf, countFalls, figuresOf, seed } from './estimateFigures.ts'
import { scenarios, simulate } from './simulate.ts'

/** So many raised answers a person: 100,000 when there are 5,000 people. */
const raisesEach = 20

const [part = '', people = ''] = process.argv.slice(2)
const { content, problems } = loadContent(join(import.meta.dirname, '../data'))
if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
console.log(JSON.stringify(measure(part, content, Number(people))))

function measure(part: string, content: AllContent, people: number) {
  const { roles } = content
  switch (part) {
    case 'A':
    case 'B':
    case 'C':
      return figuresOf(simulate(content, scenarios[part], people, seed), roles)
    case 'claims':
      return claimsOf(simulate(content, scenarios.claims, people, seed), roles)
    case 'raises': {
      const tried = raisesEach * people
      return { tried, falls: countFalls(content, tried) }
    }
    default:
      throw new Error(`There is no part "${part}".`)
  }
}
