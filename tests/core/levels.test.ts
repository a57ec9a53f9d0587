import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyLevel, likelyRange, medianLevel } from '../../src/core/levels.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(1_000) }

/** Shares of five levels, some of them often none. */
const anyShares = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100 })), { minLength: 5, maxLength: 5 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => parts.map((part) => part / parts.reduce((a, b) => a + b)))

function held(shares: readonly number[], from: number, to: number): number {
  return shares.slice(from, to + 1).reduce((a, b) => a + b, 0)
}

describe('a level in short', () => {
  it.each<
    readonly [what: string, shares: number[], likely: number, range: number[], median: number]
  >([
    ['known', [0, 0, 1, 0, 0], 2, [2, 2], 2],
    ['likely, and one lower', [0, 0.3, 0.6, 0.1, 0], 2, [1, 2], 2],
    ['wide open', [0.2, 0.2, 0.2, 0.2, 0.2], 0, [0, 3], 2],
    ['one or the other', [0.5, 0, 0, 0, 0.5], 0, [0, 4], 0],
    ['far off the likeliest', [0.1, 0.35, 0.05, 0.05, 0.45], 4, [1, 4], 2],
    ['likely, with a likelier neighbour above', [0.11, 0.7, 0.19, 0, 0], 1, [1, 2], 1],
    ['exactly four of five chances', [0.1, 0.8, 0.1, 0, 0], 1, [1, 1], 1],
  ])('%s', (_, shares, likely, range, median) => {
    expect(likelyLevel(shares)).toBe(likely)
    expect(likelyRange(shares)).toEqual(range)
    expect(medianLevel(shares)).toBe(median)
  })
})

describe('the range of levels', () => {
  it('holds the likeliest, four of five chances, and no shorter one does', () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const likely = likelyLevel(shares)
        const [from, to] = likelyRange(shares)
        expect([from, likely, to]).toEqual([from, likely, to].toSorted((a, b) => a - b))
        expect(held(shares, from, to)).toBeGreaterThanOrEqual(0.8 - 1e-9)
        for (let first = 0; first <= likely; first++) {
          for (let last = likely; last - first < to - from && last <= 4; last++) {
            expect(held(shares, first, last)).toBeLessThan(0.8)
          }
        }
      }),
      often,
    )
  })
})

describe('the middle level', () => {
  it('leaves at most half of the chances below it, and at most half above', () => {
    fc.assert(
      fc.property(anyShares, (shares) => {
        const middle = medianLevel(shares)
        expect(held(shares, 0, middle - 1)).toBeLessThan(0.5)
        expect(held(shares, middle + 1, 4)).toBeLessThanOrEqual(0.5 + 1e-9)
      }),
      often,
    )
  })
})
