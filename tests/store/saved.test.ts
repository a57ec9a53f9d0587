import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Attempt,
  currentAnswers,
  mergeSaved,
  nothingSaved,
  readSaved,
  type Saved,
  type SavedAnswer,
  type SavedStep,
  writeSaved,
} from '../../src/store/saved.ts'

/** Few names and few moments, so that two copies often speak of the same thing at the same time. */
const names = fc.constantFrom('python.ladder', 'gone.ladder', '', '__proto__', 'constructor')
const moment = fc.nat(4)
const answer = fc.oneof(fc.constant('skipped' as const), fc.nat(3), fc.constant(null))
const savedAnswer: fc.Arbitrary<SavedAnswer> = fc.record({ answer, at: moment })
const choice = fc.option(fc.record({ id: names, at: moment }))

function mapOf<T>(values: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc.array(fc.tuple(names, values), { maxLength: 6 }).map((entries) => new Map(entries))
}

const attempts = mapOf<Omit<Attempt, 'id'>>(
  fc.record({
    name: fc.option(fc.constantFrom('From a link', 'Another attempt')),
    startedAt: moment,
    answers: mapOf(savedAnswer),
  }),
).map((all) => new Map([...all].map(([id, attempt]) => [id, { id, ...attempt }])))

const steps = mapOf<SavedStep>(
  fc.record({
    state: fc.constantFrom('done', 'known', 'banned', null),
    title: fc.constantFrom('A course', 'The course, renamed'),
    at: moment,
  }),
)

const plan = fc.option(
  fc.record({
    hoursAWeek: fc.integer({ min: 1, max: 9 }),
    start: fc.option(fc.constant('2026-11-23')),
    budget: fc.option(fc.integer({ min: 1, max: 9 })),
    paid: fc.boolean(),
    mustHavesFirst: fc.boolean(),
    without: fc.subarray(['book', 'de', '__proto__']),
    at: moment,
  }),
)

const anySaved: fc.Arbitrary<Saved> = fc.record({
  ...{ attempts, current: choice, role: choice, steps, plan },
})

/** What is in it, whatever the order it is kept in. */
function contentOf({ attempts, current, role, steps, plan }: Saved) {
  const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  return {
    current,
    role,
    plan,
    steps: [...steps].toSorted(byText),
    attempts: [...attempts.values()]
      .map((attempt) => ({ ...attempt, answers: [...attempt.answers].toSorted(byText) }))
      .toSorted(byText),
  }
}

/** One attempt with this answer to one question. */
function savedWith(answer: SavedAnswer['answer'], at: number): Saved {
  const answers = new Map([['python.ladder', { answer, at }]])
  return {
    attempts: new Map([['first', { id: 'first', name: null, startedAt: 1, answers }]]),
    current: { id: 'first', at: 1 },
    role: null,
    steps: new Map(),
    plan: null,
  }
}

describe('what is saved', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(readSaved(writeSaved(saved))).toEqual({ kind: 'saved', saved })
      }),
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
        role: { id: 'ai-security-engineer', at: 1763900000400 },
        steps: new Map(),
        plan: null,
        attempts: new Map([
          [
            '1a',
            {
              id: '1a',
              name: null,
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
          ...{ mustHavesFirst: false, without: ['book'], at: 1763900000200 },
        },
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
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(kinds).toContain(readSaved(text).kind)
      }),
    )
  })

  it('gives a verdict on any JSON that says it is of version 1', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        expect(kinds).toContain(readSaved(JSON.stringify({ ...fields, version: 1 })).kind)
      }),
    )
  })

  it('gives a verdict on a saved text with a piece missing', () => {
    fc.assert(
      fc.property(anySaved, fc.nat(), (saved, place) => {
        const text = writeSaved(saved)
        expect(readSaved(text.slice(0, place % text.length))).toEqual({ kind: 'unreadable' })
      }),
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
      'version 2 without steps',
      '{"version":2,"current":null,"role":null,"plan":null,"attempts":[]}',
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
      fc.property(fc.integer({ min: 3 }), fc.jsonValue(), (version, attempts) => {
        expect(readSaved(JSON.stringify({ version, attempts }))).toEqual({ kind: 'newer' })
      }),
    )
  })
})

function textWithAnswer(answer: string, question = 'python.ladder'): string {
  return `{"version":1,"current":{"id":"a","at":1},"role":null,"attempts":[{"id":"a","name":null,"startedAt":1,"answers":[{"question":"${question}","answer":${answer},"at":1}]}]}`
}

describe('merging two copies', () => {
  it('gives the same in either order', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (a, b) => {
        expect(contentOf(mergeSaved(a, b))).toEqual(contentOf(mergeSaved(b, a)))
      }),
    )
  })

  it('of three copies gives the same whichever two come first', () => {
    fc.assert(
      fc.property(anySaved, anySaved, anySaved, (a, b, c) => {
        const left = mergeSaved(mergeSaved(a, b), c)
        const right = mergeSaved(a, mergeSaved(b, c))
        expect(contentOf(left)).toEqual(contentOf(right))
      }),
    )
  })

  it('changes nothing when both are the same', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(contentOf(mergeSaved(saved, saved))).toEqual(contentOf(saved))
      }),
    )
  })

  it('changes nothing when one of them is empty', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(contentOf(mergeSaved(saved, nothingSaved))).toEqual(contentOf(saved))
      }),
    )
  })

  it('loses no attempt and no question, and keeps the later of two answers', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (a, b) => {
        const merged = mergeSaved(a, b)
        for (const [id, { answers }] of [...a.attempts, ...b.attempts]) {
          for (const [question, { at }] of answers) {
            const kept = merged.attempts.get(id)?.answers.get(question)
            const times = [a, b].map((s) => s.attempts.get(id)?.answers.get(question)?.at ?? 0)
            expect(kept?.at).toBe(Math.max(...times))
            expect(kept?.at).toBeGreaterThanOrEqual(at)
          }
        }
        expect([...merged.attempts.keys()].toSorted()).toEqual(
          [...new Set([...a.attempts.keys(), ...b.attempts.keys()])].toSorted(),
        )
      }),
    )
  })

  it('lets the later answer count, also where it is the lower one', () => {
    const merged = mergeSaved(savedWith(0, 20), savedWith(3, 10))
    expect(currentAnswers(merged).get('python.ladder')).toBe(0)
  })

  it('lets a cleared answer stay cleared where it was cleared later', () => {
    const merged = mergeSaved(savedWith(null, 20), savedWith(3, 10))
    expect(currentAnswers(merged).has('python.ladder')).toBe(false)
  })

  it('lets an answer come back where it was given after clearing', () => {
    const merged = mergeSaved(savedWith(null, 20), savedWith('skipped', 30))
    expect(currentAnswers(merged).get('python.ladder')).toBe('skipped')
  })
})

describe('the current answers', () => {
  it('are none before the first attempt, and none of an attempt that is not there', () => {
    const elsewhere = { ...savedWith(2, 1), current: { id: 'nowhere', at: 9 } }
    expect(currentAnswers(nothingSaved).size).toBe(0)
    expect(currentAnswers(elsewhere).size).toBe(0)
  })
})
