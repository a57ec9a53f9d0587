/** One kind of a role: its score, its word, its range, and the rows that add up to the score. */
import { roundingSlack } from '../rounding.ts'
import { type Levels, shareOf, topLevel } from './levels.ts'

/** What a track asks of one skill. */
export interface Requirement {
  readonly skill: string
  /** 1 to 4. */
  readonly level: number
  /** 1 to 3. */
  readonly weight: number
  /** Whether the word depends on it. */
  readonly must: boolean
}

/** The words for how near a role is, the nearest last. */
export const bands = ['explore', 'stretch', 'close', 'ready'] as const
export type Band = (typeof bands)[number]

/**
 * What each word takes: the score, 0 to 100, and the share of each must-have, 0 to 1. Calibrated on what
 * holders of such jobs reach, so 65 is no school mark: see `npm run evaluate`.
 */
export const cuts: Readonly<Record<Band, { readonly score: number; readonly must: number }>> = {
  explore: { score: 0, must: 0 },
  stretch: { score: 25, must: 0 },
  close: { score: 50, must: 1 / 2 },
  ready: { score: 65, must: 2 / 3 },
}

/** What all requirements weigh together. */
export function weightOf(requirements: readonly Requirement[]): number {
  return requirements.reduce((sum, { weight }) => sum + weight, 0)
}

/** A score and the range it may lie in, each 0 to 100. */
interface Range {
  readonly low: number
  readonly high: number
}

/** All that is counted of a track; scores are 0 to 100. */
export interface Measured extends Range {
  readonly score: number
  /** The score if every unanswered requirement were there in full. */
  readonly upTo: number
  /** The share of the must-have of which least is there, 0 to 1; 1 where there is none. */
  readonly least: number
}

/** One answer in ten is taken to be a level too low, and one in ten a level too high (Trajkovski 2012). */
const offBy = { one: 1, chance: 0.1 } as const

/** Standard deviations either side that hold four of five scores. */
const spread = 1.28

/**
 * How much of what is asked is there: F = 100 · Σ w · min(have, need) ÷ need ÷ Σ w. A surplus buys
 * nothing elsewhere, and skills that are not asked change nothing. The range is where F would lie if one
 * answer in five were a level off: F ± 1.28 σ, within 0 to 100. σ² is the sum over the answered
 * requirements of (w ÷ Σ w)² · Var(min(have, need) ÷ need), have moving by a level either way with chance
 * .1 each, within 0 to 4. Unknown is not in it: `upTo` says that.
 */
export function measure(levels: Levels, requirements: readonly Requirement[]): Measured {
  let total = 0
  let covered = 0
  let open = 0
  let variance = 0
  let least = 1
  for (const one of requirements) {
    const have = levels.get(one.skill)
    const share = shareOf(levels, one)
    total += one.weight
    covered += one.weight * share
    if (have === undefined) open += one.weight
    else variance += one.weight ** 2 * varianceOf(have, one.level)
    if (one.must) least = Math.min(least, share)
  }
  const score = (100 * covered) / total
  const by = (100 * spread * Math.sqrt(variance)) / total
  return {
    score,
    least,
    low: Math.max(0, score - by),
    high: Math.min(100, score + by),
    upTo: (100 * (covered + open)) / total,
  }
}

/** The variance of min(have, need) ÷ need when the answer may be a level off. */
function varianceOf(have: number, need: number): number {
  const at = Math.min(have, need) / need
  const below = Math.min(Math.max(0, have - offBy.one), need) / need
  const above = Math.min(Math.min(topLevel, have + offBy.one), need) / need
  const mean = at + offBy.chance * (below + above - 2 * at)
  const squares = at ** 2 + offBy.chance * (below ** 2 + above ** 2 - 2 * at ** 2)
  return Math.max(0, squares - mean ** 2)
}

/** How much of what is asked is there, 0 to 100: the score of `measure`. */
export function trackScore(levels: Levels, requirements: readonly Requirement[]): number {
  return measure(levels, requirements).score
}

/** The word for these levels: the highest whose score is reached, and whose share of both must-haves. */
export function bandOf(levels: Levels, requirements: readonly Requirement[]): Band {
  const { score, least } = measure(levels, requirements)
  return bandFor(score, least)
}

/** The word for a score, 0 to 100, whose smaller must-have is there to this share, 0 to 1. */
export function bandFor(score: number, least: number): Band {
  let reached: Band = 'explore'
  for (const band of bands) {
    const { score: points, must } = cuts[band]
    if (score >= points - roundingSlack && least >= must - roundingSlack) reached = band
  }
  return reached
}

/** One requirement beside what is there. Points are whole and add up exactly over the rows of a track. */
export interface Row extends Requirement {
  /** The level, 0 to 4; null where nothing was answered. */
  readonly have: number | null
  /** Points this requirement brings to the score. */
  readonly earned: number
  /** Points it could still bring. */
  readonly missing: number
}

/**
 * The score, requirement by requirement, in the order given. Earned points add up to the rounded score and
 * missing points to the rest of 100: both are rounded by largest remainder (Hamilton's method).
 */
export function rowsOf(levels: Levels, requirements: readonly Requirement[]): readonly Row[] {
  const total = weightOf(requirements)
  const score = Math.round(trackScore(levels, requirements))
  const worth = (one: Requirement) => (100 * one.weight) / total
  const earned = wholeParts(
    requirements.map((one) => worth(one) * shareOf(levels, one)),
    score,
  )
  const missing = wholeParts(
    requirements.map((one) => worth(one) * (1 - shareOf(levels, one))),
    100 - score,
  )
  return requirements.map((one, i) => ({
    ...one,
    have: levels.get(one.skill) ?? null,
    earned: earned[i] ?? 0,
    missing: missing[i] ?? 0,
  }))
}

/** Whole numbers near `parts` that add up to `sum`: the largest remainders are rounded up, earlier ones first. */
function wholeParts(parts: readonly number[], sum: number): readonly number[] {
  const floors = parts.map((part) => Math.floor(part + roundingSlack))
  const left = sum - floors.reduce((total, part) => total + part, 0)
  const remainder = (i: number) => (parts[i] ?? 0) - (floors[i] ?? 0)
  const raised = new Set(
    [...floors.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b).slice(0, left),
  )
  return floors.map((part, i) => part + (raised.has(i) ? 1 : 0))
}
