import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answers/answers.ts'
import { basisOf, levelOf, levelsOf } from '../../../src/core/fit/levels.ts'
import { anyAnswers, anyRise, skills } from './arbitraries.ts'

describe('the level of a skill', () => {
  it.each<[string, Readonly<Record<string, Answer>>, number | undefined]>([
    ['is the option of the ladder question', { 'a.ladder': 2 }, 2],
    ['is 0 where the first option was chosen', { 'a.ladder': 0 }, 0],
    ['is 3 at the last option of the ladder question', { 'a.ladder': 3 }, 3],
    ['is the option of a second look alone', { 'a.view': 4 }, 4],
    [
      'is the mean of a ladder answer and a higher second look',
      { 'a.ladder': 1, 'a.view': 4 },
      2.5,
    ],
    ['is the mean of a ladder answer and a lower second look', { 'a.ladder': 3, 'a.view': 1 }, 2],
    [
      'is the one set by hand, whatever was answered',
      { 'a.ladder': 3, 'a.view': 4, 'a.level': 0 },
      0,
    ],
    ['is unknown where nothing was answered', {}, undefined],
    ['is unknown where the question was skipped', { 'a.ladder': 'skipped' }, undefined],
    [
      'is the ladder answer where the second look was skipped',
      { 'a.ladder': 2, 'a.view': 'skipped' },
      2,
    ],
    ['is not moved by a question of knowledge', { 'a.ladder': 1, 'a.check': 0 }, 1],
    ['is unknown after a question of knowledge alone', { 'a.check': 0 }, undefined],
    [
      'is not moved by the retired list of terms',
      { 'a.ladder': 1, 'terms.list': 0, 'terms.x': 0 },
      1,
    ],
    ['is not moved by a question that is no more', { 'a.ladder': 1, 'a.riddle': 3 }, 1],
  ])('%s', (_, answers, level) => {
    expect(levelsOf(new Map(Object.entries(answers)), ['a']).get('a')).toBe(level)
  })

  it('says nothing of skills that are no more', () => {
    expect(levelsOf(new Map([['gone.ladder', 3]]), ['a']).size).toBe(0)
  })

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const reversed = new Map([...answers].reverse())
        expect(levelsOf(reversed, skills)).toEqual(levelsOf(answers, skills))
      }),
    )
  })

  it('never falls when an answer rises, nor when a skill gets its first answer', () => {
    fc.assert(
      fc.property(anyRise, ([before, after]) => {
        const [low, high] = [levelsOf(before, skills), levelsOf(after, skills)]
        for (const [skill, level] of low) {
          expect(high.get(skill)).toBeGreaterThanOrEqual(level)
        }
      }),
    )
  })

  it('is between 0 and 4, in halves', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const skill of skills) {
          const level = levelOf(basisOf(answers, skill))
          if (level !== null) expect([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]).toContain(level)
        }
      }),
    )
  })
})
