import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveBetween, type Standing } from '../../src/core/sides.ts'
import { runs } from './runs.ts'

const anyStanding: fc.Arbitrary<Standing> = fc
  .array(fc.nat(100), { minLength: 3, maxLength: 3 })
  .map((values) => {
    const [low = 0, value = 0, high = 0] = values.toSorted((a, b) => a - b)
    return { low, value, high }
  })

describe('the move between two results', () => {
  it('is the same in both directions, but for its sign', () => {
    fc.assert(
      fc.property(anyStanding, anyStanding, (a, b) => {
        const [there, back] = [moveBetween(a, b), moveBetween(b, a)]
        expect((there?.by ?? 0) + (back?.by ?? 0)).toBe(0)
        expect(there?.isClear).toBe(back?.isClear)
      }),
      { numRuns: runs(100) },
    )
  })

  it('of nothing is never clear', () => {
    fc.assert(
      fc.property(anyStanding, (standing) => {
        expect(moveBetween(standing, standing)).toEqual({ by: 0, isClear: false })
      }),
      { numRuns: runs(100) },
    )
  })

  it('is clear only beyond both ranges', () => {
    const at = (low: number, value: number, high: number): Standing => ({ low, value, high })
    expect(moveBetween(at(1, 1, 1), at(3, 3, 3))).toEqual({ by: 2, isClear: true })
    expect(moveBetween(at(1, 1, 3), at(3, 3, 3))?.isClear).toBe(false)
    expect(moveBetween(at(1, 1, 1), at(1, 3, 3))?.isClear).toBe(false)
  })

  it('is not said where one of the results says nothing', () => {
    expect(moveBetween(undefined, { low: 0, value: 0, high: 0 })).toBeNull()
  })
})
