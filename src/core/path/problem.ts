/** What the way to a target can consist of, as numbered goals and choices for `solve`. */
import { type LearnerState, type LearningItem, prerequisites, type SkillLevel } from './items.ts'
import type { Choice, Problem } from './lowerBound.ts'
import { price, waysToMustHaves } from './rules.ts'
import { goalsOf, type Target } from './target.ts'

/** A problem, and the item behind each of its choices. */
export interface PathProblem {
  readonly items: readonly LearningItem[]
  readonly problem: Problem
}

/**
 * The problem of the cheapest path from where `state` stands to `target`, as far as `possible`, all
 * that can ever be taken, leads. One of `signatures` is taken in any case.
 */
export function problemOf(
  state: LearnerState,
  target: Target,
  possible: readonly LearningItem[],
  signatures: readonly LearningItem[],
): PathProblem {
  const limit = state.copy()
  limit.takeAll(possible)
  const goals = new Numbering()
  const wanted = goalsOf(state, target, limit).flatMap((goal) => goals.level(goal, state))
  for (const ways of waysToMustHaves(target.requirements, state, possible)) {
    wanted.push(goals.oneOf(ways))
  }
  if (signatures.length > 0) wanted.push(goals.oneOf(signatures))
  const { items, choices } = choicesOf(closure(possible, state, goals), state, goals)
  return {
    items,
    problem: { choices, goals: goals.count, wanted },
  }
}

/**
 * Numbers for goals, in the order in which they come up: levels, and sets of items of which to take
 * one.
 */
class Numbering {
  /** By skill, at the place of the level. */
  readonly #levels = new Map<string, (number | undefined)[]>()
  readonly #sets: { readonly number: number; readonly ids: ReadonlySet<string> }[] = []
  count = 0

  /** The number of a level, or none where the learner stands there. */
  level(goal: SkillLevel, state: LearnerState): readonly number[] {
    if (state.has(goal)) return []
    const ofSkill = this.#levels.get(goal.skill) ?? []
    const number = ofSkill[goal.level] ?? this.count++
    ofSkill[goal.level] = number
    this.#levels.set(goal.skill, ofSkill)
    return [number]
  }

  oneOf(items: readonly LearningItem[]): number {
    this.#sets.push({ number: this.count, ids: new Set(items.map(({ id }) => id)) })
    return this.count++
  }

  /** The goals so far that an item reaches. */
  reachedBy({ id, teaches }: LearningItem): readonly number[] {
    const reached: number[] = []
    for (const { skill, from, to } of teaches) {
      for (const number of this.#levels.get(skill)?.slice(from + 1, to + 1) ?? []) {
        if (number !== undefined) reached.push(number)
      }
    }
    for (const { number, ids } of this.#sets) if (ids.has(id)) reached.push(number)
    return reached
  }
}

/** What reaches a goal, what that needs, and so on; levels that come up on the way become goals. */
function closure(
  possible: readonly LearningItem[],
  state: LearnerState,
  goals: Numbering,
): readonly LearningItem[] {
  const relevant = new Set<LearningItem>()
  for (let before = -1; before < relevant.size; ) {
    before = relevant.size
    for (const item of possible) {
      if (relevant.has(item) || goals.reachedBy(item).length === 0) continue
      relevant.add(item)
      for (const need of prerequisites(item)) goals.level(need, state)
    }
  }
  return possible.filter((item) => relevant.has(item))
}

/** A choice for each item, cheapest first. */
function choicesOf(relevant: readonly LearningItem[], state: LearnerState, goals: Numbering) {
  const candidates = relevant
    .map((item) => ({ item, cost: price(item, state) }))
    .sort((a, b) => a.cost - b.cost || (a.item.id < b.item.id ? -1 : 1))
  return {
    items: candidates.map(({ item }) => item),
    choices: candidates.map(
      ({ item, cost }): Choice => ({
        cost,
        reaches: goals.reachedBy(item),
        needs: [...new Set(prerequisites(item).flatMap((need) => goals.level(need, state)))],
      }),
    ),
  }
}
