/** Any text: an outcome, the same each time, in time that grows with its length and no faster. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf, longestText } from '../../../src/core/reading/clean.ts'
import { foreignLanguage } from '../../../src/core/reading/language.ts'
import { clausesOf, phrasesOf } from '../../../src/core/reading/phrases.ts'
import { asksNothing, headingOf, sectionOfPhrase } from '../../../src/core/reading/sections.ts'
import { askedLevel } from '../../../src/core/reading/strength.ts'
import { termOf, wordsOf } from '../../../src/core/reading/words.ts'
import { runs } from '../runs.ts'
import { advert, cv, poem, posting, recipe, recognise } from './pieces.ts'

/** Letters, signs of markup, marks of direction and controls, and pieces of real postings. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        '<',
        '>',
        '</',
        '<p',
        '<li>',
        '<script',
        '<!--',
        '&#',
        '&amp;',
        '\u202e',
        '\u0000',
        '\n',
        '• ',
        ': ',
        '**',
      ),
      fc.constantFrom(...`${advert}\n${recipe}\n${poem}`.split('\n')),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('any text', () => {
  it('is read or refused with a reason, the same way each time, and brings no control character on', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const outcome = posting(text)
        expect(posting(text)).toEqual(outcome)
        expect(cv(text).why).toBe(outcome.why)
        if (outcome.why !== null) return
        for (const { text, found } of outcome.phrases) {
          expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
          for (const { level, marks } of found) {
            expect([1, 2, 3, 4]).toContain(level)
            for (const [start, end] of marks)
              expect(text.slice(start, end).length).toBe(end - start)
          }
        }
      }),
      { numRuns: runs(2_000, 1_000_000) },
    )
  })

  it('of five megabytes is refused unread', () => {
    expect(posting('Python '.repeat(750_000))).toEqual({ why: 'too-long' })
  })
})

/** What each pattern could be made to look at again and again. */
const killers: readonly (readonly [string, (size: number) => string])[] = [
  ['spaces', (n) => `${' '.repeat(n)}x`],
  ['tabs and ends of lines', (n) => '\t\n'.repeat(n / 2)],
  ['tags that never close', (n) => '<p'.repeat(n / 2)],
  ['scripts that never close', (n) => '<script>'.repeat(n / 8)],
  ['comments that never close', (n) => '<!--'.repeat(n / 4)],
  ['hidden parts one in another', (n) => `${'<style>'.repeat(n / 16)}${'</style>'.repeat(n / 16)}`],
  ['entities without an end', (n) => '&#1234567'.repeat(n / 9)],
  ['emphasis', (n) => '*'.repeat(n)],
  ['a rule that is none', (n) => `${'-'.repeat(n)}x`],
  ['spaces in a rule that is none', (n) => `${'- '.repeat(n / 2)}x`],
  ['lines that may be wrapped', (n) => 'aaaa bbbb cccc dddd eeee ffff gggg hhhh\n'.repeat(n / 40)],
  ['short lines that may be wrapped', (n) => `${'word '.repeat(9)}\n${'a\n'.repeat(n / 2)}`],
  ['stops', (n) => '. '.repeat(n / 2)],
  ['stops and capitals', (n) => 'e.g. A'.repeat(n / 6)],
  ['brackets before a stop', (n) => `${'('.repeat(n)}. A`],
  ['commas', (n) => 'word, '.repeat(n / 6)],
  ['one word', (n) => 'a'.repeat(n)],
  ['hyphens', (n) => 'a-'.repeat(n / 2)],
  ['signs behind a word', (n) => `a${'+'.repeat(n)}`],
  ['colons', (n) => 'a: '.repeat(n / 3)],
  ['the beginning of a level', (n) => 'define the strategy '.repeat(n / 20)],
  ['words before a level', (n) => `set ${'word '.repeat(n / 5)}strategy`],
  ['years', (n) => '10 - '.repeat(n / 5)],
  ['the beginning of a wish', (n) => 'is a big '.repeat(n / 9)],
  ['the beginning of a denial', (n) => 'no word word '.repeat(n / 13)],
  ['wishes', (n) => 'interested in '.repeat(n / 14)],
  ['dashes of a list', (n) => ' - A'.repeat(n / 4)],
  ['words for a level', (n) => 'strong familiar '.repeat(n / 16)],
  ['digits', (n) => '1'.repeat(n)],
  ['apostrophes', (n) => "we'".repeat(n / 3)],
  ['joining marks', (n) => 'a\u0301'.repeat(n / 2)],
  ['marks of direction', (n) => '\u202e\u202c'.repeat(n / 2)],
]

const functions: readonly (readonly [string, (text: string) => unknown])[] = [
  ['linesOf', linesOf],
  ['foreignLanguage', foreignLanguage],
  ['phrasesOf', phrasesOf],
  ['clausesOf', clausesOf],
  ['headingOf', (text) => headingOf(text, true)],
  ['asksNothing', asksNothing],
  ['sectionOfPhrase', (text) => sectionOfPhrase('required', text)],
  ['askedLevel', (text) => askedLevel(text, text.length)],
  ['termOf', termOf],
  ['recognise', (text) => recognise(wordsOf(text))],
  ['readPosting', posting],
  ['readCv', cv],
]

/** What a killer ends in comes on top of its size. */
const roomForTheEnd = 100

describe('a text of the most characters', () => {
  /** A pattern that is not linear takes minutes or for ever here; the limit is no measure of speed. */
  it.each(killers)(
    'made of %s is done with by every function',
    (_, text) => {
      const killer = text(longestText - roomForTheEnd)
      expect(killer.length).toBeLessThanOrEqual(longestText)
      for (const [name, read] of functions) expect(() => read(killer), name).not.toThrow()
    },
    60_000,
  )
})
