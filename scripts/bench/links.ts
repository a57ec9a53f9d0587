/** How long the result link is. */
import type { AllContent } from '../../src/content/load.ts'
import { quizPart } from '../../src/content/parts.ts'
import { seededRandom } from '../../src/content/random.ts'
import type { Answer } from '../../src/core/answers/answers.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { spread } from './figures.ts'

/** Characters after the `#`, for so many random people, and for the least and the most one can say. */
export function linkLengths(content: AllContent, people: number): string {
  const { codebook } = content
  const { questions } = quizPart(content)
  const random = seededRandom(1)
  const lengthOf = (choose: () => Answer) => {
    const answers = new Map(questions.map(({ id }) => [id, choose()]))
    return encodeLink({ edition: codebook.edition, answers }, codebook).length
  }
  const lengths = Array.from({ length: people }, () => lengthOf(() => Math.floor(random() * 4)))
  return [
    `all ${questions.length} ladders, random answers: ${spread(lengths, 0)}`,
    `all "Not yet": ${lengthOf(() => 0)}; all skipped: ${lengthOf(() => 'skipped')}`,
  ].join('\n')
}
