/** From answers to levels: the one way there is. Everything a page says starts from what this gives. */
import { type Answers, levelQuestion } from '../answers/answers.ts'

/** Levels by skill id, 0 to 4, halves among them. A skill nobody answered about is absent: unknown, not zero. */
export type Levels = ReadonlyMap<string, number>

/** The highest level there is. The last option of a ladder question is level 3. */
export const topLevel = 4

/** What was answered about one skill; null where nothing was. Options count from 0. */
export interface Basis {
  /** The option of the ladder question, 0 to 3: the level it describes. */
  readonly ladder: number | null
  /** The option of the second look, 0 to 4: the level it describes. */
  readonly view: number | null
  /** A level that the person set by hand, 0 to 4. */
  readonly set: number | null
}

export function basisOf(answers: Answers, skill: string): Basis {
  return {
    ladder: optionOf(answers, `${skill}.ladder`),
    view: optionOf(answers, `${skill}.view`),
    set: optionOf(answers, levelQuestion(skill)),
  }
}

function optionOf(answers: Answers, question: string): number | null {
  const answer = answers.get(question)
  return typeof answer === 'number' ? answer : null
}

/**
 * The level of what was answered: one set by hand counts alone, else the option of the question that
 * was answered, else the mean of both. Null where nothing was answered.
 */
export function levelOf({ ladder, view, set }: Basis): number | null {
  if (set !== null) return set
  if (ladder === null || view === null) return ladder ?? view
  return (ladder + view) / 2
}

/** The highest level that any answer about a skill says: where answers differ, the level lies below it. */
export function highestSaid({ ladder, view, set }: Basis): number {
  return Math.max(ladder ?? 0, view ?? 0, set ?? 0)
}

/** The levels that answers speak of. The order of the answers does not matter. */
export function levelsOf(answers: Answers, skills: readonly string[]): Levels {
  return new Map(
    skills.flatMap((skill) => {
      const level = levelOf(basisOf(answers, skill))
      return level === null ? [] : [[skill, level] as const]
    }),
  )
}

/** The share of what is asked of a skill that is there, 0 to 1: min(have, need) ÷ need. Unknown earns nothing. */
export function shareOf(
  levels: Levels,
  { skill, level }: { readonly skill: string; readonly level: number },
): number {
  return Math.min(levels.get(skill) ?? 0, level) / level
}
