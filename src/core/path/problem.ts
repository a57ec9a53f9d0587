/** What the way to a target can consist of, as numbered goals and choices for `solve`. */
import { cuts, type Requirement, trackScore, weightOf } from '../fit/track.ts'
import { roundingSlack } from '../rounding.ts'
import {
  highestPlanned,
  type LearnerState,
  type LearningItem,
  prerequisites,
  type SkillLevel,
} from './items.ts'
import type { Choice, Problem } from './lowerBound.ts'
import { price, waysToMustHaves } from './rules.ts'
import { levelToBeReady, type Target } from './target.ts'

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
  { requirements, reach }: Target,
  possible: readonly LearningItem[],
  signatures: readonly LearningItem[],
): PathProblem {
  const limit = state.copy()
  limit.takeAll(possible)
  const inReach = ({ skill, level }: SkillLevel) => ({
    skill,
    level: Math.min(level, highestPlanned, limit.at(skill)),
  })
  const goals = new Numbering()
  const wanted = requirements.flatMap((asked) => {
    if (reach === 'ready' && !asked.must) return []
    const level = reach === 'ready' ? levelToBeReady(asked) : asked.level
    return goals.level(inReach({ skill: asked.skill, level }), state)
  })
  for (const ways of waysToMustHaves(requirements, state, possible)) wanted.push(goals.oneOf(ways))
  if (signatures.length > 0) wanted.push(goals.oneOf(signatures))
  const points =
    reach === 'ready' ? pointsOf(state, requirements, inReach, goals) : new Map<number, number>()
  const within = [...points.values()].reduce((sum, value) => sum + value, 0)
  const missing = cuts.ready.score - trackScore(state.levels(), requirements) - roundingSlack
  const { items, choices } = choicesOf(closure(possible, state, goals), state, goals)
  return {
    items,
    problem: {
      choices,
      goals: goals.count,
      wanted,
      points,
      pointsWanted: reach === 'ready' ? Math.min(missing, within) : 0,
    },
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

/**
 * The points of each level that is asked for and not there. Finish what you start: where level 2 of
 * a skill is asked too and within reach, level 1 counts only together with it; of must-haves every
 * level counts.
 */
function pointsOf(
  state: LearnerState,
  requirements: readonly Requirement[],
  inReach: (goal: SkillLevel) => SkillLevel,
  goals: Numbering,
): ReadonlyMap<number, number> {
  const all = weightOf(requirements)
  return new Map(
    requirements.flatMap((asked) => {
      const { skill } = asked
      const top = inReach(asked).level
      const least = asked.must || top < 2 ? 1 : 2
      return [1, 2, 3]
        .filter((level) => level > state.at(skill) && level >= least && level <= top)
        .flatMap((level): [number, number][] => {
          const before = level === least ? 0 : level - 1
          const gain = level - Math.max(state.counted(skill), before)
          const value = (100 * asked.weight * gain) / asked.level / all
          return goals.level({ skill, level }, state).map((number) => [number, value])
        })
    }),
  )
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
