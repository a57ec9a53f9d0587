import { describe, expect, it } from 'vitest'
import type { RoleFit } from '../../src/core/fit.ts'
import { headline } from '../../src/pages/headline.ts'

function fitTo(role: string, score: number, rest: Partial<RoleFit>): RoleFit {
  return { role, score, low: 0, high: 100, band: 'close', tie: false, answered: 1, ...rest }
}

const say = (...fits: readonly RoleFit[]) => headline(fits, (role) => role.toUpperCase())

describe('the sentence of a result', () => {
  it.each<[string, readonly RoleFit[]]>([
    ['There are no answers yet, so there is nothing to say about a role.', []],
    [
      'There are no answers yet, so there is nothing to say about a role.',
      [fitTo('a', 50, { answered: 0 })],
    ],
    ['You are ready for A.', [fitTo('a', 90, { band: 'ready' })]],
    ['You are close to A; B is within reach.', [fitTo('a', 80, {}), fitTo('b', 70, {})]],
    [
      'You are close to A; B is a stretch.',
      [fitTo('a', 80, {}), fitTo('b', 50, { band: 'stretch' })],
    ],
    ['You are close to A.', [fitTo('a', 80, {}), fitTo('b', 20, { band: 'explore' })]],
    [
      'You are equally close to A and B.',
      [fitTo('a', 70, { tie: true }), fitTo('b', 69, { tie: true })],
    ],
    ['Going by the few answers so far, you are close to A.', [fitTo('a', 70, { answered: 0.4 })]],
  ])('is “%s”', (sentence, fits) => {
    expect(say(...fits)).toBe(sentence)
  })

  it('names no role without an answer behind it', () => {
    const said = say(
      fitTo('unheard', 60, { answered: 0, tie: true }),
      fitTo('b', 58, { tie: true }),
    )
    expect(said).not.toContain('UNHEARD')
    expect(said).toContain('B')
  })

  it('calls nobody ready for a role that is not', () => {
    const said = say(
      fitTo('a', 86, { band: 'ready', tie: true }),
      fitTo('b', 84, { band: 'stretch', tie: true }),
    )
    expect(said).not.toMatch(/ready for .*B/)
  })
})
