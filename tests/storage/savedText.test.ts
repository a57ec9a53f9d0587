import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentAnswers, nothingSaved } from '../../src/storage/saved.ts'
import { readSaved, writeSaved } from '../../src/storage/savedText.ts'
import { runs } from '../core/runs.ts'
import { altered, anySaved } from './anySaved.ts'

const often = { numRuns: runs(100) }

describe('what is saved', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(readSaved(writeSaved(saved))).toEqual({ kind: 'saved', saved })
      }),
      often,
    )
  })

  it('reads back for ever as version 1 wrote it', () => {
    const text =
      '{"version":1,"current":{"id":"2b","at":1763900000500},"role":{"id":"ai-security-engineer","at":1763900000400},' +
      '"attempts":[{"id":"1a","name":null,"startedAt":1763900000000,"answers":[' +
      '{"question":"python.ladder","answer":2,"at":1763900000100},' +
      '{"question":"leadership.ladder","answer":"skipped","at":1763900000200},' +
      '{"question":"mlops.ladder","answer":null,"at":1763900000300}]},' +
      '{"id":"2b","name":"From a link, 23/11/2026","startedAt":1763900000500,"answers":[' +
      '{"question":"retired.ladder","answer":0,"at":1763900000500}]}]}'
    expect(readSaved(text)).toEqual({
      kind: 'saved',
      saved: {
        current: { id: '2b', at: 1763900000500 },
        start: null,
        role: { id: 'ai-security-engineer', track: null, at: 1763900000400 },
        steps: new Map(),
        postings: new Map(),
        plan: null,
        removed: new Set(),
        attempts: new Map([
          [
            '1a',
            {
              id: '1a',
              name: null,
              namedAt: 0,
              startedAt: 1763900000000,
              answers: new Map([
                ['python.ladder', { answer: 2, at: 1763900000100 }],
                ['leadership.ladder', { answer: 'skipped', at: 1763900000200 }],
                ['mlops.ladder', { answer: null, at: 1763900000300 }],
              ]),
            },
          ],
          [
            '2b',
            {
              id: '2b',
              name: 'From a link, 23/11/2026',
              namedAt: 0,
              startedAt: 1763900000500,
              answers: new Map([['retired.ladder', { answer: 0, at: 1763900000500 }]]),
            },
          ],
        ]),
      },
    })
  })

  it('reads back for ever as version 2 wrote it', () => {
    const text =
      '{"version":2,"current":null,"role":null,"plan":{"hoursAWeek":5,"start":"2026-12-01","budget":40,"paid":true,' +
      '"mustHavesFirst":false,"without":["book"],"at":1763900000200},"steps":[' +
      '{"resource":"gone","state":"done","title":"A course that was dropped","at":1763900000100}],"attempts":[]}'
    expect(readSaved(text)).toEqual({
      kind: 'saved',
      saved: {
        ...nothingSaved,
        steps: new Map([
          ['gone', { state: 'done', title: 'A course that was dropped', at: 1763900000100 }],
        ]),
        plan: {
          ...{ hoursAWeek: 5, start: '2026-12-01', budget: 40, paid: true },
          ...{ reach: 'ready', without: ['book'], at: 1763900000200 },
        },
      },
    })
  })

  it('reads back for ever as version 3 wrote it', () => {
    const text =
      '{"version":3,"steps":[],"plan":null,"current":{"id":"2b","at":1763900000500},"role":null,"removed":["1a"],' +
      '"attempts":[{"id":"2b","name":"In spring","namedAt":1763900000600,"startedAt":1763900000500,"answers":[' +
      '{"question":"python.ladder","answer":2,"at":1763900000500}]}]}'
    const answers = new Map([['python.ladder', { answer: 2, at: 1763900000500 }]])
    const attempt = { id: '2b', name: 'In spring', namedAt: 1763900000600 }
    expect(readSaved(text)).toEqual({
      kind: 'saved',
      saved: {
        current: { id: '2b', at: 1763900000500 },
        start: null,
        role: null,
        steps: new Map(),
        postings: new Map(),
        plan: null,
        removed: new Set(['1a']),
        attempts: new Map([['2b', { ...attempt, startedAt: 1763900000500, answers }]]),
      },
    })
  })

  it('reads back for ever as version 4 wrote it', () => {
    const text =
      '{"version":4,"steps":[],"plan":{"hoursAWeek":8,"start":null,"budget":null,"paid":false,' +
      '"reach":"all","without":[],"at":1763900000200},"current":null,"role":null,"removed":[],"attempts":[]}'
    expect(readSaved(text)).toEqual({
      kind: 'saved',
      saved: {
        ...nothingSaved,
        plan: {
          ...{ hoursAWeek: 8, start: null, budget: null, paid: false },
          ...{ reach: 'all', without: [], at: 1763900000200 },
        },
      },
    })
  })

  it('reads back for ever as version 5 wrote it', () => {
    const text =
      '{"version":5,"steps":[],"plan":null,"current":null,"role":null,"removed":[],"attempts":[],' +
      '"start":{"from":"law","draws":null,"at":1763900000200}}'
    const start = { from: 'law', draws: null, at: 1763900000200 }
    expect(readSaved(text)).toEqual({ kind: 'saved', saved: { ...nothingSaved, start } })
  })

  it('reads back for ever as version 6 wrote it', () => {
    const text =
      '{"version":6,"removed":["gone"],"current":null,"start":null,"role":null,"plan":null,"steps":[],"attempts":[],"postings":[' +
      '{"id":"3c","name":"A dream of a job","namedAt":1763900000800,"keptAt":1763900000700,"requirements":[' +
      '{"skill":"python","level":3,"weight":3,"must":true},{"skill":"retired","level":1,"weight":1,"must":false}]}]}'
    const requirements = [
      { skill: 'python', level: 3, weight: 3, must: true },
      { skill: 'retired', level: 1, weight: 1, must: false },
    ]
    const times = { namedAt: 1763900000800, keptAt: 1763900000700 }
    const posting = { id: '3c', name: 'A dream of a job', ...times, requirements }
    expect(readSaved(text)).toEqual({
      kind: 'saved',
      saved: {
        ...nothingSaved,
        removed: new Set(['gone']),
        postings: new Map([['3c', posting]]),
      },
    })
  })

  it('is nothing where there is no text', () => {
    expect(readSaved(null)).toEqual({ kind: 'saved', saved: nothingSaved })
  })
})

describe('reading', () => {
  const kinds = ['saved', 'newer', 'unreadable']

  it('gives a verdict on any text and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), altered(anySaved.map(writeSaved))), (text) => {
        expect(kinds).toContain(readSaved(text).kind)
      }),
      often,
    )
  })

  it.each([1, 2, 3, 4, 5, 6])(
    'gives a verdict on any JSON that says it is of version %i',
    (version) => {
      fc.assert(
        fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
          expect(kinds).toContain(readSaved(JSON.stringify({ ...fields, version })).kind)
        }),
        often,
      )
    },
  )

  it('gives a verdict on a saved text with a piece missing', () => {
    fc.assert(
      fc.property(anySaved, fc.nat(), (saved, place) => {
        const text = writeSaved(saved)
        expect(readSaved(text.slice(0, place % text.length))).toEqual({ kind: 'unreadable' })
      }),
      often,
    )
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"version":1'],
    ['null', 'null'],
    ['a number too large to be one', '1e999'],
    ['a list', '[]'],
    ['a list of versions', '[{"version":1}]'],
    ['no version', '{"attempts":[]}'],
    ['a version in words', '{"version":"1","current":null,"role":null,"attempts":[]}'],
    ['a version before the first', '{"version":0,"current":null,"role":null,"attempts":[]}'],
    ['a version in part', '{"version":1.5,"current":null,"role":null,"attempts":[]}'],
    ['a version on the prototype', '{"__proto__":{"version":1,"attempts":[]}}'],
    [
      'a step in a state of its own',
      '{"version":2,"current":null,"role":null,"plan":null,"attempts":[],"steps":[{"resource":"a","state":"lost","title":"A","at":1}]}',
    ],
    [
      'version 3 without what was deleted',
      '{"version":3,"current":null,"role":null,"plan":null,"steps":[],"attempts":[]}',
    ],
    [
      'version 2 without steps',
      '{"version":2,"current":null,"role":null,"plan":null,"attempts":[]}',
    ],
    [
      'version 6 without postings',
      '{"version":6,"current":null,"start":null,"role":null,"plan":null,"steps":[],"removed":[],"attempts":[]}',
    ],
    [
      'a posting that asks level 5',
      textWithPosting('{"skill":"a","level":5,"weight":1,"must":false}'),
    ],
    [
      'a posting that weighs half',
      textWithPosting('{"skill":"a","level":2,"weight":1.5,"must":true}'),
    ],
    ['attempts that are no list', '{"version":1,"current":null,"role":null,"attempts":{}}'],
    ['a role without a time', '{"version":1,"current":null,"role":{"id":"a"},"attempts":[]}'],
    ['a time before 1970', '{"version":1,"current":{"id":"a","at":-1},"role":null,"attempts":[]}'],
    ['an answer below the first option', textWithAnswer('-1')],
    ['an answer between two options', textWithAnswer('0.5')],
    ['an answer in words', textWithAnswer('"lots"')],
    ['an endless answer', textWithAnswer('1e999')],
    ['deep nesting', '['.repeat(100_000)],
  ])('finds %s unreadable', (_, text) => {
    expect(readSaved(text)).toEqual({ kind: 'unreadable' })
  })

  it('takes a question named __proto__ for a question like any other', () => {
    const reading = readSaved(textWithAnswer('2', '__proto__'))
    const answers = reading.kind === 'saved' ? currentAnswers(reading.saved) : new Map()
    expect([...answers]).toEqual([['__proto__', 2]])
    expect(Object.hasOwn(Object.prototype, 'answer')).toBe(false)
  })

  it('leaves a text of a newer version to that version, whatever else it holds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7 }), fc.jsonValue(), (version, attempts) => {
        expect(readSaved(JSON.stringify({ version, attempts }))).toEqual({ kind: 'newer' })
      }),
      often,
    )
  })
})

function textWithPosting(requirement: string): string {
  return `{"version":6,"current":null,"start":null,"role":null,"plan":null,"steps":[],"removed":[],"attempts":[],"postings":[{"id":"a","name":"A","namedAt":1,"keptAt":1,"requirements":[${requirement}]}]}`
}

function textWithAnswer(answer: string, question = 'python.ladder'): string {
  return `{"version":1,"current":{"id":"a","at":1},"role":null,"attempts":[{"id":"a","name":null,"startedAt":1,"answers":[{"question":"${question}","answer":${answer},"at":1}]}]}`
}
