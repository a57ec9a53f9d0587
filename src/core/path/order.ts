/**
 * The rules of a good mentor that order the steps of a path; `rules.ts` has those that choose them.
 */
import type { Requirement } from '../fit/track.ts'
import type { WithPauses } from '../pauses.ts'
import {
  isPiece,
  type LearnerState,
  type LearningItem,
  least,
  prerequisites,
  reaches,
  type SkillLevel,
} from './items.ts'
import { levelToBeReady } from './target.ts'

/** The hours within which the first piece should be there. */
export const firstPieceHours = 16

/** Hours without a piece after which one should have come. */
export const hoursWithoutPiece = 20

/** The parts of a path, in the order in which they should come. */
const parts = ['must-haves', 'signature', 'rest'] as const
type Part = (typeof parts)[number]

/** A step with the part it belongs to. */
export interface Placed {
  readonly item: LearningItem
  readonly part: Part
}

/** How many orders are followed at a time. */
const width = 16

/** An order begun, as far as what follows depends on it and as far as it is judged. */
interface Begun {
  readonly places: readonly number[]
  /** A bit for each step that is done. */
  readonly done: bigint
  readonly state: LearnerState
  readonly hours: number
  /** Hours since the last piece, or since the start. */
  readonly run: number
  /** Whether there is a piece. */
  readonly hasPiece: boolean
  /**
   * What speaks against it, the gravest first; of two orders the first that differs decides. They
   * are those of `ordered`, in its order.
   */
  readonly faults: readonly number[]
}

/** A step with its place among all and what its order is judged by. */
interface Step extends Placed {
  readonly place: number
  readonly bit: bigint
  /** The steps of earlier parts. */
  readonly earlier: readonly Step[]
}

/**
 * The parts of a path: the least that brings the must-haves, then the signature with what else it
 * builds on, then the rest. A signature that brings a must-have is still the last of the two.
 */
export function placed(
  start: LearnerState,
  items: readonly LearningItem[],
  requirements: readonly Requirement[],
  signature: LearningItem | null,
): readonly Placed[] {
  const goals = requirements
    .filter(({ must }) => must)
    .map((asked) => ({ skill: asked.skill, level: levelToBeReady(asked) }))
  const end = start.copy()
  end.takeAll(items)
  const within = goals.map(({ skill, level }) => ({
    skill,
    level: Math.min(level, Math.max(end.at(skill), start.at(skill))),
  }))
  const first = new Set(least(start, items, (state) => within.every((goal) => state.has(goal))))
  const signed = new Set(
    least(
      start,
      items,
      (state, taken) =>
        within.every((goal) => state.has(goal)) &&
        (signature === null || taken.some(({ id }) => id === signature.id)),
    ),
  )
  const partOf = (item: LearningItem): Part => {
    if (item.id === signature?.id) return 'signature'
    if (first.has(item)) return 'must-haves'
    return signed.has(item) ? 'signature' : 'rest'
  }
  return items.map((item) => ({ item, part: partOf(item) }))
}

/**
 * The steps in the order with the least that speaks against it, each after what it needs. In this
 * order of importance:
 *
 * - a first piece by hour 16, or as soon as can be;
 * - breadth, then depth: the must-haves, then the signature, then the rest;
 * - never more than 20 hours without a piece;
 * - a piece at the end;
 * - neighbours share a domain;
 * - points come early.
 *
 * Many orders are followed side by side and the worst dropped, so it is a good order, not
 * certainly the best. `domains` says which domain a skill is of.
 */
export function* ordered(
  start: LearnerState,
  steps: readonly Placed[],
  requirements: readonly Requirement[],
  domains: ReadonlyMap<string, string>,
): WithPauses<readonly Placed[]> {
  const sorted = numbered(steps)
  const points = new Map(requirements.map(({ skill, level, weight }) => [skill, weight / level]))
  let begun: readonly Begun[] = [
    { places: [], done: 0n, state: start, hours: 0, run: 0, hasPiece: false, faults: [] },
  ]
  for (const _ of sorted) {
    yield
    const best = new Map<string, Begun>()
    for (const before of begun) {
      for (const step of sorted) {
        if ((before.done & step.bit) !== 0n || !before.state.isReadyFor(step.item)) continue
        const longer = withStep(before, step, sorted, points, domains)
        const key = `${longer.done} ${step.place}`
        const rival = best.get(key)
        if (rival === undefined || compare(longer, rival) < 0) best.set(key, longer)
      }
    }
    begun = [...best.values()].sort(compare).slice(0, width)
  }
  return (begun[0]?.places ?? []).flatMap((place) => sorted[place] ?? [])
}

/** The steps by id, so that the order in which they come in plays no part. */
function numbered(steps: readonly Placed[]): readonly Step[] {
  const sorted: Step[] = []
  const byPart = steps.toSorted(
    (a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || (a.item.id < b.item.id ? -1 : 1),
  )
  for (const { item, part } of byPart) {
    const place = sorted.length
    const earlier = sorted.filter((other) => other.part !== part)
    sorted.push({ item, part, place, bit: 1n << BigInt(place), earlier })
  }
  return sorted
}

function withStep(
  before: Begun,
  { item, place, bit, earlier }: Step,
  steps: readonly Step[],
  points: ReadonlyMap<string, number>,
  domains: ReadonlyMap<string, string>,
): Begun {
  const [latePiece = 0, depth = 0, longRuns = 0, , changes = 0, latePoints = 0] = before.faults
  const places = [...before.places, place]
  const hours = before.hours + item.hours
  const run = isPiece(item) ? 0 : before.run + item.hours
  const longer = beyond(run, hoursWithoutPiece) - beyond(before.run, hoursWithoutPiece)
  const last = steps[before.places.at(-1) ?? place]
  const isChange = last !== undefined && !shareDomain(last.item, item, domains)
  const earned = before.state
    .gainsOf(item)
    .reduce((sum, { skill, from, to }) => sum + (to - from) * (points.get(skill) ?? 0), 0)
  const state = before.state.copy()
  state.take(item)
  return {
    ...{ places, done: before.done | bit, state, hours, run },
    hasPiece: before.hasPiece || isPiece(item),
    faults: [
      before.hasPiece ? latePiece : beyond(hours, firstPieceHours),
      depth + earlier.filter(({ bit }) => (before.done & bit) === 0n).length,
      longRuns + Math.max(0, longer),
      places.length === steps.length ? run : 0,
      changes + (isChange ? 1 : 0),
      latePoints + hours * earned,
    ],
  }
}

/** Below 0 where less speaks against the first of two orders. */
function compare({ faults: a }: Begun, { faults: b }: Begun): number {
  for (let i = 0; i < a.length; i++) {
    const more = (a[i] ?? 0) - (b[i] ?? 0)
    if (more !== 0) return more
  }
  return 0
}

function beyond(hours: number, most: number): number {
  return Math.max(0, hours - most)
}

export function shareDomain(
  one: LearningItem,
  other: LearningItem,
  domains: ReadonlyMap<string, string>,
): boolean {
  return one.teaches.some((a) =>
    other.teaches.some((b) => domains.get(a.skill) === domains.get(b.skill)),
  )
}

/** Whether a step needs a level that another brings, or goes on from it. */
export function buildsOn(later: LearningItem, earlier: LearningItem): boolean {
  return prerequisites(later).some((need) =>
    levelsUpTo(need).some((level) => reaches(earlier, { skill: need.skill, level })),
  )
}

function levelsUpTo({ level }: SkillLevel): readonly number[] {
  return Array.from({ length: level }, (_, i) => i + 1)
}
