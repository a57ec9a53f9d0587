import { describe, expect, it } from 'vitest'
import type { RoleFit } from '../../src/core/fit.ts'
import { headline, type Whose } from '../../src/pages/headline.ts'

function fitTo(role: string, score: number, fit: Partial<RoleFit> = {}): RoleFit {
  return { role, score, low: score, high: score, band: 'close', tie: false, answered: 1, ...fit }
}

function say(fits: readonly RoleFit[], whose: Whose = 'own'): string {
  return headline(fits, (role) => role.toUpperCase(), whose)
}

const tied = { tie: true } as const

describe('the sentence of a result', () => {
  it.each<[string, readonly RoleFit[]]>([
    ['There are too few answers yet to name a role.', []],
    ['You are ready for A.', [fitTo('a', 90, { band: 'ready' })]],
    ['You are close to A; B is within reach.', [fitTo('a', 80), fitTo('b', 70)]],
    ['You are close to A; B is a stretch.', [fitTo('a', 80), fitTo('b', 50, { band: 'stretch' })]],
    ['You are close to A.', [fitTo('a', 80), fitTo('b', 20, { band: 'explore' })]],
    [
      'A is your nearest role, and a stretch; B comes next.',
      [fitTo('a', 60, { band: 'stretch' }), fitTo('b', 50, { band: 'stretch' })],
    ],
    [
      'A is your nearest role, and still asks for much that is new to you.',
      [fitTo('a', 30, { band: 'explore' })],
    ],
    ['You are equally close to A and B.', [fitTo('a', 80, tied), fitTo('b', 78, tied)]],
    [
      'You are equally close to three roles, A first by a little.',
      [fitTo('a', 80, tied), fitTo('b', 78, tied), fitTo('c', 77, tied)],
    ],
    [
      'You are ready for three roles alike.',
      ['a', 'b', 'c'].map((role) => fitTo(role, 100, { ...tied, band: 'ready' })),
    ],
    [
      'You are at the beginning of three roles. Choose by interest, and take the first step.',
      ['a', 'b', 'c'].map((role) => fitTo(role, 0, { ...tied, band: 'explore' })),
    ],
  ])('is “%s”', (sentence, fits) => {
    expect(say(fits)).toBe(sentence)
  })

  it('calls nobody ready for a role that is not', () => {
    const said = say([
      fitTo('a', 86, { ...tied, band: 'ready' }),
      fitTo('b', 84, { ...tied, band: 'stretch' }),
    ])
    expect(said).toBe('A and B are about equally near to you.')
  })

  it('speaks of somebody else where the result was sent', () => {
    expect(say([fitTo('a', 80)], 'sent')).toBe('They are close to A.')
    expect(say([fitTo('a', 60, { band: 'stretch' })], 'sent')).toMatch(/^A is their nearest role/)
  })
})
