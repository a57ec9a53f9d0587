/** The fit to roles when levels are not known but believed: scores, ranges, bands and chances from a posterior. */

import type { BandIfRaised } from './explain.ts'
import {
  answeredShare,
  bandPlace,
  bands,
  coverage,
  inOrder,
  isMustHave,
  type Levels,
  type Requirement,
  type RoleFit,
  type RoleProfile,
  shortness,
  weightOf,
} from './fit.ts'
import { isAnswered, sharesOf } from './levels.ts'
import type { Posterior } from './posterior.ts'
import { levelCount } from './responses.ts'
import { roundingSlack } from './rounding.ts'

/**
 * As a RoleFit for known levels, but `score` is the expected one, `low` to `high` hold four of five chances, and `band` is the
 * highest that is reached with a chance of at least .7.
 */
export interface BelievedFit extends RoleFit {
  /** The chance, 0 to 1, of the next band or a higher one; 0 where there is none. */
  readonly chanceOfNext: number
  /** The chance, 0 to 1, that of all roles this one fits best. */
  readonly chanceOfBest: number
}

/** A band is shown when it is reached with at least this chance. */
export const bandChance = 0.7

/** The range that is shown leaves out this share of chances at either end. */
export const tail = 0.1

const allLevels = Float64Array.from({ length: levelCount }, (_, level) => level)

/**
 * What each skill is expected to bring to a role: E[min(level, need)]. With these levels `coverage` gives E[F] exactly, because F is
 * a sum over skills, and `explain` gives the rows that add up to it.
 */
export function usableLevels(posterior: Posterior, requirements: readonly Requirement[]): Levels {
  const need = new Map(requirements.map(({ skill, level }) => [skill, level]))
  return (skill) => {
    const most = need.get(skill) ?? levelCount - 1
    const shares = sharesOf(posterior, skill)
    const usable = shares?.reduce((sum, share, level) => sum + share * Math.min(level, most), 0)
    return Math.min(most, usable ?? 0)
  }
}

/** The expected score of a role, 0 to 100. */
export function expectedScore(posterior: Posterior, requirements: readonly Requirement[]): number {
  return coverage(usableLevels(posterior, requirements), requirements)
}

/** The fit to every role, best first; ties and order as in `rankRoles`. Same answers, same result. */
export function believedFits(
  posterior: Posterior,
  roles: readonly RoleProfile[],
): readonly BelievedFit[] {
  const drawn = roles.map((role) => ({ ...role, ...standingsOf(posterior, role.requirements) }))
  const best = chancesOfBest(drawn.map(({ scores }) => scores))
  return inOrder(
    drawn.map(({ id, requirements, scores, short }, role) => {
      const partly = scores.slice()
      const last = scores.length - 1
      const score = expectedScore(posterior, requirements)
      const chances = chancesOfBands({ scores, short })
      const shown = placeShown(chances)
      return {
        role: id,
        score,
        low: Math.min(score, inPlace(partly, Math.round(tail * last))),
        high: Math.min(100, Math.max(score, inPlace(partly, Math.round((1 - tail) * last)))),
        band: bands[shown] ?? 'explore',
        chanceOfNext: chances[shown + 1] ?? 0,
        chanceOfBest: best[role] ?? 0,
        answered: answeredShare(requirements, (skill) => isAnswered(posterior, skill)),
      }
    }),
  )
}

/**
 * The band a role would show, and its chance, if skills were raised. Exact on the draws. Learning one skill is no evidence about
 * another, so no other moves.
 */
export function bandIfRaised(
  posterior: Posterior,
  requirements: readonly Requirement[],
): BandIfRaised {
  const now = standingsOf(posterior, requirements)
  const worths = worthsOf(requirements)
  // Filled anew each time: searches ask thousands of times.
  const then = { scores: now.scores.slice(), short: now.short.slice() }
  return (raised) => {
    then.scores.set(now.scores)
    then.short.set(now.short)
    for (const worth of worths) {
      const to = raised(worth.skill)
      if (to > 0) addWorth(then, posterior, gainOf(worth, to))
    }
    const chances = chancesOfBands(then)
    const shown = placeShown(chances)
    return { band: bands[shown] ?? 'explore', chance: chances[shown] ?? 0 }
  }
}

/** What each level, 0 to 4, of a skill brings to a role. Flat arrays, as the draws, for these are the inner loops of every result. */
interface Worth {
  readonly skill: string
  /** Points of the score. */
  readonly points: Float64Array
  /** How short a must-have is, as `shortness` counts it; null for other requirements. */
  readonly short: Float64Array | null
}

/** What each level of each required skill brings to the role with these requirements, in their order. */
export function worthsOf(requirements: readonly Requirement[]): readonly Worth[] {
  const total = weightOf(requirements)
  return requirements.map((requirement) => {
    const { skill, level: need, weight } = requirement
    return {
      skill,
      points: allLevels.map((level) => (100 * weight * Math.min(level, need)) / need / total),
      short: isMustHave(requirement) ? allLevels.map((level) => shortness(level, need)) : null,
    }
  })
}

/** What raising a skill to a level adds to what each level brings. */
function gainOf({ skill, points, short }: Worth, to: number): Worth {
  const gain = (of: Float64Array) =>
    of.map((value, level) => (of[Math.max(level, to)] ?? value) - value)
  return { skill, points: gain(points), short: short === null ? null : gain(short) }
}

/** How a role stands in each draw: its score, and how short its must-haves are, added up. */
interface Standings {
  readonly scores: Float64Array
  readonly short: Float64Array
}

function standingsOf(posterior: Posterior, requirements: readonly Requirement[]): Standings {
  const draws = posterior.draws()
  const count = draws[0]?.length ?? 0
  const standings = { scores: new Float64Array(count), short: new Float64Array(count) }
  for (const worth of worthsOf(requirements)) addWorth(standings, posterior, worth)
  return standings
}

function addWorth(to: Standings, posterior: Posterior, { skill, points, short }: Worth): void {
  const drawn = posterior.draws()[posterior.place.get(skill) ?? -1]
  addEach(to.scores, drawn, points)
  if (short !== null) addEach(to.short, drawn, short)
}

/** Adds to each sum what the level drawn for it brings. */
function addEach(
  sums: Float64Array,
  drawn: Uint8Array = new Uint8Array(),
  brings: Float64Array,
): void {
  for (let i = 0; i < drawn.length; i++) sums[i] = (sums[i] ?? 0) + (brings[drawn[i] ?? 0] ?? 0)
}

/** The chance, 0 to 1, of each band or a higher one. */
function chancesOfBands({ scores, short }: Standings): readonly number[] {
  const counts = bands.map(() => 0)
  for (let i = 0; i < scores.length; i++) {
    const place = bandPlace(scores[i] ?? 0, short[i] ?? 0)
    counts[place] = (counts[place] ?? 0) + 1
  }
  let above = scores.length
  return counts.map((count) => {
    const chance = above / scores.length
    above -= count
    return chance
  })
}

/** The place of the band that is shown. */
function placeShown(chances: readonly number[]): number {
  return chances.findLastIndex((chance) => chance >= bandChance)
}

/** How often each role's score is the highest, 0 to 1; roles that are level share the draw. */
function chancesOfBest(scores: readonly Float64Array[]): readonly number[] {
  const draws = scores[0]?.length ?? 0
  const highest = new Float64Array(draws)
  for (const of of scores) {
    for (let i = 0; i < draws; i++) highest[i] = Math.max(highest[i] ?? 0, of[i] ?? 0)
  }
  const isBest = (of: Float64Array, i: number) => (of[i] ?? 0) > (highest[i] ?? 0) - roundingSlack
  const equals = new Uint8Array(draws)
  for (const of of scores) {
    for (let i = 0; i < draws; i++) equals[i] = (equals[i] ?? 0) + Number(isBest(of, i))
  }
  return scores.map((of) => {
    let wins = 0
    for (let i = 0; i < draws; i++) if (isBest(of, i)) wins += 1 / (equals[i] ?? 1)
    return wins / draws
  })
}

/** The value at a place, from 0, if the values were in order. Reorders them a little: C. A. R. Hoare's "Find" (1961), faster than a full sort. */
function inPlace(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1]
  while (from < to) {
    const pivot = values[place] ?? 0
    let [up, down] = [from, to]
    while (up <= down) {
      while ((values[up] ?? 0) < pivot) up++
      while ((values[down] ?? 0) > pivot) down--
      if (up > down) break
      const value = values[up] ?? 0
      values[up++] = values[down] ?? 0
      values[down--] = value
    }
    if (down < place) from = up
    if (up > place) to = down
  }
  return values[place] ?? 0
}
