/** People whose job is known: made from the coded postings, answering as they would. */
import { type Levels, topLevel } from '../core/fit/levels.ts'
import { asksOfPosting } from './asks.ts'
import type { AllContent } from './load.ts'

/**
 * `just`: has done exactly what a posting asks, and nothing else. `some`: the same, and all else with guidance. `holder`: a
 * believable holder of the job, as a reader of the posting imagined it.
 */
export const peopleKinds = ['just', 'some', 'holder'] as const
export type PeopleKind = (typeof peopleKinds)[number]

/**
 * `exact`: levels 0 to 3 are answered with the option that names them. `cautious`: who is at level 3 says what level 2 does, and
 * only who is at level 4 says what level 3 does.
 */
export const answerings = ['exact', 'cautious'] as const
export type Answering = (typeof answerings)[number]

/** The option of the ladder question, 0 to 3, that somebody at level 0, 1, 2, 3 or 4 chooses. */
const optionOf: Readonly<Record<Answering, readonly number[]>> = {
  exact: [0, 1, 2, 3, 3],
  cautious: [0, 1, 2, 2, 3],
}

/** Somebody whose job is known. */
export interface Person {
  readonly role: string
  /** People of one employer are drawn together: its postings resemble each other. */
  readonly employer: string
  readonly levels: Levels
}

/** A person for each posting of a role of ours. */
export function peopleOf(
  kind: PeopleKind,
  answering: Answering,
  { postings, holders }: Pick<AllContent, 'postings' | 'holders'>,
  skills: readonly string[],
): readonly Person[] {
  const held = new Map(holders.map(({ posting, levels }) => [posting, levels]))
  return postings.flatMap((posting) => {
    const { id, role, employer } = posting
    const asked = asksOfPosting(posting)
    const levels = kind === 'holder' ? held.get(id) : null
    if (role === null || levels === undefined) return []
    const elsewhere = kind === 'some' ? 1 : 0
    const levelOf = (skill: string) =>
      levels === null ? (asked.get(skill)?.level ?? elsewhere) : (levels[skill] ?? 0)
    const answer = (skill: string) => optionOf[answering][Math.min(topLevel, levelOf(skill))] ?? 0
    return [
      {
        role,
        employer: employer ?? id,
        levels: new Map(skills.map((skill) => [skill, answer(skill)])),
      },
    ]
  })
}
