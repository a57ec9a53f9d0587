import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantile } from '../../src/core/quantile.ts'

it.each([
  [[7], 0.3, 7],
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 3, 2], 0.5, 2.5],
  [[10, 20, 30, 40, 50], 0.25, 20],
  [[0, 10], 0.95, 9.5],
])('of %j the share %d lies below %d', (values, share, value) => {
  expect(quantile(values, share)).toBeCloseTo(value, 12)
})

it('there is none of nothing', () => {
  expect(quantile([], 0.5)).toBeNaN()
})

it('goes from the lowest to the highest value, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), (values) => {
      expect(quantile(values, 0)).toBe(Math.min(...values))
      expect(quantile(values, 1)).toBe(Math.max(...values))
    }),
  )
})
