import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode, encode } from '../../../src/core/link/ans.ts'
import { runs } from '../runs.ts'

const often = { numRuns: runs(1_000) }
const anyNumber = fc.bigInt({ min: 0n, max: 2n ** 400n })
const anyWeights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 8 })
const anySlot = anyWeights.chain((weights) =>
  fc.record({ weights: fc.constant(weights), state: fc.nat({ max: weights.length - 1 }) }),
)

it('taking a state off gives back the state and the number before it', () => {
  fc.assert(
    fc.property(anyNumber, anySlot, (number, { weights, state }) => {
      expect(decode(encode(number, weights, state), weights)).toEqual([state, number])
    }),
    often,
  )
})

it('putting back what was taken off gives the number: no number is without meaning', () => {
  fc.assert(
    fc.property(anyNumber, anyWeights, (number, weights) => {
      const [state, rest] = decode(number, weights)
      expect(encode(rest, weights, state)).toBe(number)
    }),
    often,
  )
})

it('many slots come off in the reverse order', () => {
  fc.assert(
    fc.property(fc.array(anySlot, { maxLength: 140 }), (slots) => {
      let number = slots.reduce((all, { weights, state }) => encode(all, weights, state), 0n)
      const states = slots.toReversed().map(({ weights }) => {
        const [state, rest] = decode(number, weights)
        number = rest
        return state
      })
      expect(states.toReversed()).toEqual(slots.map(({ state }) => state))
      expect(number).toBe(0n)
    }),
    often,
  )
})

it('with all weights 1 it is plain mixed radix', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 1, max: 60 }), fc.nat(), (number, radix, any) => {
      const ones = Array.from({ length: radix }, () => 1)
      const digit = any % radix
      expect(encode(number, ones, digit)).toBe(number * BigInt(radix) + BigInt(digit))
    }),
    often,
  )
})

it('last slots in state 0 leave 0, and so cost nothing', () => {
  fc.assert(
    fc.property(fc.array(anyWeights), (slots) => {
      expect(slots.reduce((number, weights) => encode(number, weights, 0), 0n)).toBe(0n)
    }),
    often,
  )
})

it('a heavier state never makes a larger number than a lighter one in its place', () => {
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 2, max: 40 }), (number, weight) => {
      const light = encode(number, [1, 1, weight], 1)
      const heavy = encode(number, [1, weight, 1], 1)
      expect(heavy <= light).toBe(true)
    }),
    often,
  )
})

it.each([[-1], [2], [0.5], [Number.NaN]])('state %d of two is refused', (state) => {
  expect(() => encode(5n, [1, 1], state)).toThrow('is not one of 2')
})
