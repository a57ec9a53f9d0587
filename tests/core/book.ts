import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Answer, Answers } from '../../src/core/answers/answers.ts'
import type { Codebook, LinkedResult, LinkScore, Scores } from '../../src/core/link/link.ts'

/** The real code book: links must open for ever, so the tests hold for the one in use. */
export const codebook: Codebook = JSON.parse(readFileSync('data/codebook.json', 'utf8'))

/** A later code book: the same groups, with a line for every slot, of questions and of roles. */
export const fullBook: Codebook = {
  ...codebook,
  edition: codebook.edition + 1,
  slots: [...codebook.slots, ...laterLines()],
  roles: Array.from(
    { length: 32 },
    (_, slot) =>
      codebook.roles.find((line) => line.slot === slot) ?? {
        slot,
        role: `later-${slot}`,
        since: codebook.edition + 1,
      },
  ),
}

/** The slots that no question has yet, taken by questions to come. */
function laterLines(): Codebook['slots'] {
  const taken = new Set(codebook.slots.map(({ slot }) => slot))
  return codebook.groups
    .flatMap(({ kind, first, slots }) =>
      Array.from({ length: slots }, (_, i) => ({
        slot: first + i,
        question: `later-${first + i}.${kind}`,
        since: codebook.edition + 1,
      })),
    )
    .filter(({ slot }) => !taken.has(slot))
}

/** The answers a slot has room for: skipped, then its options; a term is ticked or not and a level set or not, so nobody skips them. */
export function answersOf(book: Codebook, slot: number): readonly Answer[] {
  const group = book.groups.find(({ first, slots }) => slot >= first && slot < first + slots)
  const states = group?.weights.length ?? 0
  const options = (count: number) => Array.from({ length: count }, (_, option) => option)
  return group?.kind === 'term' || group?.kind === 'level'
    ? options(states - 1)
    : ['skipped', ...options(states - 2)]
}

/** Answers to some of these slots, each with any of its options. */
export function answersTo(book: Codebook, slots: Codebook['slots']): fc.Arbitrary<Answers> {
  return fc
    .tuple(
      ...slots.map(({ slot, question }) =>
        fc.constantFrom(...answersOf(book, slot)).map((answer) => [question, answer] as const),
      ),
    )
    .map((answers) => new Map(answers))
}

/** A result of any edition of a code book, with any of its questions answered. */
export function anyResult(book: Codebook): fc.Arbitrary<LinkedResult> {
  return fc.record({
    edition: fc.integer({ min: 1, max: book.edition }),
    answers: fc
      .subarray([...book.slots], { minLength: 0 })
      .chain((slots) => answersTo(book, slots)),
  })
}

const anyScore: fc.Arbitrary<LinkScore> = fc
  .record({
    points: fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
    band: fc.constantFrom('explore', 'stretch', 'close', 'ready'),
  })
  .map(({ points, band }) => {
    const [low = 0, score = 0, high = 0] = points.toSorted((a, b) => a - b)
    return { score, low, high, band }
  })

/** Scores of any edition of a code book, of any of its roles. */
export function anyScores(book: Codebook): fc.Arbitrary<Scores> {
  return fc.record({
    edition: fc.integer({ min: 1, max: book.edition }),
    scores: fc
      .subarray(
        book.roles.map(({ role }) => role),
        { minLength: 0 },
      )
      .chain((roles) => fc.tuple(...roles.map((role) => fc.tuple(fc.constant(role), anyScore))))
      .map((scores) => new Map(scores)),
  })
}
