/** Base pay in real postings, as ranges by role and by level of seniority. */
import { quantile } from '../core/quantile.ts'
import type { AllContent } from './load.ts'

type Posting = AllContent['thinPostings'][number]
type Paid = Pick<Posting, 'role' | 'employer' | 'seniority' | 'pay'>

/** Levels of seniority that pay is told apart by, lowest first. */
export const payLevels = [
  { id: 'entry', name: 'Intern or junior', of: ['intern', 'junior'] },
  { id: 'mid', name: 'Mid', of: ['mid'] },
  { id: 'senior', name: 'Senior', of: ['senior'] },
  { id: 'staff', name: 'Staff or principal', of: ['staff'] },
  { id: 'lead', name: 'Lead, manager or head', of: ['lead', 'head'] },
] as const satisfies readonly {
  readonly id: string
  readonly name: string
  readonly of: readonly Posting['seniority'][]
}[]
type PayLevel = (typeof payLevels)[number]['id']

/** What the ranges of some postings come to, in US dollars a year. */
export interface PayRange {
  /** Null for all roles together. */
  readonly role: string | null
  /** Null for all levels together, postings that name none among them. */
  readonly level: PayLevel | null
  readonly ranges: number
  /** How many of the ranges come from the two largest laboratories. */
  readonly atLaboratories: number
  readonly lowest: number
  readonly medianLow: number
  readonly medianHigh: number
  readonly highest: number
}

/** Fewer ranges than this say nothing about a group. */
export const fewestRanges = 5

/** The two AI laboratories that pay far above the others, and disclose it always. */
const laboratories: readonly (string | null)[] = ['Anthropic', 'OpenAI']

export function isAtLaboratory({ employer }: Pick<Posting, 'employer'>): boolean {
  return laboratories.includes(employer)
}

/**
 * Groups of postings by role and level with at least five ranges: all roles first, then the roles in the order given; in each all
 * levels first. Counted are ranges of base pay in US dollars a year; other currencies, pay by the hour, week or month, stipends,
 * single figures and postings of no role are left out.
 */
export function payRanges(
  postings: readonly Paid[],
  roles: readonly string[],
): readonly PayRange[] {
  const ranges = postings.flatMap(({ role, employer, seniority, pay }) => {
    if (role === null || pay === null || pay.currency !== 'USD' || pay.period !== 'year') return []
    const { low, high } = pay
    return high === null || high === low ? [] : [{ role, employer, seniority, low, high }]
  })
  return [null, ...roles].flatMap((role) =>
    [null, ...payLevels].flatMap((level): PayRange[] => {
      const seniorities: readonly Posting['seniority'][] | null = level?.of ?? null
      const own = ranges.filter(
        (range) =>
          (role === null || range.role === role) &&
          (seniorities === null || seniorities.includes(range.seniority)),
      )
      if (own.length < fewestRanges) return []
      const lows = own.map(({ low }) => low)
      const highs = own.map(({ high }) => high)
      return [
        {
          role,
          level: level?.id ?? null,
          ranges: own.length,
          atLaboratories: own.filter(isAtLaboratory).length,
          lowest: Math.min(...lows),
          medianLow: quantile(lows, 1 / 2),
          medianHigh: quantile(highs, 1 / 2),
          highest: Math.max(...highs),
        },
      ]
    }),
  )
}
