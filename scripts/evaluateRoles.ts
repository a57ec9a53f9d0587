/**
 * How well the role profiles tell real postings apart: `tsx scripts/evaluateRoles.ts`. From each coded posting of a
 * role it makes the person who just fits it, ranks the roles for that person, and counts how often the posting's own
 * role comes first or shares the lead.
 */
import { join } from 'node:path'
import { measureFairness, mostFavour, mostSpread } from '../src/content/fairness.ts'
import { loadContent } from '../src/content/load.ts'
import { type Estimate, known, unknown } from '../src/core/estimate.ts'
import { type RoleProfile, rankRoles } from '../src/core/fit.ts'
import {
  askedLevels,
  type Evidence,
  type Posting,
  postingsOf,
  readPostings,
  readRules,
} from './evidence.ts'

/** One posting: the role it belongs to, the role that came first, and whether the own one led or tied. */
export interface Verdict {
  readonly posting: string
  readonly own: string
  readonly first: string
  readonly inTieGroup: boolean
}

/** Successes out of trials. */
export interface Share {
  readonly count: number
  readonly of: number
}

/** What a skill counts as that a posting says nothing of: a level, or null to count it as the app counts a skipped question. */
export type Base = number | null

/**
 * The base of the main figures: aware. Most texts are cut, so silence is not "never met it"; but nothing shows that
 * the person has done the work alone, which level 2 would say. The other two bases are reported beside it: at 0 only
 * the words of a cut text count, and a skipped question (1.61) nearly meets every requirement at level 2.
 */
export const mainBase = 1

/** The verdict on each posting with text whose family is one of the roles. */
export function evaluateRoles(
  roles: readonly RoleProfile[],
  skills: readonly string[],
  postings: readonly Posting[],
  rules: Evidence,
  base: Base,
): readonly Verdict[] {
  return roles.flatMap(({ id: own }) =>
    postingsOf(own, postings, rules).map((posting) => {
      const fits = rankRoles(justFitting(posting, skills, base), roles)
      const first = fits[0]?.role ?? ''
      const inTieGroup = first === own || fits.some(({ role, tie }) => role === own && tie)
      return { posting: posting.id, own, first, inTieGroup }
    }),
  )
}

/** The person who has what the posting asks for, at the highest level it asks, and the base elsewhere. */
function justFitting(posting: Posting, skills: readonly string[], base: Base): Estimate {
  const asked = askedLevels(posting)
  const elsewhere = base === null ? unknown : known(base)
  return new Map(
    skills.map((skill) => {
      const level = asked.get(skill)
      return [skill, level === undefined ? elsewhere : known(level)]
    }),
  )
}

/** The Wilson score interval at 95 %, for a share (E. B. Wilson 1927): [low, high], 0 to 1. */
export function wilson({ count, of }: Share): readonly [number, number] {
  const z = 1.959964
  const share = count / of
  const middle = share + z ** 2 / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  const scale = 1 + z ** 2 / of
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)]
}

const firsts = (verdicts: readonly Verdict[]): Share => ({
  count: verdicts.filter(({ own, first }) => own === first).length,
  of: verdicts.length,
})

const ties = (verdicts: readonly Verdict[]): Share => ({
  count: verdicts.filter(({ inTieGroup }) => inTieGroup).length,
  of: verdicts.length,
})

function shareWords(share: Share): string {
  const [low, high] = wilson(share)
  const percent = (part: number) => (100 * part).toFixed(0)
  const { count, of } = share
  return `${count} of ${of} = ${percent(count / of)} % [${percent(low)}, ${percent(high)}]`
}

const otherBases = [
  ['level 0', 0],
  ['as a skipped question, 1.61', null],
] as const

const column = 28

function table(rows: readonly (readonly string[])[], width = column): string {
  return rows
    .map(([head = '', ...cells]) =>
      [head.padEnd(34), ...cells.map((cell) => cell.padEnd(width))].join('').trimEnd(),
    )
    .join('\n')
}

function report(verdicts: readonly Verdict[], roles: readonly string[]): string {
  const of = (role: string) => verdicts.filter(({ own }) => own === role)
  const misses = verdicts.filter(({ own, first }) => own !== first)
  return [
    'How often the own role comes first and is in the tie group, with 95 % intervals (Wilson)',
    table([
      ['', 'first', 'in the tie group'],
      ...roles.map((role) => [role, shareWords(firsts(of(role))), shareWords(ties(of(role)))]),
      ['all', shareWords(firsts(verdicts)), shareWords(ties(verdicts))],
    ]),
    '',
    'Own role (rows) and first role (columns)',
    table(
      [
        ['', ...roles.map((_, i) => `${i + 1}`)],
        ...roles.map((role, i) => [
          `${i + 1} ${role}`,
          ...roles.map(
            (first) => `${of(role).filter((verdict) => verdict.first === first).length}`,
          ),
        ]),
      ],
      4,
    ),
    '',
    'Another role came first',
    ...misses.map(
      ({ posting, own, first, inTieGroup }) =>
        `${posting}: ${first} before ${own}${inTieGroup ? ', tied' : ''}`,
    ),
  ].join('\n')
}

function fairnessReport(roles: readonly RoleProfile[], skills: readonly string[]): string {
  const { spreads, shares, rivals } = measureFairness(roles, skills)
  const most = shares[0]?.share ?? 0
  const least = shares.at(-1)?.share ?? 0
  return [
    'Fairness',
    ...spreads.map(
      ({ level, points }) =>
        `level ${level} everywhere: scores ${points.toFixed(1)} points apart (at most ${mostSpread})`,
    ),
    `first among random answers, most to least: ${(most / least).toFixed(2)} times (at most ${mostFavour})`,
    table(shares.map(({ role, share }) => [role, `${(100 * share).toFixed(1)} %`])),
    'next best role for the exact fitter of each role',
    table(rivals.map(({ role, rival, score }) => [role, `${rival} ${score.toFixed(1)}`])),
  ].join('\n')
}

/** Prints the report. */
export function printRoles(): void {
  const folder = join(import.meta.dirname, '../data')
  const { content, problems } = loadContent(folder)
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  const skills = content.skills.map(({ id }) => id)
  const verdictsAt = (base: Base) =>
    evaluateRoles(content.roles, skills, readPostings(folder), readRules(folder), base)
  console.log(
    report(
      verdictsAt(mainBase),
      content.roles.map(({ id }) => id),
    ),
  )
  console.log('\nAll roles again, with other levels in the skills that a posting does not name')
  console.log(
    table(
      otherBases.map(([name, base]) => {
        const verdicts = verdictsAt(base)
        return [name, shareWords(firsts(verdicts)), shareWords(ties(verdicts))]
      }),
    ),
  )
  console.log(`\n${fairnessReport(content.roles, skills)}`)
}
