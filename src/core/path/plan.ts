/** The path to a target: the cheapest steps that keep the rules, in a good order, in chapters. */
import type { Levels } from '../fit/levels.ts'
import { type Band, bandOf, type Requirement, trackScore } from '../fit/track.ts'
import { atOnce, type WithPauses } from '../pauses.ts'
import { type Chapter, chaptersOf } from './chapters.ts'
import {
  highestPlanned,
  hoursOf,
  LearnerState,
  type LearningItem,
  type LevelGain,
  prerequisites,
  type SkillLevel,
} from './items.ts'
import { buildsOn, ordered, type Placed, placed } from './order.ts'
import { problemOf } from './problem.ts'
import { buildBeforeBreak, signaturesOf, suitsProgrammers } from './rules.ts'
import { solve } from './solve.ts'
import { canApply, isReady, levelToBeReady, type Target } from './target.ts'

/** What a path starts from and is made of. */
export interface Situation {
  /** The levels that the page shows. */
  readonly levels: Levels
  /** What may be planned, and is not done: see `preferred`. */
  readonly catalogue: readonly LearningItem[]
  /** The domain of each skill. */
  readonly domains: ReadonlyMap<string, string>
  /** What is done already, ticked off or known. */
  readonly done: ReadonlySet<string>
  /** The levels that done steps brought and that are not in `levels` yet. */
  readonly learned?: Levels
  /** How many hours there are; without, all that the path takes. */
  readonly budgetHours?: number | undefined
}

/** Why a step is there. */
type Reason =
  | { readonly kind: 'signature' }
  | { readonly kind: 'must-have' | 'asked'; readonly skill: string }
  /** A later step builds on it. */
  | { readonly kind: 'needed'; readonly by: string }

/** One step: what it raises, why it is there, and the score (0 to 100) and band once it is done. */
export interface Step {
  readonly item: string
  readonly hours: number
  /** The calendar weeks that pass at least; null where only the hours matter. */
  readonly weeks?: number | null
  readonly raises: readonly LevelGain[]
  readonly reason: Reason
  readonly score: number
  readonly band: Band
}

/** A moment on a path: after so many steps and hours, 0 for now. */
interface Milestone {
  readonly steps: number
  readonly hours: number
}

export interface Path {
  readonly steps: readonly Step[]
  readonly hours: number
  /** With a budget: the steps it does not hold, in their order after it. */
  readonly beyondBudget: readonly Step[]
  readonly chapters: readonly Chapter[]
  /** The signature project of this path, on it or done; null where none can be reached. */
  readonly signature: { readonly item: string; readonly done: boolean } | null
  /** From when one can apply; null where the path does not lead there. */
  readonly apply: Milestone | null
  /** From when one is Ready with the signature done; null where the path does not lead there. */
  readonly ready: Milestone | null
  /** Whether no cheaper path keeps the rules, proven. */
  readonly optimal: boolean
  /** The path costs at most this many per cent more than the cheapest; 0 when optimal. */
  readonly gapPercent: number
  /** Levels asked that only experience brings. */
  readonly experience: readonly SkillLevel[]
  /**
   * Levels that stand between the learner and the target, and that nothing in the catalogue
   * reaches.
   */
  readonly uncovered: readonly SkillLevel[]
}

/** How far a search goes before it settles for a path with a known gap. */
const nodeCap = 5000

/** `planning`, without a pause. */
export function planPath(target: Target, situation: Situation): Path {
  return atOnce(planning(target, situation))
}

/**
 * The cheapest path to a target that keeps the rules, each step after what it needs. Where the
 * catalogue does not lead to the target, it leads as far as it does. The order of the catalogue
 * plays no part.
 */
export function* planning(target: Target, situation: Situation): WithPauses<Path> {
  const { levels, catalogue, domains, done, learned, budgetHours } = situation
  const { requirements, signatures } = target
  const start = new LearnerState(levels, learned)
  const offer = catalogue
    .filter((item) => !done.has(item.id) && suitsProgrammers(item, start, requirements))
    .map((item) => buildBeforeBreak(item, requirements))
  const possible = start.copy().takeAll(offer)
  const signed = signatures.find((id) => done.has(id)) ?? null
  const offered = signed === null ? signaturesOf(signatures, possible) : []
  const { items, problem } = problemOf(start, target, possible, offered)
  const found = yield* solve(problem, nodeCap)
  if (found === null) throw new Error('what can be reached has become out of reach')
  const chosen = found.taken.flatMap((i) => items[i] ?? [])
  const signature = offered.find((item) => chosen.includes(item)) ?? null
  const isEnough = (state: LearnerState, taken: readonly LearningItem[]) =>
    isReady(state, requirements) && isSignedWith(taken)
  const isSignedWith = (taken: readonly LearningItem[]) =>
    signatures.length === 0 || signed !== null || taken.some((item) => item === signature)
  yield
  const order = yield* ordered(
    start,
    placed(start, chosen, requirements, signature),
    requirements,
    domains,
  )
  const { within, beyond } = split(start, order, budgetHours ?? Number.POSITIVE_INFINITY)
  const walked = walk(start, [...within, ...beyond], requirements, signature)
  const steps = walked.slice(0, within.length)
  return {
    steps,
    hours: hoursOf(steps),
    beyondBudget: walked.slice(within.length),
    chapters: chaptersOf(within, requirements),
    signature:
      signed !== null
        ? { item: signed, done: true }
        : signature && { item: signature.id, done: false },
    apply: firstMoment(
      start,
      within,
      (state, taken) =>
        canApply(state, requirements, isSignedWith(taken)) || isReady(start, requirements),
    ),
    ready: firstMoment(start, within, isEnough),
    optimal: found.atLeast === found.cost,
    gapPercent: found.cost === 0 ? 0 : 100 * (found.cost / found.atLeast - 1),
    experience: requirements
      .filter(({ skill, level }) => level > highestPlanned && start.counted(skill) < level)
      .map(({ skill, level }) => ({ skill, level })),
    uncovered: outOfReach(start, target, possible),
  }
}

/** What is left of everything that is asked once a path is walked, planned in the same way. */
export function planLater(path: Path, target: Target, situation: Situation): Path {
  const end = new LearnerState(situation.levels, situation.learned)
  const taken = new Set(path.steps.map(({ item }) => item))
  end.takeAll(situation.catalogue.filter(({ id }) => taken.has(id)))
  return planPath(
    { ...target, reach: 'all' },
    { ...situation, learned: end.levels(), done: new Set([...situation.done, ...taken]) },
  )
}

/**
 * The levels that the target needs and nothing reaches: must-haves, or all that is asked where that
 * is the target or where the points that can be reached are too few.
 */
function outOfReach(
  start: LearnerState,
  { requirements, reach }: Target,
  possible: readonly LearningItem[],
): readonly SkillLevel[] {
  const limit = start.copy()
  limit.takeAll(possible)
  const missing = (levelOf: (asked: Requirement) => number) =>
    requirements
      .map((asked) => ({ skill: asked.skill, level: Math.min(highestPlanned, levelOf(asked)) }))
      .filter((goal) => !limit.has(goal))
  if (reach === 'ready' && isReady(limit, requirements)) return []
  const mustHaves = missing((asked) => (asked.must ? levelToBeReady(asked) : 0))
  return reach === 'ready' && mustHaves.length > 0 ? mustHaves : missing(({ level }) => level)
}

/**
 * What of an ordered path so many hours hold: a step that does not fit is passed over, and with it
 * what needs it.
 */
function split(start: LearnerState, order: readonly Placed[], budgetHours: number) {
  const state = start.copy()
  const within: Placed[] = []
  let left = budgetHours
  for (const step of order) {
    if (step.item.hours > left || !state.isReadyFor(step.item)) continue
    state.take(step.item)
    left -= step.item.hours
    within.push(step)
  }
  return { within, beyond: order.filter((step) => !within.includes(step)) }
}

function walk(
  start: LearnerState,
  order: readonly Placed[],
  requirements: readonly Requirement[],
  signature: LearningItem | null,
): readonly Step[] {
  const state = start.copy()
  return order.map(({ item }, i) => {
    const raises = state.gainsOf(item)
    const later = order.slice(i + 1).find((other) => buildsOn(other.item, item))
    state.take(item)
    return {
      item: item.id,
      hours: item.hours,
      weeks: item.weeks ?? null,
      raises,
      reason: reasonOf(item, raises, requirements, signature, later?.item ?? null),
      score: trackScore(state.levels(), requirements),
      band: bandOf(state.levels(), requirements),
    }
  })
}

/** The weightiest reason: signature, must-have, a requirement, or what builds on it. */
function reasonOf(
  item: LearningItem,
  raises: readonly LevelGain[],
  requirements: readonly Requirement[],
  signature: LearningItem | null,
  later: LearningItem | null,
): Reason {
  if (item === signature) return { kind: 'signature' }
  const asked = requirements
    .filter(({ skill, level }) => raises.some((gain) => gain.skill === skill && gain.from < level))
    .toSorted((a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight)[0]
  if (asked?.must) return { kind: 'must-have', skill: asked.skill }
  const isBegun = raises.every(({ to }) => to < 2)
  if (later !== null && (asked === undefined || isBegun)) return { kind: 'needed', by: later.id }
  return { kind: 'asked', skill: asked?.skill ?? prerequisites(item)[0]?.skill ?? '' }
}

/** The first moment, now included, at which something holds. */
function firstMoment(
  start: LearnerState,
  order: readonly Placed[],
  holds: (state: LearnerState, taken: readonly LearningItem[]) => boolean,
): Milestone | null {
  const state = start.copy()
  for (let steps = 0; ; steps++) {
    const taken = order.slice(0, steps).map(({ item }) => item)
    if (holds(state, taken)) return { steps, hours: hoursOf(taken) }
    const next = order[steps]
    if (next === undefined) return null
    state.take(next.item)
  }
}
