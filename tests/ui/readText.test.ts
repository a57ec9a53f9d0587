import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/ui/readText.ts'
import { runs } from '../core/runs.ts'

const reading = (...bytes: readonly number[]) => readText(new Blob([new Uint8Array(bytes)]))

/** The bytes of a text in UTF-16 with its mark, the lower byte first or last. */
function utf16(text: string, lowFirst: boolean): readonly number[] {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))]
  return units.flatMap((unit) => (lowFirst ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
}

describe('a file', () => {
  it('in UTF-8 or UTF-16 is read as it was written, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        // A mark at the beginning is none of the text.
        const plain = text.replace(/^\uFEFF+/, '')
        const utf8 = [...new TextEncoder().encode(plain)]
        for (const bytes of [
          utf8,
          [0xef, 0xbb, 0xbf, ...utf8],
          utf16(plain, true),
          utf16(plain, false),
        ]) {
          expect(await reading(...bytes)).toEqual({ text: plain, doubt: null })
        }
      }),
      { numRuns: runs(200) },
    )
  })

  it.each([
    ['Windows-1252, which is said', [0x4d, 0xfc, 0x6c], 'Mül', 'guessed'],
    ['UTF-8 with a mark and a byte that is none', [0xef, 0xbb, 0xbf, 0x4d, 0xfc], 'M�', 'damaged'],
    ['UTF-16 that ends in the middle of a character', [0xff, 0xfe, 0x4d, 0, 0x6c], 'M�', 'damaged'],
    ['nothing at all', [], '', null],
  ])('in %s', async (_, bytes, text, doubt) => {
    expect(await reading(...bytes)).toEqual({ text, doubt })
  })
})
