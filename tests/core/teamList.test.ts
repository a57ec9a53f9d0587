import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../src/core/csv.ts'
import { encodeLink, encodeScores } from '../../src/core/link.ts'
import { mostPeople, readTeam } from '../../src/core/teamList.ts'
import { anyResult, anyScores, codebook } from './book.ts'
import { runs } from './runs.ts'

const codeWith = (option: number) =>
  encodeLink({ edition: 1, answers: new Map([['python.ladder', option]]) }, codebook)
const [none, some, much] = [codeWith(0), codeWith(2), codeWith(3)]
const at = (code: string) => `https://example.org/results/#${code}`

function read(text: string) {
  const { people, leftOut } = readTeam(text, codebook)
  return {
    people: people.map(({ label, day, code }) => ({ label, day, code })),
    leftOut: leftOut.map(({ line, problem }) => ({ line, problem })),
  }
}

describe('a list of links', () => {
  it.each([
    ['links alone', `${at(none)}\n${at(some)}`, ['Person 1', 'Person 2']],
    ['fragments alone', `#${none}\n${some}`, ['Person 1', 'Person 2']],
    ['a label, a comma, a link', `Ada, ${at(none)}\nBo,${at(some)}`, ['Ada', 'Bo']],
    ['semicolons', `Ada;${at(none)}\nBo;${at(some)}`, ['Ada', 'Bo']],
    ['tabs, as copied from a spreadsheet', `Ada\t${at(none)}\nBo\t${at(some)}`, ['Ada', 'Bo']],
    ['the link first', `${at(none)},Ada\n${at(some)},Bo`, ['Ada', 'Bo']],
    ['words before it', `Ada Lovelace: ${at(none)}\nBo – ${at(some)}`, ['Ada Lovelace', 'Bo']],
    ['numbers before the names', `1. Ada: ${at(none)}\n2. Bo ${some}`, ['1. Ada', '2. Bo']],
    ['a name before a fragment', `Ada #${none}\nBo ${some}`, ['Ada', 'Bo']],
    ['a table with a head', `name,link\nAda,${at(none)}\nBo,${at(some)}`, ['Ada', 'Bo']],
    ['a byte-order mark', `\uFEFFname;link\r\nAda;${at(none)}\r\nBo;${at(some)}`, ['Ada', 'Bo']],
    ['quotation marks', `"Lovelace, Ada",${at(none)}\nBo,${at(some)}`, ['Lovelace, Ada', 'Bo']],
    ['every script', `名前,${at(none)}\nعربى,${at(some)}`, ['名前', 'عربى']],
    ['formulas for names', `=1+1,${at(none)}\n@Bo,${at(some)}`, ['=1+1', '@Bo']],
    ['names that would turn the line', `\u202EAda\u0000,${at(none)}\nBo,${some}`, ['Ada', 'Bo']],
    ['one name twice', `Ada,${none}\nAda,${some}`, ['Ada', 'Ada (2)']],
  ])('may have %s', (_, text, labels) => {
    const { people, leftOut } = read(text)
    expect(leftOut).toEqual([])
    expect(people.map(({ label }) => label)).toEqual(labels)
    expect(people.map(({ code }) => code)).toEqual([none, some])
  })

  it('may give the day of each, and hold scores only', () => {
    const scores = encodeScores({ edition: 3, scores: new Map() }, codebook)
    const { people } = readTeam(`Ada,2026-03-01,${at(none)}\nBo,${scores}`, codebook)
    expect(people.map(({ day, link }) => [day, link.kind])).toEqual([
      ['2026-03-01', 'answers'],
      [null, 'scores'],
    ])
  })

  it('half broken shows the good ones, and says where and why the others are left out', () => {
    const lines = [
      `Ada,${at(none)}`,
      'hello',
      `Bo,${at(some).slice(0, -1)}`,
      `Cy,${at(much)}`,
      `Cy,${at(much)}`,
      'Di,#2.BIx.JKg',
      `"Eve,${at(some)}`,
    ]
    const { people, leftOut } = read(lines.join('\n'))
    expect(people.map(({ label }) => label)).toEqual(['Ada', 'Cy', '"Eve'])
    expect(leftOut).toEqual([
      { line: 2, problem: 'not-ours' },
      { line: 3, problem: 'damaged' },
      { line: 5, problem: 'repeated' },
      { line: 6, problem: expect.stringMatching(/damaged|newer/) },
    ])
  })

  it('keeps two people who answered alike', () => {
    expect(read(`Ada,${none}\nBo,${none}`).people).toHaveLength(2)
    expect(read(`${none}\n${none}`).people).toHaveLength(1)
  })

  it('takes at most as many people as can be looked at', () => {
    const text = Array.from({ length: mostPeople + 3 }, (_, i) => `P${i},${none}`).join('\n')
    const { people, leftOut } = read(text)
    expect(people).toHaveLength(mostPeople)
    expect(leftOut.map(({ problem }) => problem)).toEqual(['too-many', 'too-many', 'too-many'])
  })

  it('written as a table reads back with its labels and days, whatever they are', () => {
    const anyCode = fc.oneof(
      anyResult(codebook).map((result) => encodeLink(result, codebook)),
      anyScores(codebook).map((result) => encodeScores(result, codebook)),
    )
    const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.array(fc.tuple(label, anyCode), { maxLength: 6 }), (rows) => {
        const head = ['label', 'day', 'link']
        const once = readTeam(
          writeCsv([head, ...rows.map(([name, code]) => [`x${name}`, '2026-01-02', at(code)])]),
          codebook,
        )
        const again = readTeam(
          writeCsv([
            head,
            ...once.people.map(({ label, day, code }) => [label, day ?? '', at(code)]),
          ]),
          codebook,
        )
        expect(again.people).toEqual(once.people)
      }),
      { numRuns: runs(100) },
    )
  })

  it('of any kind gives people and reasons, and never throws', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom(none, at(some), '"', ',', ';', `a,${none}`))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const { people } = readTeam(lines.join('\n'), codebook)
        const labels = people.map(({ label }) => label)
        expect(new Set(labels).size).toBe(labels.length)
      }),
      { numRuns: runs(1000) },
    )
  })
})
