/**
 * Levels taken at their word: one level a skill, or nothing known. Scripts and the rules of content score given levels so; what the app
 * makes of answers, with its doubt, is in posterior.ts.
 */
import type { Answers } from './answers.ts'

/** What is taken for one skill: the level to count with, 0 to 4, and the range it may lie in. */
export interface SkillEstimate {
  readonly level: number
  readonly low: number
  readonly high: number
  /** Whether the level rests on an answer, or on nothing but what is usual. */
  readonly source: 'answered' | 'unknown'
}

/** An estimate for each skill, by skill id. */
export type Estimate = ReadonlyMap<string, SkillEstimate>

/** Share of people assumed at level 0, 1, 2, 3 and 4 before any answer: a cautious convention, not a measurement. */
const prior = [0.27, 0.24, 0.21, 0.17, 0.11] as const

/** The level a skill counts with when nothing is known about it: the mean of the prior, 1.61. */
export const expectedLevel = prior.reduce((mean, share, level) => mean + share * level, 0)

/** The highest level, and the upper end of the range of an unknown skill. */
export const topLevel = 4

/** The last option of a ladder question; options are 0 to 3. */
const lastOption = 3

/** A skill nothing is known about: counted with what is usual, and open from bottom to top. */
export const unknown: SkillEstimate = {
  level: expectedLevel,
  low: 0,
  high: topLevel,
  source: 'unknown',
}

/** A skill whose level, 0 to 4, is taken as given. */
export function known(level: number): SkillEstimate {
  return { level, low: level, high: level, source: 'answered' }
}

/** The level that option k of a ladder question stands for: 4k/3. */
export function ladderLevel(option: number): number {
  return (topLevel * option) / lastOption
}

/**
 * What the evaluation compares with: each ladder answer taken at its word, for every skill of `skills`. Option k of the skill's ladder question counts as level 4k/3;
 * a skill that was skipped, or never asked about, is unknown. The order of the answers does not matter.
 */
export function naiveEstimate(answers: Answers, skills: readonly string[]): Estimate {
  return new Map(
    skills.map((skill) => {
      const answer = answers.get(`${skill}.ladder`)
      return [skill, typeof answer === 'number' ? known(ladderLevel(answer)) : unknown]
    }),
  )
}
