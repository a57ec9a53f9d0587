import { describe, expect, it } from 'vitest'
import {
  answerTimes,
  attemptsWithAnswers,
  currentAnswers,
  nothingSaved,
  type SavedAnswer,
} from '../../src/storage/saved.ts'
import { savedWith } from './anySaved.ts'

describe('the current answers', () => {
  it('are none before the first attempt, and none of an attempt that is not there', () => {
    const elsewhere = { ...savedWith(2, 1), current: { id: 'nowhere', at: 9 } }
    expect(currentAnswers(nothingSaved).size).toBe(0)
    expect(currentAnswers(elsewhere).size).toBe(0)
  })
})

describe('when a question was answered last', () => {
  it.each<[string, SavedAnswer['answer'], readonly [string, number][]]>([
    ['is when the answer was given', 2, [['python.ladder', 7]]],
    ['is never, of one that was skipped: that says nothing about the skill', 'skipped', []],
    ['is never, of an answer taken back', null, []],
  ])('%s', (_, answer, times) => {
    expect([...answerTimes(savedWith(answer, 7))]).toEqual(times)
  })

  it('is never where there is no attempt', () => {
    expect(answerTimes(nothingSaved).size).toBe(0)
  })
})

describe('the attempts that hold answers', () => {
  it('come latest first, and none of which every answer was taken back', () => {
    const attempt = (id: string, startedAt: number, answer: SavedAnswer['answer']) => ({
      ...{ id, name: null, namedAt: 0, startedAt },
      answers: new Map([['python.ladder', { answer, at: startedAt }]]),
    })
    const all = [
      ...[attempt('old', 1, 2), attempt('emptied', 2, null)],
      ...[attempt('skipped', 3, 'skipped'), attempt('twin', 1, 0)],
    ]
    const saved = { ...nothingSaved, attempts: new Map(all.map((one) => [one.id, one])) }
    expect(attemptsWithAnswers(saved).map(({ id }) => id)).toEqual(['skipped', 'old', 'twin'])
  })
})
