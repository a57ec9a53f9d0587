import {
  type Band,
  bandOf,
  bands,
  coverage,
  isMustHave,
  type Levels,
  type Requirement,
  weightOf,
} from './fit.ts'

/** One row of the explanation of a score. Points are whole and add up exactly over the rows. */
export interface ScoreRow {
  readonly skill: string
  readonly need: number
  readonly have: number
  readonly mustHave: boolean
  /** Points this requirement brings to the score. */
  readonly earned: number
  /** Points it could still bring. */
  readonly missing: number
}

/** A band, and the chance, 0 to 1, that it or a higher one is reached: 1 where levels are known. */
interface LikelyBand {
  readonly band: Band
  readonly chance: number
}

/** What would lift a role to a higher band: these requirements, met in full. */
export interface BandChange extends LikelyBand {
  readonly skills: readonly string[]
}

/** The band if skills were raised: `raised` gives the whole level, 0 to 4, that each is raised to at least; 0 leaves it as it is. */
export type BandIfRaised = (raised: Levels) => LikelyBand

/**
 * The score of a role, requirement by requirement, in the order given. Earned points add up to the rounded
 * score and missing points to the rest of 100: both are rounded by largest remainder (Hamilton's method).
 */
export function explain(levels: Levels, requirements: readonly Requirement[]): readonly ScoreRow[] {
  const total = weightOf(requirements)
  const worth = requirements.map(({ weight }) => (100 * weight) / total)
  const share = requirements.map(({ skill, level }) => Math.min(levels(skill), level) / level)
  const score = Math.round(coverage(levels, requirements))
  const earned = wholeParts(
    worth.map((points, i) => points * (share[i] ?? 0)),
    score,
  )
  const missing = wholeParts(
    worth.map((points, i) => points * (1 - (share[i] ?? 0))),
    100 - score,
  )
  return requirements.map((requirement, i) => ({
    skill: requirement.skill,
    need: requirement.level,
    have: levels(requirement.skill),
    mustHave: isMustHave(requirement),
    earned: earned[i] ?? 0,
    missing: missing[i] ?? 0,
  }))
}

/** Whole numbers near `parts` that add up to `sum`: the largest remainders are rounded up, earlier ones first. */
function wholeParts(parts: readonly number[], sum: number): readonly number[] {
  const floors = parts.map(Math.floor)
  const left = sum - floors.reduce((total, part) => total + part, 0)
  const remainder = (i: number) => (parts[i] ?? 0) - (floors[i] ?? 0)
  const raised = new Set(
    [...floors.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b).slice(0, left),
  )
  return floors.map((part, i) => part + (raised.has(i) ? 1 : 0))
}

/** Above this many requirements the answer is no longer advice, and the search would grow. */
const mostChanges = 4

/**
 * The fewest requirements that, met in full, lift the role to a higher band: must-haves first, then those that miss most points.
 * Found by recomputing the band. Null at the top band, or when it would take more than four. Levels are known unless `bandIf` says
 * what becomes of believed ones: then give `usableLevels` and `bandIfRaised` of belief.ts.
 */
export function nextBand(
  levels: Levels,
  requirements: readonly Requirement[],
  bandIf: BandIfRaised = knownBandIf(levels, requirements),
): BandChange | null {
  const now = bandIf(() => 0).band
  if (now === bands.at(-1)) return null
  const missing = ({ skill, level, weight }: Requirement) =>
    (weight * (level - levels(skill))) / level
  const open = requirements
    .filter(({ skill, level }) => levels(skill) < level)
    .sort((a, b) => b.weight - a.weight || missing(b) - missing(a) || (a.skill < b.skill ? -1 : 1))
  for (let size = 1; size <= mostChanges; size++) {
    for (const chosen of choose(open, size)) {
      const met = new Map(chosen.map(({ skill, level }) => [skill, level]))
      const then = bandIf((skill) => met.get(skill) ?? 0)
      if (then.band !== now) return { ...then, skills: chosen.map(({ skill }) => skill) }
    }
  }
  return null
}

function knownBandIf(levels: Levels, requirements: readonly Requirement[]): BandIfRaised {
  return (raised) => ({
    band: bandOf((skill) => Math.max(levels(skill), raised(skill)), requirements),
    chance: 1,
  })
}

function* choose<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) return yield []
  for (const [i, item] of items.entries()) {
    for (const rest of choose(items.slice(i + 1), size - 1)) yield [item, ...rest]
  }
}
