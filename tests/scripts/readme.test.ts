import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evaluateRoles, mainBase } from '../../scripts/evaluateRoles.ts'
import { linePlanner } from '../../scripts/planLine.ts'
import { lineScorer } from '../../scripts/scoreLine.ts'
import { loadContent } from '../../src/content/load.ts'

const readme = readFileSync('README.md', 'utf8')
const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')

describe('the README', () => {
  const [input = '', output = '', toPlan = '', plan = ''] = [
    ...readme.matchAll(/```jsonl\n([\s\S]*?)```/g),
  ].map(([, block = '']) => block.trim())

  it('shows lines that can be scored', () => {
    const score = lineScorer(content)
    for (const line of input.split('\n')) expect(score(line, 1).good).toBe(true)
  })

  it('shows what is printed for the first of them', () => {
    expect(lineScorer(content)(input.split('\n')[0] ?? '', 1).text.startsWith(output)).toBe(true)
  })

  it('shows a line that can be planned, and what is printed for it', () => {
    expect(linePlanner(content)(toPlan, 1)).toEqual({ good: true, text: plan })
  })

  it('says how well the roles tell postings apart', () => {
    const skills = content.skills.map(({ id }) => id)
    const verdicts = evaluateRoles(
      content.roles,
      skills,
      content.postings,
      content.evidence,
      mainBase,
    )
    const firsts = verdicts.filter(({ first, own }) => first === own).length
    const ties = verdicts.filter(({ inTieGroup }) => inTieGroup).length
    expect(readme.replace(/\s+/g, ' ')).toContain(
      `first in ${firsts} of ${verdicts.length} cases, and in the tie group in ${ties} of ${verdicts.length}`,
    )
  })
})
