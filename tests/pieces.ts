/** What the example contents of tests are made of. */
import type { AllContent } from '../src/content/load.ts'

/** The day everything was reviewed. */
export const day = '2026-11-23'

/** A free course of ten hours that raises one skill. */
export function courseIn(
  [skill, from, to]: readonly [skill: string, from: number, to: number],
  title: string,
  url: string,
): Omit<AllContent['resources'][number], 'id'> {
  return {
    title,
    provider: 'Example School',
    url,
    type: 'course',
    language: 'en',
    free: true,
    cost: 'Free',
    hours: 10,
    hoursFrom: 'estimate',
    teaches: [{ skill, from, to }],
    needs: [],
    authorisedOnly: false,
  }
}

interface Asked {
  readonly skills: readonly string[]
  /** Ids of terms, which are retired. */
  readonly terms: readonly string[]
  /** The skills with a check. */
  readonly checked: readonly string[]
  readonly roles: readonly string[]
}

/** A code book of one edition, with so many slots for ladders, views, checks and levels each. */
export function codebookOf({ skills, terms, checked, roles }: Asked, room: number) {
  const kinds = [
    { kind: 'ladder', size: room, weights: [1, 2, 2, 2, 2, 2], questions: endingIn('ladder') },
    { kind: 'list', size: 1, weights: [1, 1, 1], questions: ['terms.list'] },
    {
      kind: 'term',
      size: terms.length,
      weights: [1, 1],
      questions: terms.map((id) => `terms.${id}`),
    },
    { kind: 'view', size: room, weights: [18, 1, 1, 1, 1, 1, 1], questions: endingIn('view') },
    {
      kind: 'check',
      size: room,
      weights: [15, 1, 1, 1, 1, 1],
      questions: endingIn('check', checked),
    },
    { kind: 'level', size: room, weights: [19, 1, 1, 1, 1, 1], questions: endingIn('level') },
  ] as const
  function endingIn(kind: string, of = skills) {
    return of.map((skill) => `${skill}.${kind}`)
  }
  const firstOf = (place: number) => kinds.slice(0, place).reduce((sum, { size }) => sum + size, 0)
  return {
    edition: 1,
    scoresSince: 1,
    groups: kinds.map(({ kind, size, weights }, place) => ({
      kind,
      first: firstOf(place),
      slots: size,
      weights: [...weights],
    })),
    slots: kinds.flatMap(({ questions }, place) =>
      questions.map((question, i) => ({ slot: firstOf(place) + i, question, since: 1 })),
    ),
    roles: roles.map((role, slot) => ({ slot, role, since: 1 })),
    retired: ['terms.list', ...terms.map((id) => `terms.${id}`)],
  }
}
