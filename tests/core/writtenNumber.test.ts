import { describe, expect, it } from 'vitest'
import { writtenNumber } from '../../src/core/writtenNumber.ts'

describe('a number that somebody typed', () => {
  it.each([
    ['6', 6],
    ['2.5', 2.5],
    ['2,5', 2.5],
    [' 40 ', 40],
    ['.5', 0.5],
    [',5', 0.5],
    ['3.', 3],
    ['0', 0],
  ])('as “%s” is %d', (text, number) => {
    expect(writtenNumber(text)).toBe(number)
  })

  it.each(['', ' ', 'six', '1e3', '0x10', '-2', '1.234,5', '2 5', 'Infinity', '.'])(
    'as “%s” is none',
    (text) => {
      expect(writtenNumber(text)).toBeNaN()
    },
  )
})
