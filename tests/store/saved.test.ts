import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attemptsWithAnswers,
  currentAnswers,
  mergeSaved,
  nothingSaved,
  readSaved,
  type Saved,
  type SavedAnswer,
  takeIn,
  writeSaved,
} from '../../src/store/saved.ts'
import { runs } from '../core/runs.ts'
import { altered, anySaved, contentOf } from './anySaved.ts'

const often = { numRuns: runs(100) }

/** One attempt with this answer to one question. */
function savedWith(answer: SavedAnswer['answer'], at: number): Saved {
  const answers = new Map([['python.ladder', { answer, at }]])
  return {
    ...nothingSaved,
    attempts: new Map([['first', { id: 'first', name: null, namedAt: 0, startedAt: 1, answers }]]),
    current: { id: 'first', at: 1 },
  }
}

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
        role: { id: 'ai-security-engineer', at: 1763900000400 },
        steps: new Map(),
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
          ...{ mustHavesFirst: false, without: ['book'], at: 1763900000200 },
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
        role: null,
        steps: new Map(),
        plan: null,
        removed: new Set(['1a']),
        attempts: new Map([['2b', { ...attempt, startedAt: 1763900000500, answers }]]),
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

  it.each([1, 2, 3])('gives a verdict on any JSON that says it is of version %i', (version) => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (fields) => {
        expect(kinds).toContain(readSaved(JSON.stringify({ ...fields, version })).kind)
      }),
      often,
    )
  })

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
      fc.property(fc.integer({ min: 4 }), fc.jsonValue(), (version, attempts) => {
        expect(readSaved(JSON.stringify({ version, attempts }))).toEqual({ kind: 'newer' })
      }),
      often,
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
      often,
    )
  })

  it('of three copies gives the same whichever two come first', () => {
    fc.assert(
      fc.property(anySaved, anySaved, anySaved, (a, b, c) => {
        const left = mergeSaved(mergeSaved(a, b), c)
        const right = mergeSaved(a, mergeSaved(b, c))
        expect(contentOf(left)).toEqual(contentOf(right))
      }),
      often,
    )
  })

  it('changes nothing when both are the same', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(contentOf(mergeSaved(saved, saved))).toEqual(contentOf(saved))
      }),
      often,
    )
  })

  it('changes nothing when one of them is empty', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(contentOf(mergeSaved(saved, nothingSaved))).toEqual(contentOf(saved))
      }),
      often,
    )
  })

  it('loses no attempt that was not deleted and no question, and keeps the later of two answers', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (a, b) => {
        const merged = mergeSaved(a, b)
        const removed = new Set([...a.removed, ...b.removed])
        for (const [id, { answers }] of [...a.attempts, ...b.attempts]) {
          if (removed.has(id)) continue
          for (const [question, { at }] of answers) {
            const kept = merged.attempts.get(id)?.answers.get(question)
            const times = [a, b].map((s) => s.attempts.get(id)?.answers.get(question)?.at ?? 0)
            expect(kept?.at).toBe(Math.max(...times))
            expect(kept?.at).toBeGreaterThanOrEqual(at)
          }
        }
        expect([...merged.attempts.keys()].toSorted()).toEqual(
          [...new Set([...a.attempts.keys(), ...b.attempts.keys()])]
            .filter((id) => !removed.has(id))
            .toSorted(),
        )
      }),
      often,
    )
  })

  it('keeps the later of two names, and what was deleted deleted', () => {
    const attempt = savedWith(2, 1).attempts.get('first')
    if (attempt === undefined) throw new Error('There is an attempt')
    const named = (name: string | null, namedAt: number): Saved => ({
      ...nothingSaved,
      attempts: new Map([['first', { ...attempt, name, namedAt }]]),
    })
    const nameOf = (a: Saved, b: Saved) => mergeSaved(a, b).attempts.get('first')?.name
    expect(nameOf(named('Spring', 5), named('Autumn', 6))).toBe('Autumn')
    expect(nameOf(named('Spring', 7), named('Autumn', 6))).toBe('Spring')
    expect(nameOf(named('Spring', 5), named(null, 6))).toBeNull()
    const deleted: Saved = { ...nothingSaved, removed: new Set(['first']) }
    expect(mergeSaved(named('Spring', 5), deleted).attempts.size).toBe(0)
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

describe('taking in a copy that was kept elsewhere', () => {
  it('brings back everything where there is nothing', () => {
    fc.assert(
      fc.property(anySaved, (copy) => {
        const all = contentOf({ ...copy, removed: new Set() })
        expect(contentOf(takeIn(nothingSaved, copy))).toEqual(all)
      }),
      often,
    )
  })

  it('loses nothing that is here, and adds every attempt and question of the copy', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const taken = takeIn(here, copy)
        const questionsIn = ({ attempts }: Saved) =>
          new Set([...attempts.values()].flatMap(({ answers }) => [...answers.keys()]))
        for (const id of here.attempts.keys()) expect(taken.attempts.has(id)).toBe(true)
        for (const question of [...questionsIn(here), ...questionsIn(copy)]) {
          expect(questionsIn(taken)).toContain(question)
        }
        expect(taken.attempts.size).toBeGreaterThanOrEqual(copy.attempts.size)
      }),
      often,
    )
  })

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const once = takeIn(here, copy)
        expect(contentOf(takeIn(once, copy))).toEqual(contentOf(once))
      }),
      often,
    )
  })

  it('brings back what was deleted here, and deletes nothing that was deleted there', () => {
    const saved = savedWith(2, 1)
    const deleted: Saved = { ...nothingSaved, removed: new Set(['first']) }
    expect([...takeIn(deleted, saved).attempts.keys()]).toEqual(['first+'])
    expect([...takeIn(saved, deleted).attempts.keys()]).toEqual(['first'])
    expect(currentAnswers(takeIn(deleted, saved)).get('python.ladder')).toBe(2)
  })

  it('goes on with the attempt that is in use here', () => {
    const mine = savedWith(2, 1)
    const other = { ...nothingSaved, current: { id: 'other', at: 99 } }
    expect(takeIn(mine, other).current?.id).toBe('first')
  })
})

describe('the current answers', () => {
  it('are none before the first attempt, and none of an attempt that is not there', () => {
    const elsewhere = { ...savedWith(2, 1), current: { id: 'nowhere', at: 9 } }
    expect(currentAnswers(nothingSaved).size).toBe(0)
    expect(currentAnswers(elsewhere).size).toBe(0)
  })
})

describe('the attempts that hold answers', () => {
  it('come latest first, and none of which every answer was taken back', () => {
    const attempt = (id: string, startedAt: number, answer: SavedAnswer['answer']) => ({
      ...{ id, name: null, namedAt: 0, startedAt },
      answers: new Map([['python.ladder', { answer, at: startedAt }]]),
    })
    const all = [
      ...[attempt('old', 1, 2), attempt('emptied', 2, null)],
      ...[attempt('skipped', 3, 'skipped'), attempt('twin', 1, 0)],
    ]
    const saved = { ...nothingSaved, attempts: new Map(all.map((one) => [one.id, one])) }
    expect(attemptsWithAnswers(saved).map(({ id }) => id)).toEqual(['skipped', 'old', 'twin'])
  })
})
