/** What a way to some levels can consist of, as numbered goals and choices for `cheapestWay`. */
import type { Levels } from './fit.ts'
import { type Choices, choicesOf } from './shortest.ts'
import { Ground, prerequisites, type SkillLevel, type Teaching } from './teaching.ts'

/** The teachings that may be of use, each a choice at the same place of the list, and the goals wanted. */
export interface Puzzle {
  readonly teachings: readonly Teaching[]
  readonly choices: Choices
  /** The number of a level somebody needs, or null where one stands there already. */
  readonly goalOf: (need: SkillLevel) => number | null
}

/**
 * Units of cost an hour. Every step costs one unit besides, so that of two ways equally long the one with fewer steps is cheaper;
 * hours that differ by a hundredth still outweigh forty steps.
 */
const unitsAnHour = 4096

/**
 * Everything that can play a part on a way from `levels` to `targets`: what reaches a target, what that needs, and so on. What can never be
 * taken is left out, and so is what something cheaper does as well: with no more needs, and reaching all that is of use.
 */
export function puzzleOf(
  levels: Levels,
  targets: readonly SkillLevel[],
  catalogue: readonly Teaching[],
): Puzzle {
  const start = new Ground(levels)
  const possible = start
    .copy()
    .takeAll(catalogue)
    .toSorted((a, b) => a.hours - b.hours || (a.id < b.id ? -1 : 1))
  const goals = new Map<string, SkillLevel & { readonly number: number }>()
  const relevant = new Set<Teaching>()
  const waiting = [...targets]
  for (let goal = waiting.pop(); goal !== undefined; goal = waiting.pop()) {
    if (start.has(goal) || goals.has(key(goal))) continue
    goals.set(key(goal), { ...goal, number: goals.size })
    for (const teaching of possible) {
      if (relevant.has(teaching) || !reaches(teaching, goal)) continue
      relevant.add(teaching)
      waiting.push(...prerequisites(teaching))
    }
  }
  const numbered = [...goals.values()]
  const candidates: Candidate[] = possible
    .filter((teaching) => relevant.has(teaching))
    .map((teaching) => ({
      teaching,
      reaches: numbered.filter((goal) => reaches(teaching, goal)).map(({ number }) => number),
      needs: prerequisites(teaching).filter((need) => !start.has(need)),
    }))
  const kept: Candidate[] = []
  for (const candidate of candidates) {
    if (!kept.some((other) => isAsGood(other, candidate))) kept.push(candidate)
  }
  const goalOf = (need: SkillLevel) => goals.get(key(need))?.number ?? null
  return {
    teachings: kept.map(({ teaching }) => teaching),
    choices: choicesOf(
      kept.map(({ teaching, reaches, needs }) => ({
        cost: Math.round(teaching.hours * unitsAnHour) + 1,
        reaches,
        needs: needs.map(goalOf).filter((goal) => goal !== null),
      })),
      goals.size,
    ),
    goalOf,
  }
}

interface Candidate {
  readonly teaching: Teaching
  readonly reaches: readonly number[]
  readonly needs: readonly SkillLevel[]
}

function key({ skill, level }: SkillLevel): string {
  return `${skill} ${level}`
}

function reaches({ teaches }: Teaching, goal: SkillLevel): boolean {
  return teaches.some(
    ({ skill, from, to }) => skill === goal.skill && from < goal.level && goal.level <= to,
  )
}

/** Whether `one`, which takes no longer, could stand wherever `other` does. */
function isAsGood(one: Candidate, other: Candidate): boolean {
  return (
    other.reaches.every((goal) => one.reaches.includes(goal)) &&
    one.needs.every(({ skill, level }) =>
      other.needs.some((need) => need.skill === skill && need.level >= level),
    )
  )
}
