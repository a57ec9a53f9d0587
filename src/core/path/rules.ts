/**
 * The rules of a good mentor that choose the steps of a path; `order.ts` has those that order them.
 * A rule here is a price, a need, or a set of items of which a path takes one.
 */
import type { Requirement } from '../fit/track.ts'
import {
  isExercise,
  isPiece,
  isReading,
  type LearnerState,
  type LearningItem,
  prerequisites,
  reaches,
  type SkillLevel,
} from './items.ts'
import { levelToApply } from './target.ts'

/**
 * Prices of an hour, of a step, and of finding the people for it. A step that leans on no strength
 * costs a quarter more.
 */
const prices = {
  practiceHour: 16,
  readingHour: 20,
  step: 48,
  people: 40,
  withoutStrength: 5 / 4,
} as const

/** A level from which a skill is a strength. */
const strength = 2

/**
 * What a step costs, a whole number: its hours, those of reading a quarter dearer because it leaves
 * nothing, something for each step because changing costs time, and something where other people
 * have to be found. A step that uses no strength of the learner's costs a quarter more, so that a
 * path that leans on what somebody has is preferred to one that takes up to a quarter less.
 */
export function price(item: LearningItem, state: LearnerState): number {
  const hour = isReading(item) ? prices.readingHour : prices.practiceHour
  const plain = hour * item.hours + prices.step + (item.withOthers ? prices.people : 0)
  return Math.round(leansOnStrength(item, state) ? plain : plain * prices.withoutStrength)
}

function leansOnStrength(item: LearningItem, state: LearnerState): boolean {
  return prerequisites(item).some(({ skill, level }) => level > 0 && state.at(skill) >= strength)
}

/** Skills of attacking or guarding applications built on language models. */
const attackOrGuard = new Set(['llm-attacks', 'ai-red-teaming', 'agent-security', 'ai-guardrails'])
const built: SkillLevel = { skill: 'llm-engineering', level: 1 }

/**
 * Build before break: where a target asks for attacking or guarding applications, nobody does that,
 * or designs a system, before having built one; reading up to level 1 may come first. Other targets
 * are left alone.
 */
export function buildBeforeBreak(
  item: LearningItem,
  requirements: readonly Requirement[],
): LearningItem {
  const applies = requirements.some(({ skill }) => attackOrGuard.has(skill))
  const waits = item.teaches.some(
    ({ skill, to }) =>
      (attackOrGuard.has(skill) && (to > 1 || !isReading(item))) ||
      (skill === 'solution-architecture' && to > 1),
  )
  const needsIt = prerequisites(item).some(({ skill }) => skill === built.skill)
  return applies && waits && !needsIt ? { ...item, needs: [...item.needs, built] } : item
}

/** Whoever programs, or has to for this target, gets no variant without code. */
export function suitsProgrammers(
  { noCode }: LearningItem,
  state: LearnerState,
  requirements: readonly Requirement[],
): boolean {
  const programs = state.at('python') > 0 || requirements.some(({ skill }) => skill === 'python')
  return !noCode || !programs
}

/**
 * For each must-have that is not at 2 yet, the items of which one brings it there: projects, or labs
 * and competitions where there is no project, or whatever there is.
 */
export function waysToMustHaves(
  requirements: readonly Requirement[],
  state: LearnerState,
  possible: readonly LearningItem[],
): readonly (readonly LearningItem[])[] {
  return requirements
    .filter((asked) => asked.must && levelToApply(asked) >= 2)
    .map(({ skill }) => ({ skill, level: 2 }))
    .filter((goal) => !state.has(goal))
    .flatMap((goal) => {
      const ways = possible.filter((item) => reaches(item, goal))
      const best = [ways.filter(isPiece), ways.filter(isExercise), ways]
      return best.filter(({ length }) => length > 0).slice(0, 1)
    })
}

/**
 * The projects of which a path takes one, whichever makes it cheapest: its signatures, as far as
 * they can be reached. So nobody who knows more is sent the longer way for it.
 */
export function signaturesOf(
  signatures: readonly string[],
  possible: readonly LearningItem[],
): readonly LearningItem[] {
  return signatures.flatMap((id) => possible.find((item) => item.id === id) ?? [])
}
