/** What a person corrects in a reading. */
import type { Ask } from '../fit/postings.ts'
import type { ReadAsk } from './asks.ts'

/** One correction; a later one of the same skill replaces it, and without the last it is undone. */
export interface Correction {
  readonly skill: string
  /** How it is asked, also of a skill that was not found; null where it is not asked. */
  readonly ask: Pick<Ask, 'level' | 'weight'> | null
}

/** The asks as corrected, in the order of `skills`. */
export function corrected(
  asks: readonly ReadAsk[],
  corrections: readonly Correction[],
  skills: readonly string[],
): readonly ReadAsk[] {
  const read = new Map(asks.map((ask) => [ask.skill, ask]))
  const said = new Map(corrections.map(({ skill, ask }) => [skill, ask]))
  return skills.flatMap((skill): readonly ReadAsk[] => {
    const before = read.get(skill)
    const now = said.get(skill)
    if (now === null) return []
    if (now === undefined) return before === undefined ? [] : [before]
    return [{ skill, from: before?.from ?? [], ...now }]
  })
}
