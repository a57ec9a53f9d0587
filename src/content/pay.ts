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

/** A range of base pay in US dollars a year that a real posting discloses. */
interface PaidRange {
  readonly role: string
  readonly employer: string | null
  readonly seniority: Posting['seniority']
  readonly low: number
  readonly high: number
}

/**
 * The ranges of pay that postings of our roles disclose, in US dollars a year: other currencies, pay by the hour, week or month,
 * stipends, single figures and postings of no role are left out.
 */
function paidRanges<One extends Paid>(
  postings: readonly One[],
): readonly { readonly posting: One; readonly range: PaidRange }[] {
  return postings.flatMap((posting) => {
    const { role, employer, seniority, pay } = posting
    if (role === null || pay === null || pay.currency !== 'USD' || pay.period !== 'year') return []
    const { low, high } = pay
    if (high === null || high === low) return []
    return [{ posting, range: { role, employer, seniority, low, high } }]
  })
}

/**
 * Groups of postings by role and level with at least five ranges: all roles first, then the roles in the order given; in each all
 * levels first.
 */
export function payRanges(
  postings: readonly Paid[],
  roles: readonly string[],
): readonly PayRange[] {
  const ranges = paidRanges(postings).map(({ range }) => range)
  return [null, ...roles].flatMap((role) =>
    [null, ...payLevels].flatMap((level): PayRange[] => {
      const seniorities: readonly Posting['seniority'][] | null = level?.of ?? null
      const own = ranges.filter(
        (range) =>
          (role === null || range.role === role) &&
          (seniorities === null || seniorities.includes(range.seniority)),
      )
      if (own.length < fewestRanges) return []
      return [
        {
          role,
          level: level?.id ?? null,
          atLaboratories: own.filter(isAtLaboratory).length,
          ...spreadOf(own),
        },
      ]
    }),
  )
}

/** What some ranges come to; of at least one. */
function spreadOf(ranges: readonly PaidRange[]) {
  const lows = ranges.map(({ low }) => low)
  const highs = ranges.map(({ high }) => high)
  return {
    ranges: ranges.length,
    lowest: Math.min(...lows),
    medianLow: quantile(lows, 1 / 2),
    medianHigh: quantile(highs, 1 / 2),
    highest: Math.max(...highs),
  }
}

/** What the postings of a role pay at one level, or at all of them, with however few ranges. */
export interface PaySeen {
  /** Null where nothing was disclosed. */
  readonly spread: ReturnType<typeof spreadOf> | null
  readonly name: string
}

/** The pay of a role for bars: all levels together, then each, and the two largest laboratories apart, because they pay far more. */
export function paySeen(
  postings: readonly Paid[],
  role: string,
): { readonly all: PaySeen; readonly levels: readonly PaySeen[]; readonly laboratories: PaySeen } {
  const ranges = paidRanges(postings)
    .map(({ range }) => range)
    .filter((range) => range.role === role)
  const usual = ranges.filter((range) => !isAtLaboratory(range))
  const seen = (name: string, of: readonly PaidRange[]): PaySeen => ({
    name,
    spread: of.length === 0 ? null : spreadOf(of),
  })
  return {
    all: seen('All levels', usual),
    levels: payLevels.map(({ name, of }) => {
      const seniorities: readonly Posting['seniority'][] = of
      return seen(
        name,
        usual.filter(({ seniority }) => seniorities.includes(seniority)),
      )
    }),
    laboratories: seen('The two largest AI laboratories', ranges.filter(isAtLaboratory)),
  }
}

/** The first and last year of the postings that disclose pay and carry a date. */
export function payYears(
  postings: readonly (Paid & Pick<Posting, 'date'>)[],
): readonly [first: number, last: number] | null {
  const years = paidRanges(postings).flatMap(({ posting: { date } }) =>
    date === null ? [] : [Number(date.slice(0, 4))],
  )
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)]
}
