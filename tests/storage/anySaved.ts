/** Copies of what is saved, for laws and cases. */
import fc from 'fast-check'
import {
  type Attempt,
  type KeptPosting,
  nothingSaved,
  type Saved,
  type SavedAnswer,
  type SavedStep,
} from '../../src/storage/saved.ts'

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
    namedAt: moment,
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

const requirement = fc.record({
  skill: names,
  level: fc.integer({ min: 1, max: 4 }),
  weight: fc.integer({ min: 1, max: 3 }),
  must: fc.boolean(),
})

const postings = mapOf<Omit<KeptPosting, 'id'>>(
  fc.record({
    name: fc.constantFrom('A dream of a job', '=1+1'),
    namedAt: moment,
    keptAt: moment,
    requirements: fc.array(requirement, { maxLength: 2 }),
  }),
).map((all) => new Map([...all].map(([id, posting]) => [id, { id, ...posting }])))

const plan = fc.option(
  fc.record({
    hoursAWeek: fc.integer({ min: 1, max: 9 }),
    start: fc.option(fc.constant('2026-11-23')),
    budget: fc.option(fc.integer({ min: 1, max: 9 })),
    paid: fc.boolean(),
    reach: fc.constantFrom('ready' as const, 'all' as const),
    without: fc.subarray(['book', 'de', '__proto__']),
    at: moment,
  }),
)

const role = fc.option(
  fc.record({ id: names, track: fc.option(fc.constantFrom('product', 'gone')), at: moment }),
)

const start = fc.option(
  fc.record({
    from: fc.option(fc.constantFrom('software', 'gone')),
    draws: fc.option(fc.constantFrom('build', '__proto__')),
    at: moment,
  }),
)

/** Anything that may be saved. No attempt or posting is there and deleted at once. */
export const anySaved: fc.Arbitrary<Saved> = fc
  .record({
    ...{ attempts, postings, current: choice, start, role, steps, plan },
    removed: fc.array(names, { maxLength: 3 }).map((ids): ReadonlySet<string> => new Set(ids)),
  })
  .map((saved) => ({
    ...saved,
    attempts: new Map([...saved.attempts].filter(([id]) => !saved.removed.has(id))),
    postings: new Map([...saved.postings].filter(([id]) => !saved.removed.has(id))),
  }))

/** Such a text with up to three characters somewhere replaced by others. */
export function altered(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(texts, fc.nat(), fc.string({ maxLength: 3 })).map(([text, place, put]) => {
    const at = place % text.length
    return text.slice(0, at) + put + text.slice(at + put.length)
  })
}

/** One attempt with this answer to one question. */
export function savedWith(answer: SavedAnswer['answer'], at: number): Saved {
  const answers = new Map([['python.ladder', { answer, at }]])
  return {
    ...nothingSaved,
    attempts: new Map([['first', { id: 'first', name: null, namedAt: 0, startedAt: 1, answers }]]),
    current: { id: 'first', at: 1 },
  }
}

/** What is in it, whatever the order it is kept in. */
export function contentOf({
  attempts,
  postings,
  removed,
  current,
  start,
  role,
  steps,
  plan,
}: Saved) {
  const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  return {
    current,
    start,
    role,
    plan,
    removed: [...removed].toSorted(),
    steps: [...steps].toSorted(byText),
    postings: [...postings.values()].toSorted(byText),
    attempts: [...attempts.values()]
      .map((attempt) => ({ ...attempt, answers: [...attempt.answers].toSorted(byText) }))
      .toSorted(byText),
  }
}
