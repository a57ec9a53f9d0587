import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ComparableRole,
  changeBetween,
  comparableScores,
  type Interval,
  roleChangeBetween,
} from '../../../src/core/compare/comparison.ts'
import { example } from '../../example.ts'
import { runs } from '../runs.ts'

const anyInterval: fc.Arbitrary<Interval> = fc
  .array(fc.nat(100), { minLength: 3, maxLength: 3 })
  .map((values) => {
    const [low = 0, value = 0, high = 0] = values.toSorted((a, b) => a - b)
    return { low, value, high }
  })

describe('the change between two results', () => {
  it('is the same in both directions, but for its sign', () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        const [there, back] = [changeBetween(a, b), changeBetween(b, a)]
        expect((there?.by ?? 0) + (back?.by ?? 0)).toBe(0)
        expect(there?.isClear).toBe(back?.isClear)
      }),
      { numRuns: runs(100) },
    )
  })

  it('of nothing is never clear', () => {
    fc.assert(
      fc.property(anyInterval, (standing) => {
        expect(changeBetween(standing, standing)).toEqual({ by: 0, isClear: false })
      }),
      { numRuns: runs(100) },
    )
  })

  it('is clear only beyond both ranges', () => {
    const at = (low: number, value: number, high: number): Interval => ({ low, value, high })
    expect(changeBetween(at(1, 1, 1), at(3, 3, 3))).toEqual({ by: 2, isClear: true })
    expect(changeBetween(at(1, 1, 3), at(3, 3, 3))?.isClear).toBe(false)
    expect(changeBetween(at(1, 1, 1), at(1, 3, 3))?.isClear).toBe(false)
  })

  it('is not said where one of the results says nothing', () => {
    expect(changeBetween(undefined, { low: 0, value: 0, high: 0 })).toBeNull()
  })

  it('of a role is not said across two kinds of it, whose scores count different things', () => {
    const role = (value: number, track: string | null): ComparableRole => ({
      ...{ value, low: value, high: value, band: 'close' as const, track },
    })
    expect(roleChangeBetween(role(50, 'product'), role(60, 'detection'))).toBeNull()
    expect(roleChangeBetween(role(50, 'product'), role(60, 'product'))?.by).toBe(10)
    expect(roleChangeBetween(role(50, 'product'), role(60, null))?.by).toBe(10)
  })

  it('is not said of scores that an earlier method worked out', () => {
    const scores = new Map([['engineer', { score: 50, low: 40, high: 60, band: 'close' as const }]])
    const later = { ...example.codebook, edition: 2, scoresSince: 2 }
    expect(comparableScores({ edition: 1, scores }, later).roles.size).toBe(0)
    expect(comparableScores({ edition: 2, scores }, later).roles.size).toBe(1)
  })
})
