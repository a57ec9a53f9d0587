/** Question banks for tests, and ways of answering them. */
import fc from 'fast-check'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { type Bank, outcomeOf, type Question } from '../../src/core/posterior.ts'

/** Skills in turn over the domains, each with a ladder, a view and a check. */
export function bankOf(skills: number, domains: number): Bank {
  const ids = Array.from({ length: skills }, (_, i) => `skill-${i}`)
  return {
    skills: ids.map((id, i) => ({ id, domain: `domain-${i % domains}` })),
    questions: ids.flatMap((skill, i): readonly Question[] => [
      { id: `${skill}.ladder`, skill, kind: 'ladder' },
      { id: `${skill}.view`, skill, kind: 'view' },
      { id: `${skill}.check`, skill, kind: 'check', right: i % 3 },
    ]),
    invented: ['one', 'two', 'three', 'four'],
  }
}

export const smallBank: Bank = bankOf(4, 2)

/** The answers to a question, the least first. */
function answersTo(question: Question): readonly number[] {
  switch (question.kind) {
    case 'ladder':
      return [0, 1, 2, 3]
    case 'view':
      return [0, 1, 2, 3, 4]
    case 'check':
      return [0, 1, 2, 3].toSorted((a, b) => outcomeOf(question, a) - outcomeOf(question, b))
  }
}

/** Answers to some questions of a bank, the term list among them. */
export function anyAnswersTo({ questions, invented }: Bank): fc.Arbitrary<Answers> {
  const each = questions.map((question) =>
    fc
      .constantFrom<(Answer | null)[]>(null, null, 'skipped', ...answersTo(question))
      .map((answer) => [question.id, answer] as const),
  )
  const terms = ['list', ...invented].map((id) =>
    fc.constantFrom(null, 0).map((answer) => [`terms.${id}`, answer] as const),
  )
  return fc
    .tuple(...each, ...terms)
    .map((all) => new Map(all.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]]))))
}

/** Two sets of answers that differ in one, which is higher in the second. */
export function anyRaise(
  bank: Bank,
): fc.Arbitrary<{ readonly lower: Answers; readonly higher: Answers }> {
  return fc
    .tuple(anyAnswersTo(bank), fc.constantFrom(...bank.questions), fc.nat(19), fc.nat(19))
    .map(([answers, question, a, b]) => {
      const ordered = answersTo(question)
      const [low = 0, high = 0] = [a % ordered.length, b % ordered.length].toSorted((x, y) => x - y)
      return {
        lower: new Map([...answers, [question.id, ordered[low] ?? 0]]),
        higher: new Map([...answers, [question.id, ordered[high] ?? 0]]),
      }
    })
}
