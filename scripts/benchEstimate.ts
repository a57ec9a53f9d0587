/** How long the page works after an answer. */
import type { AllContent } from '../src/content/load.ts'
import { rolesPart } from '../src/content/parts.ts'
import { assessor } from '../src/core/assess.ts'
import { seededRandom } from '../src/core/random.ts'
import { spread } from './figures.ts'
import { generateAnswers } from './generateCatalogue.ts'

/** Milliseconds of the whole of what an answer sets off, for so many random people: levels, fits with their draws, and the next question. */
export function answerTimes(content: AllContent, people: number): readonly number[] {
  const { bank, roles, model } = rolesPart(content)
  const { assess, next } = assessor(bank, roles, model)
  const random = seededRandom(5)
  return Array.from({ length: people }, () => {
    const answers = generateAnswers(content, random)
    const start = performance.now()
    next(assess(answers))
    return performance.now() - start
  })
}

/** The same in words, here and on a processor so many times slower. */
export function estimateTimes(content: AllContent, people: number, slower: number): string {
  const times = answerTimes(content, people)
  const slowed = times.map((time) => slower * time)
  return [
    `milliseconds: ${spread(times, 2)}`,
    `with a processor ${slower} times slower: ${spread(slowed, 1)} (at most 16)`,
  ].join('\n')
}
