import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptNames } from '../../src/shared/attemptNames.ts'
import type { Attempt } from '../../src/storage/saved.ts'

const attempt = (id: string, name: string | null, startedAt: number): Attempt => ({
  ...{ id, name, namedAt: 0, startedAt, answers: new Map() },
})

describe('the names of attempts', () => {
  it('are those that were given, and a number where the same was given before', () => {
    const names = attemptNames([
      attempt('c', 'Spring', 3),
      attempt('a', 'Spring', 1),
      attempt('b', null, 2),
      attempt('d', 'Your first answers', 4),
    ])
    expect([names.get('a'), names.get('c')]).toEqual(['Spring', 'Spring (2)'])
    expect([names.get('b'), names.get('d')]).toEqual([
      'Your first answers',
      'Your first answers (2)',
    ])
  })

  it('are one for each, whatever was given', () => {
    const given = fc.constantFrom(
      null,
      'Spring',
      'Spring (2)',
      'Spring (2) (2)',
      'Your first answers',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(given, fc.nat(3)), { maxLength: 8 }), (all) => {
        const names = attemptNames(all.map(([name, at], i) => attempt(String(i), name, at)))
        expect(new Set(names.values()).size).toBe(all.length)
      }),
    )
  })
})
