import { puzzleOf } from './choices.ts'
import { type Band, bandOf, coverage, isMustHave, type Levels, type Requirement } from './fit.ts'
import { roundingSlack } from './rounding.ts'
import { cheapestWay } from './shortest.ts'
import {
  Ground,
  highestPlanned,
  prerequisites,
  type Rise,
  type SkillLevel,
  type Teaching,
} from './teaching.ts'

/** One step of a path: a resource, what it raises, and the role's score (0 to 100) and band once it is done. */
export interface Step {
  readonly resource: string
  readonly hours: number
  readonly raises: readonly Rise[]
  readonly score: number
  readonly band: Band
}

/** The way to a role. */
export interface Path {
  readonly steps: readonly Step[]
  /** The hours of `steps`. */
  readonly hours: number
  /** With a budget: the steps it does not hold, in their order after it. */
  readonly later: readonly Step[]
  /** Whether no shorter path exists, proven. */
  readonly optimal: boolean
  /** The whole path is at most this many per cent longer than the shortest; 0 when optimal. */
  readonly gapPercent: number
  /** Levels of the role that only experience brings. */
  readonly experience: readonly SkillLevel[]
  /** Levels of the role that nothing in the catalogue reaches from here. */
  readonly uncovered: readonly SkillLevel[]
}

export interface PathOptions {
  /** Whether everything that leads to a must-have comes first. */
  readonly mustHavesFirst?: boolean
  /** How many hours there are; without, all that the path takes. */
  readonly budgetHours?: number
}

/** How far a search goes before it settles for a path with a known gap. Reached by no person and role of our own. */
const nodeCap = 5000

/**
 * The path that raises `levels` to everything the role requires up to level 3 in the fewest hours, each step after its prerequisites.
 * What the catalogue cannot reach is reached as far as it goes. Of paths equally long, one with the fewest steps. The order of the
 * catalogue plays no part. A level in part, such as 2.67, counts as the whole level below it.
 */
export function planPath(
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
  { mustHavesFirst = false, budgetHours = Number.POSITIVE_INFINITY }: PathOptions = {},
): Path {
  const limit = new Ground(levels)
  const possible = limit.takeAll(catalogue)
  const goals = requirements.map(({ skill, level }) => ({
    skill,
    level: Math.min(level, highestPlanned),
  }))
  const { teachings, optimal, gapPercent } = shortest(
    levels,
    goals.map(({ skill, level }) => ({ skill, level: Math.min(level, limit.at(skill)) })),
    possible,
  )
  const first = mustHavesFirst ? requirements.filter(isMustHave) : []
  const aims = [first, requirements].filter(({ length }) => length > 0)
  const ordered = ordering(levels, teachings, aims)
  const { within, beyond } = split(levels, ordered, budgetHours)
  const steps = walk(levels, [...within, ...beyond], requirements)
  return {
    steps: steps.slice(0, within.length),
    hours: within.reduce((sum, { hours }) => sum + hours, 0),
    later: steps.slice(within.length),
    optimal,
    gapPercent,
    experience: requirements
      .filter(({ skill, level }) => level > highestPlanned && levels(skill) < level)
      .map(({ skill, level }) => ({ skill, level })),
    uncovered: goals.filter((goal) => !limit.has(goal)),
  }
}

/** The teachings of a shortest way to levels that can all be reached, in an order that works, and how sure it is that it is one. */
function shortest(levels: Levels, targets: readonly SkillLevel[], catalogue: readonly Teaching[]) {
  const { teachings, choices, goalOf } = puzzleOf(levels, targets, catalogue)
  const wanted = targets.map(goalOf).filter((goal) => goal !== null)
  const found = cheapestWay(choices, wanted, nodeCap)
  if (found === null) throw new Error('a target is out of reach')
  return {
    teachings: found.taken.flatMap((i) => teachings[i] ?? []),
    optimal: found.atLeast === found.cost,
    gapPercent: found.cost === 0 ? 0 : 100 * (found.cost / found.atLeast - 1),
  }
}

/**
 * The teachings by chains: a teaching with what it still needs of the others. The chain with the most fit an hour comes first, by the first
 * of `aims` that still gains anything; equals by id.
 */
function ordering(
  levels: Levels,
  teachings: readonly Teaching[],
  aims: readonly (readonly Requirement[])[],
): readonly Teaching[] {
  const ground = new Ground(levels)
  const ordered: Teaching[] = []
  let waiting = teachings
  while (waiting.length > 0) {
    const chains = waiting.map((teaching) => chainTo(teaching, ground, waiting))
    const gains = aims
      .map((aim) => gainsPerHour(chains, ground, aim))
      .find((gains) => gains.some((gain) => gain > 0))
    const place = chains.reduce((best, _, i) => {
      const more = (gains?.[i] ?? 0) - (gains?.[best] ?? 0)
      const earlier = (waiting[i]?.id ?? '') < (waiting[best]?.id ?? '')
      return more > roundingSlack || (more > -roundingSlack && earlier) ? i : best
    }, 0)
    const next = chains[place]?.teachings ?? []
    for (const teaching of next) ground.take(teaching)
    ordered.push(...next)
    waiting = waiting.filter((teaching) => !next.includes(teaching))
  }
  return ordered
}

/** A teaching after what it still needs, and where all that leads. */
interface Chain {
  readonly teachings: readonly Teaching[]
  readonly after: Ground
}

/** The chain that ends in a teaching. `waiting` stands in an order that works, so the first that reaches a need is ready without it. */
function chainTo(teaching: Teaching, ground: Ground, waiting: readonly Teaching[]): Chain {
  const after = ground.copy()
  const teachings: Teaching[] = []
  const add = (next: Teaching) => {
    for (const need of prerequisites(next)) {
      while (!after.has(need)) {
        const supplier = waiting.find(({ teaches }) =>
          teaches.some(({ skill, to }) => skill === need.skill && to > after.at(skill)),
        )
        if (supplier === undefined) throw new Error(`nothing in the plan reaches ${need.skill}`)
        add(supplier)
      }
    }
    after.take(next)
    teachings.push(next)
  }
  add(teaching)
  return { teachings, after }
}

/** The points of the score that each chain brings an hour. */
function gainsPerHour(
  chains: readonly Chain[],
  ground: Ground,
  requirements: readonly Requirement[],
): readonly number[] {
  const now = coverage(ground.counted, requirements)
  return chains.map(({ teachings, after }) => {
    const hours = teachings.reduce((sum, teaching) => sum + teaching.hours, 0)
    return (coverage(after.counted, requirements) - now) / hours
  })
}

/** What of an ordered plan so many hours hold: a step that does not fit is passed over, and with it what needs it. */
function split(levels: Levels, ordered: readonly Teaching[], budgetHours: number) {
  const ground = new Ground(levels)
  const within: Teaching[] = []
  let left = budgetHours
  for (const teaching of ordered) {
    if (teaching.hours > left || !ground.isReadyFor(teaching)) continue
    ground.take(teaching)
    left -= teaching.hours
    within.push(teaching)
  }
  return { within, beyond: ordered.filter((teaching) => !within.includes(teaching)) }
}

function walk(
  levels: Levels,
  teachings: readonly Teaching[],
  requirements: readonly Requirement[],
): readonly Step[] {
  const ground = new Ground(levels)
  return teachings.map((teaching) => {
    const raises = ground.raisedBy(teaching)
    ground.take(teaching)
    return {
      resource: teaching.id,
      hours: teaching.hours,
      raises,
      score: coverage(ground.counted, requirements),
      band: bandOf(ground.counted, requirements),
    }
  })
}
