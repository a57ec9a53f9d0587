import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidencePage, wrongCounts } from '../../scripts/evidence.ts'
import { loadContent } from '../../src/content/load.ts'

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: run "npm run check".')
const { roles, skills, postings, evidence } = content

describe('the evidence of a role', () => {
  it('says what was counted in the postings, for every requirement', () => {
    expect(wrongCounts(roles, postings, evidence)).toEqual([])
  })

  it('is named with the remedy where a count is wrong', () => {
    const [first, ...others] = roles
    if (first === undefined) throw new Error('There are no roles.')
    const [asked, ...rest] = first.requirements
    if (asked === undefined) throw new Error('There are no requirements.')
    const wrong = { ...first, requirements: [{ ...asked, evidence: 'Asked in 99 of 1.' }, ...rest] }
    expect(wrongCounts([wrong, ...others], postings, evidence)).toEqual([
      expect.stringMatching(
        /^data\/roles\/.+\.json: requirements\[0\]\.evidence: .+ Say "Asked in .+"\.$/,
      ),
    ])
  })

  it('stands in docs/evidence.md as it is in the content: run "npm run evidence" after a change', () => {
    expect(readFileSync('docs/evidence.md', 'utf8')).toBe(
      evidencePage(roles, skills, postings, evidence),
    )
  })

  it('gives a reason wherever an often asked skill is left out', () => {
    expect(evidencePage(roles, skills, postings, evidence)).not.toContain('| Left out. |')
  })
})
