/** The fit to roles when levels are not known but believed: scores, ranges, bands and chances from a posterior. */
import {
  bandPlace,
  bands,
  coverage,
  inOrder,
  type Levels,
  mustHaveWeight,
  type Requirement,
  type RoleFit,
  type RoleProfile,
} from './fit.ts'
import type { Posterior } from './posterior.ts'
import { levelCount } from './responses.ts'

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
const bandChance = 0.7

/** The range that is shown leaves out this share of chances at either end. */
const tail = 0.1

/** Scores nearer than this are equal. */
const roundingSlack = 1e-9

/**
 * What each skill is expected to bring to a role: E[min(level, need)]. With these levels `coverage` gives E[F] exactly, because F is
 * a sum over skills, and `explain` gives the rows that add up to it.
 */
export function usableLevels(posterior: Posterior, requirements: readonly Requirement[]): Levels {
  const place = new Map(posterior.skills.map((skill, i) => [skill, i]))
  const need = new Map(requirements.map(({ skill, level }) => [skill, level]))
  return (skill) => {
    const most = need.get(skill) ?? levelCount - 1
    const shares = posterior.levels[place.get(skill) ?? -1]
    return shares?.reduce((sum, share, level) => sum + share * Math.min(level, most), 0) ?? 0
  }
}

/** The fit to every role, best first; ties and order as in `rankRoles`. Same answers, same result. */
export function believedFits(
  posterior: Posterior,
  roles: readonly RoleProfile[],
): readonly BelievedFit[] {
  const draws = posterior.draws()
  const place = new Map(posterior.skills.map((skill, i) => [skill, i]))
  const drawn = roles.map(({ requirements }) => scoresOf(draws, requirements, place))
  const best = chancesOfBest(drawn.map(({ scores }) => scores))
  return inOrder(
    roles.map(({ id, requirements }, role) => {
      const { scores, reached } = drawn[role] ?? { scores: new Float64Array(), reached: [] }
      const sorted = scores.toSorted()
      const last = sorted.length - 1
      const score = coverage(usableLevels(posterior, requirements), requirements)
      const chances = reached.map((count) => count / scores.length)
      const shown = chances.findLastIndex((chance) => chance >= bandChance)
      const answered = ({ skill }: Requirement) =>
        posterior.sources[place.get(skill) ?? -1] !== 'inferred'
      const weight = (asked: readonly Requirement[]) => asked.reduce((sum, r) => sum + r.weight, 0)
      return {
        role: id,
        score,
        low: Math.min(score, sorted[Math.round(tail * last)] ?? 0),
        high: Math.max(score, sorted[Math.round((1 - tail) * last)] ?? 0),
        band: bands[shown] ?? 'explore',
        chanceOfNext: chances[shown + 1] ?? 0,
        chanceOfBest: best[role] ?? 0,
        answered: weight(requirements.filter(answered)) / weight(requirements),
      }
    }),
  )
}

/** The score of each draw in a role, and how many draws reach each band or a higher one. */
function scoresOf(
  draws: readonly Float64Array[],
  requirements: readonly Requirement[],
  place: ReadonlyMap<string, number>,
) {
  const count = draws[0]?.length ?? 0
  const total = requirements.reduce((sum, { weight }) => sum + weight, 0)
  const scores = new Float64Array(count)
  const short = new Uint8Array(count)
  const worst = new Uint8Array(count)
  for (const { skill, level, weight } of requirements) {
    const drawn = draws[place.get(skill) ?? -1] ?? []
    const worth = (100 * weight) / level / total
    const mustHave = weight === mustHaveWeight
    for (let i = 0; i < count; i++) {
      const has = drawn[i] ?? 0
      scores[i] = (scores[i] ?? 0) + worth * (has < level ? has : level)
      if (!mustHave || has >= level) continue
      short[i] = (short[i] ?? 0) + 1
      worst[i] = Math.max(worst[i] ?? 0, level - has)
    }
  }
  const reached = bands.map(() => 0)
  for (let i = 0; i < count; i++) {
    const highest = bandPlace(scores[i] ?? 0, short[i] ?? 0, worst[i] ?? 0)
    for (let band = 0; band <= highest; band++) reached[band] = (reached[band] ?? 0) + 1
  }
  return { scores, reached }
}

/** How often each role's score is the highest, 0 to 1; roles that are level share the draw. */
function chancesOfBest(scores: readonly Float64Array[]): readonly number[] {
  const draws = scores[0]?.length ?? 0
  const wins = scores.map(() => 0)
  for (let i = 0; i < draws; i++) {
    let highest = 0
    let equals = 0
    for (const of of scores) {
      const score = of[i] ?? 0
      if (score > highest + roundingSlack) equals = 0
      if (score > highest - roundingSlack) equals++
      highest = Math.max(highest, score)
    }
    for (let role = 0; role < scores.length; role++) {
      const best = (scores[role]?.[i] ?? 0) > highest - roundingSlack
      if (best) wins[role] = (wins[role] ?? 0) + 1 / equals / draws
    }
  }
  return wins
}
