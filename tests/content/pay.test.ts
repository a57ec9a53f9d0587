import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAtLaboratory, payRanges, paySeen, payYears } from '../../src/content/pay.ts'

type Paid = Parameters<typeof payRanges>[0][number]
type Pay = NonNullable<Paid['pay']>

function paid(low: number, high: number | null, rest: Partial<Paid & Pay> = {}): Paid {
  const { role = 'tester', employer = 'Example Ltd', seniority = 'senior' } = rest
  const { currency = 'USD', period = 'year' } = rest
  return { role, employer, seniority, pay: { currency, low, high, period, text: 'as it says' } }
}

const five = [
  paid(190, 300, { seniority: 'mid' }),
  paid(110, 210),
  paid(100, 200, { employer: 'OpenAI' }),
  paid(130, 290, { seniority: null }),
  paid(120, 220),
]

describe('pay ranges', () => {
  it('go from the median of the lower ends to the median of the upper ends', () => {
    expect(payRanges(five, ['tester'])).toEqual(
      [null, 'tester'].map((role) => ({
        ...{ role, level: null, ranges: 5, atLaboratories: 1 },
        ...{ lowest: 100, medianLow: 120, medianHigh: 220, highest: 300 },
      })),
    )
  })

  it('are told apart by level where a level has five, leads and heads together', () => {
    const leads = five.map((one, i) => ({ ...one, seniority: i % 2 ? 'lead' : 'head' }) as const)
    expect(payRanges(leads, []).map(({ level, ranges }) => [level, ranges])).toEqual([
      [null, 5],
      ['lead', 5],
    ])
  })

  it('say nothing of fewer than five', () => {
    expect(payRanges(five.slice(1), ['tester'])).toEqual([])
  })

  it.each([
    ['another currency', paid(100, 200, { currency: 'GBP' })],
    ['pay by the hour', paid(100, 200, { period: 'hour' })],
    ['a stipend', paid(100, 200, { period: 'total' })],
    ['a single figure', paid(100, 100)],
    ['a lower end alone', paid(100, null)],
    ['a posting of none of our roles', paid(100, 200, { role: null })],
    ['a posting without pay', { ...paid(100, 200), pay: null }],
  ])('leave out %s', (_, other) => {
    expect(payRanges([...five.slice(1), other], ['tester'])).toEqual([])
    expect(payRanges([...five, other], ['tester'])).toEqual(payRanges(five, ['tester']))
  })

  it('of any postings are in order, whatever the order of the postings', () => {
    const posting = fc
      .tuple(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('tester', 'builder', null),
        fc.constantFrom('junior', 'senior', 'lead', null),
      )
      .map(([low, more, role, seniority]) => paid(low, low + more, { role, seniority }))
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 60 }), (postings) => {
        const rows = payRanges(postings, ['tester', 'builder'])
        for (const { lowest, medianLow, medianHigh, highest } of rows) {
          expect(lowest).toBeLessThanOrEqual(medianLow)
          expect(medianLow).toBeLessThanOrEqual(medianHigh)
          expect(medianHigh).toBeLessThanOrEqual(highest)
        }
        expect(payRanges(postings.toReversed(), ['tester', 'builder'])).toEqual(rows)
      }),
    )
  })

  it('tell the two largest laboratories apart', () => {
    expect(five.filter(isAtLaboratory)).toEqual([five[2]])
  })
})

describe('the bars of pay', () => {
  it('count however few ranges, the two largest laboratories apart', () => {
    const { all, levels, laboratories } = paySeen(five, 'tester')
    expect([all, laboratories].map(({ spread }) => spread?.ranges)).toEqual([4, 1])
    expect(levels.flatMap(({ name, spread }) => (spread ? [[name, spread.ranges]] : []))).toEqual([
      ['Mid', 1],
      ['Senior', 2],
    ])
    expect(levels.find(({ name }) => name === 'Mid')?.spread).toEqual({
      ranges: 1,
      lowest: 190,
      medianLow: 190,
      medianHigh: 300,
      highest: 300,
    })
  })

  it('say nothing where nothing is disclosed', () => {
    const { all, levels } = paySeen(five, 'builder')
    expect([all, ...levels].filter(({ spread }) => spread !== null)).toEqual([])
  })

  it('say from which years they are', () => {
    const dated = [paid(1, 2), paid(1, 2), paid(3, null)].map((one, i) => ({
      ...one,
      date: [null, '2025-03', '2021'][i] ?? null,
    }))
    expect(payYears(dated)).toEqual([2025, 2025])
    expect(payYears([])).toBeNull()
  })
})
