import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeLink, encodeScores } from '../../../src/core/link/link.ts'
import { mostPeople, readTeam, writeTeam } from '../../../src/core/team/teamList.ts'
import { anyResult, anyScores, codebook } from '../book.ts'
import { runs } from '../runs.ts'

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

const anyCode = fc.oneof(
  anyResult(codebook).map((result) => encodeLink(result, codebook)),
  anyScores(codebook).map((result) => encodeScores(result, codebook)),
)

/** Labels that a reader may take for a day, a number, a link, a head, a formula or a quotation. */
const treacherous = [
  ...['2026-05-01', '11/23/2026 10:15:00', '63', '1.5', 'label', 'link', 'Name', at(some), some],
  ...[
    '=1+1',
    "'=1+1",
    '-5',
    "O'Neil",
    '"Ada" Lovelace',
    'Lovelace, Ada',
    'a;b',
    '名前',
    'anonymous',
  ],
  ...['a@b.example', 'Ada (2)', 'Person 1', '�'],
]

const anyLabel = fc.oneof(
  fc.constantFrom(...treacherous),
  fc.string({ unit: 'binary', maxLength: 70 }),
  fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', "'", '\n', '=', '😀'), maxLength: 70 }),
)

const anyDay = fc.option(
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)

/** The table that the page saves, with a column of numbers and one of texts after its own. */
function written(rows: readonly (readonly [label: string, day: string | null, code: string])[]) {
  const people = rows.map(([label, day, code]) => ({
    ...{ label, day, link: at(code) },
    more: [63, 'no name', ''],
  }))
  return writeTeam(people, ['Python', 'Your name', 'Date'])
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
    [
      'a day and a name before it',
      `2026-05-01 Ada: ${at(none)}\n2026-05-01: Bo ${some}`,
      ['Ada', 'Bo'],
    ],
    ['numbers for names', `7,${at(none)}\n63,2026-05-01,${at(some)}`, ['7', '63']],
    [
      'a form’s rows without their head',
      `11/23/2026 10:15:00,Ada,4,${none}\n11/23/2026 9:01:02,Bo,4,${some}`,
      ['Ada', 'Bo'],
    ],
    [
      'rows of another form',
      `1,11/23/26 9:01:02,anonymous,Ada,${none}\n2,11/23/26 9:01:02,a@b.example,Bo,${some}`,
      ['Ada', 'Bo'],
    ],
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

  it('written as a table reads back with its people, labels and days, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyLabel, anyDay, anyCode), { maxLength: 6 }), (rows) => {
        // A list that somebody pasted, with all that reading does to it, and then the round trip.
        const { people } = readTeam(written(rows), codebook)
        const { head, ...again } = readTeam(
          written(people.map(({ label, day, code }) => [label, day, code])),
          codebook,
        )
        expect(again).toEqual({ people, leftOut: [], withoutDay: [] })
        expect(head?.slice(0, 3)).toEqual(['label', 'day', 'link'])
      }),
      { numRuns: runs(300) },
    )
  })

  it('written as a table keeps long labels apart that begin alike, in any order', () => {
    const long = `${'x'.repeat(59)} y`
    const { people } = readTeam(`${long},${none}\n${long},${some}`, codebook)
    const rows = people.map(({ label, day, code }) => [label, day, code] as const)
    expect(people.map(({ label }) => label.length)).toEqual([59, 60])
    expect(readTeam(written(rows.toReversed()), codebook).people).toEqual(people.toReversed())
  })

  it('written as a table keeps labels that look like something else', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...treacherous], { minLength: 1 }), (labels) => {
        const rows = labels.map((label) => [label, '2026-01-02', none] as const)
        const { people } = readTeam(written(rows), codebook)
        expect(people.map(({ label }) => label)).toEqual(labels)
        expect(people.every(({ code, day }) => code === none && day === '2026-01-02')).toBe(true)
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

describe('a table with a head', () => {
  it.each([
    ['this page', 'label,day,link', `Ada,2026-11-23,${none}`],
    ['this page, in another order', 'Python,link,label,day', `63,${none},Ada,2026-11-23`],
    ['a Google form', 'Timestamp,Your name,Your link', `11/23/2026 10:15:00,Ada,${at(none)}`],
    [
      'a Google form, as its own download',
      'Timestamp,Username,What is your name?,Paste the link here',
      `2026/11/23 10:15:00 AM GMT+1,a@b.example,Ada,${at(none)}`,
    ],
    [
      'a Microsoft form',
      'ID,Start time,Completion time,Email,Name,Your result link',
      `1,11/22/26 23:59:00,11/23/26 0:05:00,anonymous,Ada,${at(none)}`,
    ],
    ['a German spreadsheet', 'Name;Datum;Link', `Ada;23.11.2026;${at(none)}`],
    ['first and last names', 'First name,Last name,Date,Link', `Ada,,2026-11-23,${none}`],
    ['addresses alone', 'Date,E-mail address,URL', `2026-11-23,Ada,${none}`],
    ['a team beside the name', 'Team name,Name,Day,Link', `Blue,Ada,2026-11-23,${none}`],
    [
      'the label nowhere named',
      'Timestamp,Who are you?,Your link',
      `11/23/2026 1:02:03,Ada,${none}`,
    ],
  ])('from %s is read by the names of its columns', (_, head, row) => {
    const { people, leftOut, withoutDay } = readTeam(`${head}\r\n${row}\r\n`, codebook)
    expect(people).toMatchObject([{ label: 'Ada', day: '2026-11-23', code: none }])
    expect([...leftOut, ...withoutDay]).toEqual([])
  })

  it('names a person by both names, and by number where all is empty', () => {
    const head = 'Last name,First name,Email,Link'
    const { people } = read(`${head}\nLovelace,Ada,,${none}\n,,anonymous,${some}\n,,,${much}`)
    expect(people.map(({ label }) => label)).toEqual(['Lovelace Ada', 'Person 2', 'Person 3'])
  })

  it('is recognised, not assumed: a first row that names no column is named as left out', () => {
    expect(read(`Ada,no link yet\nBo,${none}`).leftOut).toEqual([{ line: 1, problem: 'not-ours' }])
    expect(readTeam(`Ada,no link yet\nBo,${none}`, codebook).head).toBeNull()
    expect(readTeam(`x,Your link,Timestamp\n`, codebook).head).toEqual(['Your link', 'Timestamp'])
  })

  it('reports a link that does not open, and takes none from another column for it', () => {
    const { people, leftOut } = read(`label,day,link\n${at(some)},,${at(none).slice(0, -1)}`)
    expect(people).toEqual([])
    expect(leftOut).toEqual([{ line: 2, problem: 'damaged' }])
  })

  it('does not lose a row that slipped, as by a comma too many', () => {
    const { people } = read(`label,day,link\nAda,Countess,2026-11-23,${none}`)
    expect(people).toEqual([{ label: 'Ada', day: '2026-11-23', code: none }])
  })

  it('keeps a person whose day cannot be read, and says so', () => {
    const text = `label,day,link\nAda,05/06/2026,${none}\nBo,soon,${some}\nCy,,${much}`
    const { people, withoutDay } = readTeam(text, codebook)
    expect(people.map(({ day }) => day)).toEqual([null, null, null])
    expect(withoutDay).toEqual([
      { line: 2, label: 'Ada', text: '05/06/2026' },
      { line: 3, label: 'Bo', text: 'soon' },
    ])
  })

  it('takes from its other rows which number is the month', () => {
    const days = (other: string) =>
      read(`Ada,05/06/2026,${none}\nBo,${other},${some}`).people.map(({ day }) => day)
    expect(days('23/11/2026')).toEqual(['2026-06-05', '2026-11-23'])
    expect(days('11/23/2026')).toEqual(['2026-05-06', '2026-11-23'])
  })
})
