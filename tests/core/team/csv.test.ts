import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, writeCsv } from '../../../src/core/team/csv.ts'
import { runs } from '../runs.ts'

const anyCell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '=1+1',
    "'=1",
    '-5',
    '@a',
    '+49',
    'a"b',
    'a,b',
    'a;b',
    'a\r\nb',
    ' x ',
    "'",
    '\t1',
    '＝1',
    '名前',
  ),
)
/** A row of one empty cell is no row, so the first cell always says something. */
const anyRow = fc
  .array(anyCell, { minLength: 1, maxLength: 6 })
  .map((row) => [`x${row[0]}`, ...row.slice(1)])

describe('a table', () => {
  it('reads back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const table = [['first', 'second'], ...rows]
        expect(readCsv(writeCsv(table)).map(({ cells }) => cells)).toEqual(table)
      }),
      { numRuns: runs(500) },
    )
  })

  it('never holds a text that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'), (text, sign) => {
        const [line = ''] = writeCsv([[sign + text]])
          .slice(1)
          .split('\r\n', 1)
        expect(line).toMatch(/^"?'/)
      }),
      { numRuns: runs(500) },
    )
  })

  it('leaves numbers as they are, below zero too', () => {
    expect(writeCsv([['a', -5, 1.5]])).toBe('\uFEFFa,-5,1.5\r\n')
  })

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a', '\r', "'", '=') }),
        ),
        (text) => {
          for (const { line } of readCsv(text)) expect(line).toBeGreaterThan(0)
        },
      ),
      { numRuns: runs(1000) },
    )
  })

  it.each([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, as in much of Europe',
      'a;b\r\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a byte-order mark', '\uFEFFa,b', [['a', 'b']]],
    ['empty lines', '\n\na,b\n\n', [['a', 'b']]],
    ['quotation marks in quotation marks', '"say ""hi""",2', [['say "hi"', '2']]],
    [
      'a line break in a cell',
      '"a\nb",2\n3,4',
      [
        ['a\nb', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a quotation mark that is never closed, which hides nothing after it',
      '"a,b\n"c",d',
      [
        ['"a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a quotation mark that closes too early', '"a" b,c', [['"a" b', 'c']]],
    [
      'line ends of old computers',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('is read with %s', (_, text, cells) => {
    expect(readCsv(text).map((row) => row.cells)).toEqual(cells)
  })

  it('says on which line a row begins', () => {
    expect(readCsv('a,b\n\n"c\nd",e\r\nf,g').map(({ line }) => line)).toEqual([1, 3, 5])
  })
})
