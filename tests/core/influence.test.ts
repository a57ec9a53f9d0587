import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { expectedScore } from '../../src/core/belief.ts'
import { influences, secondThoughts } from '../../src/core/influence.ts'
import { estimator, unsureOption } from '../../src/core/posterior.ts'
import { model } from '../model.ts'
import { anyAnswersTo, bankOf } from './bank.ts'
import { anyRequirements } from './example.ts'
import { runs } from './runs.ts'

const bank = bankOf(16, 3)
const estimate = estimator(bank, model)
const requirements = [0, 1, 2].map((skill) => ({ skill: `skill-${skill}`, level: 3, weight: 2 }))

function influencesOf(answers: readonly (readonly [string, Answer])[]) {
  return influences(new Map(answers), estimate, bank.questions, requirements)
}

describe('what an answer could do to a score', () => {
  it('is to lower it with the option below and to raise it with the one above (A13)', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRequirements, (answers, requirements) => {
        const score = expectedScore(estimate(answers), requirements)
        for (const { lower, higher } of influences(
          answers,
          estimate,
          bank.questions,
          requirements,
        )) {
          expect(lower ?? score).toBeLessThanOrEqual(score + 1e-9)
          expect(higher ?? score).toBeGreaterThanOrEqual(score - 1e-9)
        }
      }),
      { numRuns: runs(50) },
    )
  })

  it('is the score of the answers so changed', () => {
    const answers = new Map([
      ['skill-0.ladder', 2],
      ['skill-1.ladder', 1],
    ])
    const [first] = influences(answers, estimate, bank.questions, requirements)
    const scoreWith = (option: number) =>
      expectedScore(estimate(new Map([...answers, [first?.question ?? '', option]])), requirements)
    const option = answers.get(first?.question ?? '') ?? 0
    expect(first?.lower).toBeCloseTo(scoreWith(option - 1), 9)
    expect(first?.higher).toBeCloseTo(scoreWith(option + 1), 9)
  })

  it.each<
    readonly [what: string, question: string, answer: number, lower: boolean, higher: boolean]
  >([
    ['the lowest option of a ladder', 'skill-0.ladder', 0, false, true],
    ['the highest', 'skill-0.ladder', 3, true, false],
    ['one in between', 'skill-0.ladder', 1, true, true],
    ['the lowest option of a view', 'skill-0.view', 0, false, true],
    ['the highest of a view', 'skill-0.view', 4, true, false],
    ['a right answer', 'skill-0.check', 0, true, false],
    ['a wrong answer', 'skill-0.check', 1, false, true],
    ['"not sure"', 'skill-0.check', unsureOption, true, true],
  ])('%s has neighbours where there are any', (_, question, answer, lower, higher) => {
    const [only] = influencesOf([[question, answer]])
    expect([only?.lower !== null, only?.higher !== null]).toEqual([lower, higher])
  })

  it('comes in order of size, and leaves out what was skipped', () => {
    const all = influencesOf([
      ['skill-9.ladder', 1],
      ['skill-0.ladder', 1],
      ['skill-1.ladder', 'skipped'],
      ['terms.list', 0],
    ])
    expect(all.map(({ question }) => question)).toEqual(['skill-0.ladder', 'skill-9.ladder'])
  })

  it('is nothing where the person has set the level', () => {
    const [only] = influencesOf([
      ['skill-0.ladder', 1],
      ['skill-0.level', 3],
    ])
    expect(only?.lower).toBe(only?.higher)
  })
})

describe('second thoughts', () => {
  it.each<readonly [what: string, answers: readonly (readonly [string, Answer])[], shown: boolean]>(
    [
      [
        'far apart, the second lower',
        [
          ['skill-0.ladder', 3],
          ['skill-0.view', 2],
        ],
        true,
      ],
      [
        'far apart, the second higher',
        [
          ['skill-0.ladder', 0],
          ['skill-0.view', 2],
        ],
        true,
      ],
      [
        'less than two levels apart',
        [
          ['skill-0.ladder', 2],
          ['skill-0.view', 1],
        ],
        false,
      ],
      [
        'of two skills',
        [
          ['skill-0.ladder', 3],
          ['skill-1.view', 0],
        ],
        false,
      ],
      [
        'one skipped',
        [
          ['skill-0.ladder', 3],
          ['skill-0.view', 'skipped'],
        ],
        false,
      ],
      [
        'settled by the person',
        [
          ['skill-0.ladder', 3],
          ['skill-0.view', 0],
          ['skill-0.level', 2],
        ],
        false,
      ],
    ],
  )('%s', (_, answers, shown) => {
    expect(secondThoughts(new Map(answers), bank.questions)).toEqual(
      shown ? [{ skill: 'skill-0', first: 'skill-0.ladder', second: 'skill-0.view' }] : [],
    )
  })

  it('are none when nothing was answered', () => {
    const none: Answers = new Map()
    expect(secondThoughts(none, bank.questions)).toEqual([])
  })
})
