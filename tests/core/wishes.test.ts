import { describe, expect, it } from 'vitest'
import type { Levels } from '../../src/core/fit.ts'
import { type Offered, openGaps, type Wishes, wanted } from '../../src/core/wishes.ts'

const nothing: Levels = () => 0
const everything: Wishes = { paid: true, without: [], banned: [] }

function offered(id: string, to: number, more: Partial<Offered> = {}): Offered {
  return {
    ...{ id, hours: 5, teaches: [{ skill: 'a', from: to - 1, to }], needs: [] },
    ...{ type: 'course', language: 'en', free: true },
    ...more,
  }
}

const catalogue = [
  offered('free course', 1),
  offered('paid course', 1, { free: false }),
  offered('book', 1, { type: 'book' }),
  offered('cours', 1, { language: 'fr' }),
]

describe('wishes', () => {
  it.each([
    ['none', everything, ['free course', 'paid course', 'book', 'cours']],
    ['free only', { ...everything, paid: false }, ['free course', 'book', 'cours']],
    ['no books', { ...everything, without: ['book'] }, ['free course', 'paid course', 'cours']],
    ['no French', { ...everything, without: ['fr'] }, ['free course', 'paid course', 'book']],
    ['not this one', { ...everything, banned: ['book'] }, ['free course', 'paid course', 'cours']],
  ])('%s', (_, wishes, left) => {
    expect(wanted(catalogue, wishes).map(({ id }) => id)).toEqual(left)
  })
})

describe('a level that nothing reaches', () => {
  const gap = { skill: 'a', level: 1 }

  it('says what to loosen: each thing that does it alone', () => {
    const few = [offered('paid course', 1, { free: false }), offered('book', 1, { type: 'book' })]
    const wishes = { paid: false, without: ['book', 'video'], banned: [] }
    expect(openGaps(nothing, [gap], few, wishes)).toEqual([
      { ...gap, loosenings: [{ kind: 'paid' }, { kind: 'with', name: 'book' }], reachable: true },
    ])
  })

  it('says which of what one did not want would do', () => {
    const wishes = { ...everything, banned: ['only', 'other'] }
    const few = [offered('only', 1), offered('other', 2)]
    expect(openGaps(nothing, [gap], few, wishes)).toEqual([
      { ...gap, loosenings: [{ kind: 'unban', id: 'only' }], reachable: true },
    ])
  })

  it('says when only several things together would do, and when nothing would', () => {
    const few = [offered('paid book', 1, { type: 'book', free: false })]
    const wishes = { paid: false, without: ['book'], banned: [] }
    expect(openGaps(nothing, [gap], few, wishes)).toEqual([
      { ...gap, loosenings: [], reachable: true },
    ])
    expect(openGaps(nothing, [gap], [], wishes)).toEqual([
      { ...gap, loosenings: [], reachable: false },
    ])
  })
})
