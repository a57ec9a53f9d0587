/** What authored sentences say of the postings is what is counted in them. */
import { describe, expect, it } from 'vitest'
import { demandFor } from '../../scripts/research/evidence.ts'
import { isAtLaboratory, payRanges } from '../../src/content/pay.ts'
import { contentOf } from './contentOf.ts'

const { roles, postings, thinPostings, market } = contentOf('data')
const all = [...postings, ...thinPostings]
const ids = roles.map(({ id }) => id)
const outside = payRanges(
  all.filter((posting) => !isAtLaboratory(posting)),
  ids,
)
const thousands = (amount: number) => `$${Math.round(amount / 1000)}k`

/** The postings' side of a claim of the brief. */
function found(claim: string): string {
  return market.claims.find(({ id }) => id === claim)?.postings?.text ?? ''
}

describe('the facts about a role', () => {
  it.each(
    outside.flatMap((row) => (row.role === null ? [] : [[row.role, row.level, row] as const])),
  )('give the counted pay: %s, level %s', (id, _, { ranges, medianLow, medianHigh }) => {
    const text = roles.find((role) => role.id === id)?.pay.postings?.text
    expect(text).toMatch(new RegExp(`\\b${ranges}\\b`))
    expect(text).toContain(`${thousands(medianLow)}–${thousands(medianHigh)}`)
  })

  it.each(roles.map((role) => [role.id, role] as const))(
    'name employers that a posting is from: %s',
    (id, { employers }) => {
      const seen = new Set(all.flatMap(({ role, employer }) => (role === id ? employer : [])))
      const named = employers.filter(({ source }) => source === 'postings')
      expect(named.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([])
    },
  )
})

describe('the facts about the market', () => {
  it.each([
    ['demand-reasons', 'ai-security-engineer', 'ai-guardrails'],
    ['demand-reasons', 'ai-governance-specialist', 'ai-policy'],
    ['company-priorities', 'ai-security-engineer', 'threat-modelling'],
    ['company-priorities', 'ai-security-engineer', 'secure-development'],
    ['company-priorities', 'ai-security-engineer', 'mlops'],
    ['company-priorities', 'ai-security-engineer', 'ai-risk-management'],
    ['mlsecops-emerging', 'mlsecops-engineer', 'cloud-security'],
    ['mlsecops-emerging', 'mlsecops-engineer', 'mlops'],
    ['mlsecops-emerging', 'mlsecops-engineer', 'ai-supply-chain'],
    ['mlsecops-emerging', 'mlsecops-engineer', 'adversarial-ml'],
    ['hybrid-skills', 'ai-security-engineer', 'secure-development'],
    ['hybrid-skills', 'ai-security-engineer', 'ml-fundamentals'],
    ['languages', 'ai-security-engineer', 'python'],
    ['languages', 'ai-security-engineer', 'threat-modelling'],
    ['table-engineer', 'ai-security-engineer', 'ai-guardrails'],
    ['table-engineer', 'ai-security-engineer', 'cloud-security'],
    ['table-engineer', 'ai-security-engineer', 'solution-architecture'],
    ['table-mlsecops', 'mlsecops-engineer', 'cloud-security'],
    ['table-mlsecops', 'mlsecops-engineer', 'systems-networking'],
    ['table-governance', 'ai-governance-specialist', 'ai-assurance'],
    ['table-governance', 'ai-governance-specialist', 'responsible-ai'],
    ['conclusion-blend', 'ai-governance-specialist', 'ai-risk-management'],
    ['conclusion-blend', 'ai-red-team-engineer', 'ai-risk-management'],
  ])('of %s count %s asking for %s', (claim, role, skill) => {
    const { asked, of } = demandFor(
      skill,
      postings.filter((posting) => posting.role === role),
    )
    expect(found(claim)).toMatch(new RegExp(`\\b${asked}\\b`))
    expect(found(claim)).toMatch(new RegExp(`\\b${of}\\b`))
  })

  it('give the counted pay of AI security engineers', () => {
    const row = outside.find(({ role, level }) => role === 'ai-security-engineer' && level === null)
    if (row === undefined) throw new Error('There are too few ranges.')
    const median = `${thousands(row.medianLow)}–${thousands(row.medianHigh)}`
    expect(found('pay-overall')).toContain(`${row.ranges} AI security engineer ranges`)
    expect(found('pay-overall')).toContain(median)
    expect(found('table-engineer')).toContain(median)
  })

  it('say how many postings there are, and how many were coded', () => {
    expect(market.aboutThePostings).toContain(`${all.length} real postings`)
    expect(market.aboutThePostings).toContain(`${postings.length} were read`)
  })
})
