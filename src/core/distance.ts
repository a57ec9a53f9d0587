/** How far a role is: the hours of learning to a band, to compare roles by what they would take. */
import { puzzleOf } from './choices.ts'
import {
  type Band,
  bandCuts,
  bandOf,
  bands,
  coverage,
  isMustHave,
  type Levels,
  type Requirement,
} from './fit.ts'
import { roundingSlack } from './rounding.ts'
import { cheapestWay, leastCost } from './shortest.ts'
import { Ground, highestPlanned, type Teaching } from './teaching.ts'

/** The hours to a band; where `optimal` is false, no more than these. */
export interface Distance {
  readonly hours: number
  readonly optimal: boolean
}

/** How many partial choices of wanted levels, and how many nodes on the way to each, a search looks at. */
const caps = { wanted: 1000, way: 1000 }

/** A level for each requirement, in their order. */
type Wanted = readonly number[]

/** A level that would bring points: what a point costs at least, and how many it brings. */
interface Offer {
  readonly place: number
  readonly price: number
  readonly points: number
}

/**
 * A search for the least hours of learning that bring `levels` to a band of the role or a higher one; null where learning alone cannot.
 *
 * Which requirements to leave short is open, so this searches over the level wanted of each. A partial choice costs at least what its
 * levels cost (see `leastCost`) and the price of the points still missing, as if what is left of the costs bought points one by one. It pauses often, so that a page can do something else in between.
 */
export function* distanceSearch(
  band: Band,
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
): Generator<void, Distance | null> {
  const start = new Ground(levels)
  const limit = start.copy()
  limit.takeAll(catalogue)
  const have = requirements.map(({ skill }) => start.at(skill))
  const most = requirements.map(({ skill, level }, i) =>
    Math.max(have[i] ?? 0, Math.min(level, highestPlanned, limit.at(skill))),
  )
  const { teachings, choices, goalOf } = puzzleOf(levels, levelsBetween(have, most), catalogue)
  let best = Number.POSITIVE_INFINITY
  let hours: number | null = null
  let optimal = true
  let looked = 0

  for (const least of mustHaves(band, requirements)) {
    yield* search(
      least.map((level, i) => Math.max(level, have[i] ?? 0)),
      most,
    )
  }
  return hours === null ? null : { hours, optimal }

  function levelsBetween(from: Wanted, to: Wanted) {
    return requirements.flatMap(({ skill }, i) =>
      upTo(from[i] ?? 0, to[i] ?? 0).map((level) => ({ skill, level })),
    )
  }

  /** Everything wanted that is at least `least` and at most `most`. */
  function* search(least: Wanted, most: Wanted): Generator<void> {
    yield
    if (least.some((level, i) => level > (most[i] ?? 0)) || !isReached(most)) return
    looked++
    if (looked > caps.wanted) {
      optimal = false
      return
    }
    const goals = requirements
      .map(({ skill }, i) => goalOf({ skill, level: least[i] ?? 0 }))
      .filter((goal) => goal !== null)
    const cheapest = leastCost(choices, goals)
    if (cheapest.bound >= best) return
    if (isReached(least)) {
      settle(goals)
      return
    }
    const missing = bandCuts[band] - scoreAt(least) - roundingSlack
    const offers = offersBetween(least, most, cheapest.residual)
    const turn = offers[0]?.place
    if (turn === undefined || cheapest.bound + priceOf(missing, offers) >= best) return
    yield* search(least.with(turn, (least[turn] ?? 0) + 1), most)
    yield* search(least, most.with(turn, least[turn] ?? 0))
  }

  function settle(goals: readonly number[]): void {
    const way = cheapestWay(choices, goals, caps.way)
    if (way === null) return
    if (way.atLeast < way.cost) optimal = false
    if (way.cost >= best) return
    best = way.cost
    hours = way.taken.reduce((sum, i) => sum + (teachings[i]?.hours ?? 0), 0)
  }

  function levelsAt(wanted: Wanted): Levels {
    const learned = new Map(
      requirements.flatMap(({ skill }, i): [string, number][] => {
        const level = wanted[i] ?? 0
        return level > (have[i] ?? 0) ? [[skill, level]] : []
      }),
    )
    return (skill) => learned.get(skill) ?? levels(skill)
  }

  function scoreAt(wanted: Wanted): number {
    return coverage(levelsAt(wanted), requirements)
  }

  function isReached(wanted: Wanted): boolean {
    return bands.indexOf(bandOf(levelsAt(wanted), requirements)) >= bands.indexOf(band)
  }

  /** The levels between, cheapest points first. A choice that brings several spreads its cost over all their points. */
  function offersBetween(least: Wanted, most: Wanted, residual: Float64Array): readonly Offer[] {
    const open = requirements.flatMap(({ skill }, place) =>
      upTo(least[place] ?? 0, most[place] ?? 0).map((level) => ({
        place,
        goal: goalOf({ skill, level }),
        points: scoreAt(have.with(place, level)) - scoreAt(have.with(place, level - 1)),
      })),
    )
    const points = new Map(open.map(({ goal, points }) => [goal, points]))
    const prices = choices.list.map(({ reaches }, i) => {
      const brings = reaches.reduce((sum, goal) => sum + (points.get(goal) ?? 0), 0)
      return brings > 0 ? (residual[i] ?? 0) / brings : Number.POSITIVE_INFINITY
    })
    return open
      .map(({ place, goal, points }) => {
        const suppliers = goal === null ? [] : (choices.reaching[goal] ?? [])
        const price = suppliers.reduce(
          (least, i) => Math.min(least, prices[i] ?? least),
          Number.POSITIVE_INFINITY,
        )
        return { place, points, price }
      })
      .sort((a, b) => a.price - b.price || a.place - b.place)
  }
}

/** The whole search at once. */
export function distanceTo(...asked: Parameters<typeof distanceSearch>): Distance | null {
  const search = distanceSearch(...asked)
  for (;;) {
    const { done, value } = search.next()
    if (done) return value
  }
}

/** The levels above `from`, up to `to`. */
function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + 1 + i)
}

/** What so many points cost at least, in part where need be. */
function priceOf(missing: number, offers: readonly Offer[]): number {
  let left = missing
  let cost = 0
  for (const { points, price } of offers) {
    if (left <= 0) break
    cost += price * Math.min(points, left)
    left -= points
  }
  return cost
}

/** The levels a band asks of the must-haves, 0 of the rest: all in full, or for Close one of them a level short; each way of it once. */
function mustHaves(band: Band, requirements: readonly Requirement[]): readonly Wanted[] {
  const full = requirements.map((asked) => (isMustHave(asked) ? asked.level : 0))
  const none = requirements.map(() => 0)
  if (band === 'explore' || band === 'stretch') return [none]
  const short = full.flatMap((level, i) => (level > 0 ? [full.with(i, level - 1)] : []))
  return band === 'ready' || short.length === 0 ? [full] : short
}
