import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { corrected } from '../../../src/core/reading/correct.ts'
import { markedParts } from '../../../src/core/reading/marked.ts'
import type { Mark } from '../../../src/core/reading/recognise.ts'

describe('the parts of a phrase', () => {
  const marks = fc.array(
    fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]): Mark => [start, start + length]),
  )

  it('are the phrase again, all together, marked where a mark is and nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 30 }), marks, (text, marks) => {
        const parts = markedParts(text, marks)
        expect(parts.map((part) => part.text).join('')).toBe(text)
        for (const { start, text, isMarked } of parts) {
          expect(text).not.toBe('')
          for (let at = start; at < start + text.length; at++) {
            expect(marks.some(([from, to]) => from <= at && at < to)).toBe(isMarked)
          }
        }
      }),
    )
  })

  it('join marks that overlap or touch', () => {
    expect(
      markedParts('red teaming of agents', [
        [4, 11],
        [0, 5],
        [11, 14],
      ]),
    ).toEqual([
      { start: 0, text: 'red teaming of', isMarked: true },
      { start: 14, text: ' agents', isMarked: false },
    ])
  })
})

describe('corrections of a reading', () => {
  const python = { skill: 'python', level: 2, weight: 3, from: [4] }
  const skills = ['networks', 'python']
  const added = { skill: 'networks', level: 2, weight: 3, from: [] }
  const dropped = { skill: 'python', ask: null }

  it.each([
    ['nothing', [], [python]],
    ['a skill dropped', [dropped], []],
    [
      'another level',
      [{ skill: 'python', ask: { level: 4, weight: 3 } }],
      [{ ...python, level: 4 }],
    ],
    [
      'only nice to have',
      [{ skill: 'python', ask: { level: 2, weight: 1 } }],
      [{ ...python, weight: 1 }],
    ],
    [
      'a skill added as required',
      [{ skill: 'networks', ask: { level: 2, weight: 3 } }],
      [added, python],
    ],
    [
      'a skill dropped and taken back, as it was read',
      [dropped, { skill: 'python', ask: { level: 2, weight: 3 } }],
      [python],
    ],
    [
      'a skill that there is none of',
      [{ skill: 'juggling', ask: { level: 2, weight: 2 } }],
      [python],
    ],
  ])('make of the asks what was said: %s', (_, corrections, asks) => {
    expect(corrected([python], corrections, skills)).toEqual(asks)
  })
})
