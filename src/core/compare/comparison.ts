/** Two results beside each other: what each says of roles and skills, and what changed between them. */
import type { Assessment } from '../fit/assess.ts'
import type { Band } from '../fit/track.ts'
import type { Codebook, LinkScore, Scores } from '../link/link.ts'
import { isComparable, linkScores } from '../link/scores.ts'

/** A value and the range it may lie in. */
export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A role in a result: points of 100, word and kind; the kind is null where a result holds scores only. */
export interface ComparableRole extends Interval {
  readonly band: Band
  readonly track: string | null
}

/** As much of a result as can be compared. */
export interface ComparableResult {
  /** By role id, of the roles that have a word. */
  readonly roles: ReadonlyMap<string, ComparableRole>
  /** Levels, 0 to 4, by skill id, of the skills with an answer; null where a result holds scores only. */
  readonly skills: ReadonlyMap<string, Interval> | null
}

export function comparableAnswers({ levels, fits }: Assessment): ComparableResult {
  const trackOf = new Map(fits.map(({ role, track }) => [role, track]))
  return {
    roles: rolesOf(linkScores(fits), (role) => trackOf.get(role) ?? null),
    skills: new Map(
      [...levels].map(([skill, value]) => [skill, { value, low: value, high: value }]),
    ),
  }
}

/** Scores of an earlier method say nothing that could be compared. */
export function comparableScores(result: Scores, codebook: Codebook): ComparableResult {
  const roles = isComparable(result, codebook) ? rolesOf(result.scores, () => null) : new Map()
  return { roles, skills: null }
}

function rolesOf(
  scores: ReadonlyMap<string, LinkScore>,
  trackOf: (role: string) => string | null,
): ComparableResult['roles'] {
  return new Map(
    [...scores].map(([role, { score, low, high, band }]) => [
      role,
      { value: score, low, high, band, track: trackOf(role) },
    ]),
  )
}

/** By how much something changed, and whether further than either range: else it may be chance. */
export interface Change {
  readonly by: number
  readonly isClear: boolean
}

/** The change from one to the other; null where one of them is not there. */
export function changeBetween(
  first: Interval | undefined,
  second: Interval | undefined,
): Change | null {
  if (first === undefined || second === undefined) return null
  const by = second.value - first.value
  const isWithin = (value: number, { low, high }: Interval) => low <= value && value <= high
  return { by, isClear: !isWithin(second.value, first) && !isWithin(first.value, second) }
}

/** The change of a role's score; null also across two kinds of the role, whose scores count different things. */
export function roleChangeBetween(
  first: ComparableRole | undefined,
  second: ComparableRole | undefined,
): Change | null {
  const [one, other] = [first?.track ?? null, second?.track ?? null]
  return one !== null && other !== null && one !== other ? null : changeBetween(first, second)
}
