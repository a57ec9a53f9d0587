/**
 * How well a path keeps the rules of a good mentor, out of 10. It measures conformity, not success.
 */
import type { Levels } from '../../src/core/fit/levels.ts'
import type { Requirement } from '../../src/core/fit/track.ts'
import {
  hoursOf,
  isPiece,
  isReading,
  LearnerState,
  type LearningItem,
  reaches,
} from '../../src/core/path/items.ts'
import {
  buildsOn,
  firstPieceHours,
  hoursWithoutPiece,
  shareDomain,
} from '../../src/core/path/order.ts'
import { buildBeforeBreak, waysToMustHaves } from '../../src/core/path/rules.ts'
import { isReady, levelToBeReady } from '../../src/core/path/target.ts'

/** What a score is given for; `most` has the points of each. */
export type Mark = keyof typeof most
export const most = {
  signature: 2,
  mustHavesFirst: 1.5,
  noScraps: 1,
  earlyPiece: 1,
  steadyPieces: 1,
  sameDomain: 1,
  mustHavesByProject: 0.5,
  breadthThenDepth: 0.5,
  stopsInTime: 1.5,
} as const

/** A path to score: its items in order, from where and to what. */
export interface Scored {
  readonly levels: Levels
  readonly requirements: readonly Requirement[]
  readonly signatures: readonly string[]
  readonly items: readonly LearningItem[]
  /** All that could have been planned. */
  readonly catalogue: readonly LearningItem[]
  readonly domains: ReadonlyMap<string, string>
  /** Whether a signature was done before. */
  readonly isSigned: boolean
}

/** Points of each mark, from 0 to its most. */
export function pathScore(scored: Scored): Readonly<Record<Mark, number>> {
  return {
    signature: signaturePoints(scored),
    mustHavesFirst: most.mustHavesFirst * mustHaveShare(scored),
    noScraps: Math.max(0, most.noScraps - scraps(scored).length / 4),
    earlyPiece: earlyPiecePoints(scored),
    steadyPieces: steadyPoints(scored),
    sameDomain: most.sameDomain * domainShare(scored),
    mustHavesByProject: isByProject(scored) ? most.mustHavesByProject : 0,
    breadthThenDepth: isBreadthFirst(scored) ? most.breadthThenDepth : 0,
    stopsInTime: stopPoints(scored),
  }
}

export function totalOf(marks: Readonly<Record<Mark, number>>): number {
  return Object.values(marks).reduce((sum, points) => sum + points, 0)
}

/** All where the signature is planned, half where it begins after two thirds of the hours. */
function signaturePoints({ items, signatures, isSigned }: Scored): number {
  if (isSigned) return most.signature
  const place = items.findIndex(({ id }) => signatures.includes(id))
  if (place < 0) return 0
  const isLate = hoursOf(items.slice(0, place)) > (2 / 3) * hoursOf(items)
  return isLate ? most.signature / 2 : most.signature
}

/**
 * The share of the first half of the steps that raise a must-have or that such a step builds on.
 */
function mustHaveShare({ levels, items, requirements }: Scored): number {
  const short = new Set(
    requirements
      .filter(({ skill, level, must }) => must && (levels.get(skill) ?? 0) < level)
      .map(({ skill }) => skill),
  )
  const early = items.slice(0, Math.ceil(items.length / 2))
  if (short.size === 0 || early.length === 0) return 1
  const serving = new Set<LearningItem>()
  for (const item of items.toReversed()) {
    const raises = item.teaches.some(({ skill }) => short.has(skill))
    if (raises || [...serving].some((later) => buildsOn(later, item))) serving.add(item)
  }
  return early.filter((item) => serving.has(item)).length / early.length
}

/** Readings to level 1 of a skill asked for more, or not at all, on which nothing later builds. */
function scraps({ items, requirements }: Scored): readonly LearningItem[] {
  return items.filter((item, i) => {
    const isEnough = item.teaches.some(
      ({ skill, to }) =>
        to > 1 || requirements.some((asked) => asked.skill === skill && asked.level === 1),
    )
    return (
      isReading(item) && !isEnough && !items.slice(i + 1).some((later) => buildsOn(later, item))
    )
  })
}

/** All by hour 16, half by hour 30. Nothing to do is all. */
function earlyPiecePoints({ items }: Scored): number {
  if (items.length === 0) return most.earlyPiece
  const place = items.findIndex(isPiece)
  if (place < 0) return 0
  const hours = hoursOf(items.slice(0, place + 1))
  if (hours <= firstPieceHours) return most.earlyPiece
  return hours <= 30 ? most.earlyPiece / 2 : 0
}

/** All where no run of steps without a piece is longer than 20 hours, half up to 40. */
function steadyPoints({ items }: Scored): number {
  let run = 0
  let longest = 0
  for (const item of items) {
    run = isPiece(item) ? 0 : run + item.hours
    longest = Math.max(longest, run)
  }
  if (longest <= hoursWithoutPiece) return most.steadyPieces
  return longest <= 2 * hoursWithoutPiece ? most.steadyPieces / 2 : 0
}

function domainShare({ items, domains }: Scored): number {
  const pairs = items.slice(1).map((item, i) => [items[i] ?? item, item] as const)
  if (pairs.length === 0) return 1
  return pairs.filter(([one, other]) => shareDomain(one, other, domains)).length / pairs.length
}

/** Whether each must-have gets to 2 by the best kind of item that there is for it. */
function isByProject({ levels, items, requirements, catalogue }: Scored): boolean {
  const start = new LearnerState(levels)
  const possible = start
    .copy()
    .takeAll(catalogue.map((item) => buildBeforeBreak(item, requirements)))
  return waysToMustHaves(requirements, start, possible).every((ways) =>
    items.some(({ id }) => ways.some((way) => way.id === id)),
  )
}

/**
 * Whether the must-haves come before the signature, and nothing but the signature and what it
 * builds on raises a skill to 3 before that.
 */
function isBreadthFirst({ levels, items, requirements, signatures }: Scored): boolean {
  const state = new LearnerState(levels)
  const place = items.findIndex(({ id }) => signatures.includes(id))
  const before = items.slice(0, place < 0 ? items.length : place)
  const signature = items[place]
  for (const item of before) {
    const isDeep = state.gainsOf(item).some(({ to }) => to >= 3)
    if (isDeep && (signature === undefined || !buildsOn(signature, item))) return false
    state.take(item)
  }
  const end = state.copy()
  end.takeAll(items)
  return requirements
    .filter(({ must }) => must)
    .every((asked) => {
      const goal = { skill: asked.skill, level: levelToBeReady(asked) }
      const raises = signature !== undefined && reaches(signature, goal)
      return state.has(goal) || raises || !end.has(goal)
    })
}

/**
 * A quarter of a point off for each step over 12; times the hours to the end, Ready with the
 * signature done, of all the hours planned.
 */
function stopPoints({ levels, items, requirements, signatures, isSigned }: Scored): number {
  const plain = Math.max(0, most.stopsInTime - Math.max(0, items.length - 12) / 4)
  const all = hoursOf(items)
  const state = new LearnerState(levels)
  let hours = 0
  let signed = isSigned || signatures.length === 0
  for (const item of items) {
    if (signed && isReady(state, requirements)) break
    state.take(item)
    signed ||= signatures.includes(item.id)
    hours += item.hours
  }
  return all === 0 ? plain : (plain * hours) / all
}
