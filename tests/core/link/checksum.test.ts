import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checksum } from '../../../src/core/link/checksum.ts'
import { runs } from '../runs.ts'

const often = { numRuns: runs(1_000) }
const printable = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
const anyText = fc.string({ unit: fc.constantFrom(...printable), minLength: 1, maxLength: 140 })

/** Every text that differs in one character. */
function withOneChanged(text: string): readonly string[] {
  return Array.from(text).flatMap((old, i) =>
    printable
      .filter((character) => character !== old)
      .map((character) => text.slice(0, i) + character + text.slice(i + 1)),
  )
}

/** Every text in which two different neighbours changed places. */
function withNeighboursSwapped(text: string): readonly string[] {
  return Array.from({ length: text.length - 1 }, (_, i) =>
    [text.slice(0, i), text.charAt(i + 1), text.charAt(i), text.slice(i + 2)].join(''),
  ).filter((swapped) => swapped !== text)
}

it('is three letters or digits', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(checksum(text)).toMatch(/^[A-Za-z0-9]{3}$/)
    }),
    often,
  )
})

it.each([['1.A'], ['1.B'], ['1.hUcp2rIbXbcH'], ['s1.AAAAAAAA'], ['9'.repeat(40)]])(
  'every single changed character and every swap of neighbours in %s changes it',
  (text) => {
    const others = [...withOneChanged(text), ...withNeighboursSwapped(text)]
    expect(others.filter((other) => checksum(other) === checksum(text))).toEqual([])
  },
)

describe('in any text', () => {
  it('a single changed character always changes it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.constantFrom(...printable), (text, any, character) => {
        const i = any % text.length
        fc.pre(text.charAt(i) !== character)
        const changed = text.slice(0, i) + character + text.slice(i + 1)
        expect(checksum(changed)).not.toBe(checksum(text))
      }),
      often,
    )
  })

  it('a swap of neighbours always changes it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const same = withNeighboursSwapped(text).filter((to) => checksum(to) === checksum(text))
        expect(same).toEqual([])
      }),
      often,
    )
  })

  it('any burst of errors of up to 17 bits always changes it', () => {
    const burst = fc.integer({ min: 1, max: 2 ** 17 - 1 })
    fc.assert(
      fc.property(anyText, burst, fc.nat(), fc.nat({ max: 7 }), (text, errors, any, shift) => {
        const bytes = [...`${text}  `].map((character) => character.charCodeAt(0))
        const at = any % text.length
        const damaged = bytes.map((byte, i) =>
          i < at || i > at + 2 ? byte : byte ^ (((errors << shift) >> (8 * (at + 2 - i))) & 0xff),
        )
        expect(checksum(String.fromCharCode(...damaged))).not.toBe(checksum(`${text}  `))
      }),
      often,
    )
  })
})

it('leading characters count, even those of zero bits', () => {
  expect(checksum('\0\0A')).not.toBe(checksum('\0A'))
})

it('of many texts hardly any share it', () => {
  const texts = Array.from({ length: 1_000 }, (_, i) => `1.${i}`)
  expect(new Set(texts.map(checksum)).size).toBeGreaterThan(980)
})
