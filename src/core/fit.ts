import { type Estimate, unknown } from './estimate.ts'
import { roundingSlack } from './rounding.ts'

/** What a role asks of one skill. */
export interface Requirement {
  readonly skill: string
  /** The level asked for, 1 to 4. */
  readonly level: number
  /** 1 useful, 2 important, 3 must-have. */
  readonly weight: number
}

/** As much of a role as its fit depends on. */
export interface RoleProfile {
  readonly id: string
  readonly requirements: readonly Requirement[]
}

/** The bands, lowest first. */
export const bands = ['explore', 'stretch', 'close', 'ready'] as const
export type Band = (typeof bands)[number]

/** The lowest score of each band. The cuts are conventions; nobody has validated them. */
export const bandCuts = { explore: 0, stretch: 40, close: 65, ready: 85 } as const

/** Roles at most this many points behind the best are one tie group. */
export const tieMargin = 5

/** The weight that marks a must-have. */
export const mustHaveWeight = 3

export function isMustHave({ weight }: Requirement): boolean {
  return weight === mustHaveWeight
}

export function weightOf(requirements: readonly Requirement[]): number {
  return requirements.reduce((sum, { weight }) => sum + weight, 0)
}

/** The share of the weight, 0 to 1, of the requirements about whose skills something was answered. */
export function answeredShare(
  requirements: readonly Requirement[],
  isAnswered: (skill: string) => boolean,
): number {
  return weightOf(requirements.filter(({ skill }) => isAnswered(skill))) / weightOf(requirements)
}

/** A level, 0 to 4, for a skill id. */
export type Levels = (skill: string) => number

/** How one role fits: score and range are 0 to 100. */
export interface RoleFit {
  readonly role: string
  readonly score: number
  readonly low: number
  readonly high: number
  readonly band: Band
  /** Whether the role is within five points of the best, and not alone there. */
  readonly tie: boolean
  /** Share of the role's weight, 0 to 1, that rests on answers. At 0 nothing can be said about the role. */
  readonly answered: number
}

/**
 * Share of a role's requirements that these levels cover, 0 to 100:
 * F = 100 · Σ w · min(have, need) / need ÷ Σ w. What exceeds a requirement buys nothing elsewhere.
 */
export function coverage(levels: Levels, requirements: readonly Requirement[]): number {
  let covered = 0
  let total = 0
  for (const { skill, level, weight } of requirements) {
    covered += (weight * Math.min(levels(skill), level)) / level
    total += weight
  }
  return (100 * covered) / total
}

/**
 * The band of these levels: by score, and at most Close while one must-have is up to a level short,
 * at most Stretch while one is shorter than that or two or more are short.
 */
export function bandOf(levels: Levels, requirements: readonly Requirement[]): Band {
  const short = requirements
    .filter(isMustHave)
    .reduce((sum, { skill, level }) => sum + shortness(levels(skill), level), 0)
  return bands[bandPlace(coverage(levels, requirements), short)] ?? 'explore'
}

/** How short a must-have is: 0 when it is met, 1 when it lacks up to a level, 2 when it lacks more. Two of it cap a role at Stretch, one at Close. */
export function shortness(have: number, need: number): number {
  if (have >= need) return 0
  return need - have <= 1 ? 1 : 2
}

/** The place in `bands` of a score, 0 to 100, with must-haves so short, added up. */
export function bandPlace(score: number, short: number): number {
  return Math.min(placeOfScore(score), Math.max(lowestCap, lastBand - short))
}

/** The band of a score, 0 to 100, if must-haves played no part. */
export function bandOfScore(score: number): Band {
  return bands[placeOfScore(score)] ?? 'explore'
}

const lowestCuts = bands.map((band) => bandCuts[band] - roundingSlack)
const lastBand = bands.length - 1
const lowestCap = bands.indexOf('stretch')

/** Counts cuts that are reached: a search would guess wrong too often in scores that are drawn. */
function placeOfScore(score: number): number {
  let place = -1
  for (const cut of lowestCuts) place += Number(score >= cut)
  return place
}

/** The levels an estimate counts with; skills it does not hold are unknown. */
function countedLevels(estimate: Estimate): Levels {
  return (skill) => (estimate.get(skill) ?? unknown).level
}

/**
 * The fit of levels taken at their word to every role, best first; equal scores are ordered by role id. What the app shows is
 * `believedFits`. `low` and `high` are the scores with every unknown skill at level 0 and at level 4. Adding or removing a role never
 * reorders the others.
 */
export function rankRoles(estimate: Estimate, roles: readonly RoleProfile[]): readonly RoleFit[] {
  return inOrder(roles.map((role) => fitRole(estimate, role)))
}

/** Best first, equal scores by role id, and those near the best marked as a tie group. */
export function inOrder<Fit extends Omit<RoleFit, 'tie'>>(
  fits: readonly Fit[],
): readonly (Fit & Pick<RoleFit, 'tie'>)[] {
  const ordered = fits.toSorted(
    (a, b) => place(b.score) - place(a.score) || (a.role < b.role ? -1 : 1),
  )
  const cut = (ordered[0]?.score ?? 0) - tieMargin - roundingSlack
  const group = ordered.filter(({ score }) => score >= cut).length
  return ordered.map((fit, place) => ({ ...fit, tie: group > 1 && place < group }))
}

/** A score as a whole number of slacks, so that equal scores are equal. */
function place(score: number): number {
  return Math.round(score / roundingSlack)
}

function fitRole(estimate: Estimate, { id, requirements }: RoleProfile): Omit<RoleFit, 'tie'> {
  const of = (skill: string) => estimate.get(skill) ?? unknown
  const levels = countedLevels(estimate)
  return {
    role: id,
    score: coverage(levels, requirements),
    low: coverage((skill) => of(skill).low, requirements),
    high: coverage((skill) => of(skill).high, requirements),
    band: bandOf(levels, requirements),
    answered: answeredShare(requirements, (skill) => of(skill).source === 'answered'),
  }
}
