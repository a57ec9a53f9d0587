/** Short answers to "which level?", from the shares of the levels 0 to 4, which add up to 1. */
import type { Levels } from './fit.ts'
import type { Posterior } from './posterior.ts'
import { roundingSlack } from './rounding.ts'
import type { Shares } from './shares.ts'

/** The range of levels that is shown holds at least this share. */
const rangeShare = 0.8

/** The most likely level; of equals the lowest. */
export function likelyLevel(shares: Shares): number {
  return shares.indexOf(Math.max(...shares))
}

/** The fewest neighbouring levels, the likeliest among them, that hold four of five chances; of equally many those that hold most. */
export function likelyRange(shares: Shares): readonly [from: number, to: number] {
  const likely = likelyLevel(shares)
  let range: readonly [number, number] = [0, shares.length - 1]
  let most = 1
  for (let from = 0; from <= likely; from++) {
    for (let to = likely; to < shares.length; to++) {
      const held = shares.slice(from, to + 1).reduce((sum, share) => sum + share, 0)
      const longer = to - from - (range[1] - range[0])
      if (held < rangeShare - roundingSlack || longer > 0 || (longer === 0 && held <= most))
        continue
      range = [from, to]
      most = held
    }
  }
  return range
}

/** The lowest level that at least half of the chances do not exceed. A learning path starts here, not at the hopeful end. */
export function medianLevel(shares: Shares): number {
  let sum = 0
  return shares.findIndex((share) => {
    sum += share
    return sum >= 0.5 - roundingSlack
  })
}

/** P(level) of a skill, for each level; undefined for one the posterior does not know. */
export function sharesOf({ levels, place }: Posterior, skill: string): Shares | undefined {
  return levels[place.get(skill) ?? -1]
}

/** Whether the level of a skill rests on something the person said about it. */
export function isAnswered({ sources, place }: Posterior, skill: string): boolean {
  return (sources[place.get(skill) ?? -1] ?? 'inferred') !== 'inferred'
}

/** The levels a learning path starts from. A skill the posterior does not know has none. */
export function startLevels({ levels, place }: Posterior): Levels {
  const medians = levels.map(medianLevel)
  return (skill) => medians[place.get(skill) ?? -1] ?? 0
}
