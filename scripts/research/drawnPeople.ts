/** People drawn at random, to try and measure things with. Same random numbers, same people. */
import type { AllContent } from '../../src/content/load.ts'
import type { Answers } from '../../src/core/answers/answers.ts'

/** Whole levels around one of the person's own: beginners, people on their way, experts. */
export function generateLevels(
  random: () => number,
  skills: readonly string[],
): ReadonlyMap<string, number> {
  const own = 3 * random()
  return new Map(
    skills.map((skill) => [
      skill,
      Math.max(0, Math.min(4, Math.round(own - 1.5 + 2.5 * random()))),
    ]),
  )
}

/** Answers to all ladders, any options. */
export function generateAnswers(
  { skills }: Pick<AllContent, 'skills'>,
  random: () => number,
): Answers {
  return new Map(skills.map(({ id }) => [`${id}.ladder`, Math.floor(random() * 4)]))
}
