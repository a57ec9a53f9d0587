import { describe, expect, it } from 'vitest'
import { lastLearned, worthAskingAgain } from '../../../src/core/answers/askAgain.ts'

const day = 24 * 60 * 60 * 1000
const now = Date.UTC(2026, 10, 23)
const ago = (days: number) => now - days * day

describe('an answer is asked again', () => {
  const noneLearned = new Map<string, number>()

  it.each([
    ['today', 0, false],
    ['five months ago', 150, false],
    ['on the last day of half a year', 183, false],
    ['longer than half a year ago', 184, true],
    ['years ago', 2000, true],
  ])('if it was given long enough ago: %s (%i days), %s', (_, days, isAskedAgain) => {
    const answered = new Map([['python.ladder', ago(days)]])
    expect(worthAskingAgain(answered, noneLearned, now).has('python.ladder')).toBe(isAskedAgain)
  })

  it('if something was learned in its skill since, whatever kind of question it is', () => {
    const answered = new Map([
      ['python.ladder', ago(30)],
      ['python.view', ago(10)],
      ['python.level', ago(30)],
      ['mlops.ladder', ago(30)],
    ])
    const learned = new Map([['python', ago(20)]])
    expect([...worthAskingAgain(answered, learned, now)]).toEqual(['python.ladder', 'python.level'])
  })

  it('never if it is of the retired list of terms, however old', () => {
    const terms = new Map([
      ['terms.list', ago(2000)],
      ['terms.model-card', ago(2000)],
    ])
    expect(worthAskingAgain(terms, noneLearned, now).size).toBe(0)
  })
})

describe('when something was last learned', () => {
  it('is the last step that was done and teaches the skill', () => {
    const teachings = [
      { id: 'course', teaches: [{ skill: 'python' }, { skill: 'mlops' }] },
      { id: 'lab', teaches: [{ skill: 'python' }] },
      { id: 'untouched', teaches: [{ skill: 'leadership' }] },
    ]
    const done = new Map([
      ['course', 5],
      ['lab', 9],
      ['gone', 7],
    ])
    expect([...lastLearned(done, teachings)]).toEqual([
      ['python', 9],
      ['mlops', 5],
    ])
  })
})
