import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { naiveEstimate } from '../../src/core/estimate.ts'
import { anyAnswers, skills } from './example.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(1_000) }

/** What a single answer says about its skill. */
function about(answer: Answer) {
  return naiveEstimate(new Map([['python.ladder', answer]]), ['python']).get('python')
}

it.each([
  [0, 0],
  [1, 4 / 3],
  [2, 8 / 3],
  [3, 4],
])('option %d of a ladder counts as level %d, and leaves no range', (option, level) => {
  expect(about(option)).toEqual({ level, low: level, high: level, source: 'answered' })
})

it.each([
  ['a skipped skill', new Map([['python.ladder', 'skipped' as const]])],
  ['a skill never asked about', new Map()],
  ['a skill when only another was answered', new Map([['mlops.ladder', 3]])],
])('%s counts with what is usual, 1.61, and is open from 0 to 4', (_, answers: Answers) => {
  const python = naiveEstimate(answers, ['python']).get('python')
  expect(python).toEqual({ level: expect.closeTo(1.61, 10), low: 0, high: 4, source: 'unknown' })
})

it('answering "not done" is not the same as skipping', () => {
  expect(about(0)).not.toEqual(about('skipped'))
})

it('every skill gets an estimate, in the order given, and nothing else does', () => {
  fc.assert(
    fc.property(anyAnswers, fc.shuffledSubarray([...skills]), (answers, some) => {
      expect([...naiveEstimate(answers, some).keys()]).toEqual(some)
    }),
    often,
  )
})

it('the order of the answers does not matter', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const reversed = new Map([...answers].reverse())
      expect(naiveEstimate(reversed, skills)).toEqual(naiveEstimate(answers, skills))
    }),
    often,
  )
})

it('an answer changes nothing about other skills', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...skills), (answers, skill) => {
      const without = new Map([...answers].filter(([question]) => question !== `${skill}.ladder`))
      const others = skills.filter((other) => other !== skill)
      expect(naiveEstimate(without, others)).toEqual(naiveEstimate(answers, others))
    }),
    often,
  )
})
