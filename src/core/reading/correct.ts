/** What a person corrects in a reading. */
import type { ReadAsk } from './asks.ts'
import { sectionWeights } from './sections.ts'

/** One correction; a later one of the same skill replaces it, and without the last it is undone. */
export interface Correction {
  readonly skill: string
  /** 1 to 4, also of a skill that was not found; null where the skill is not asked. */
  readonly level: number | null
}

/** The asks as corrected, in the order of `skills`. A skill that was not found weighs as a duty. */
export function corrected(
  asks: readonly ReadAsk[],
  corrections: readonly Correction[],
  skills: readonly string[],
): readonly ReadAsk[] {
  const read = new Map(asks.map((ask) => [ask.skill, ask]))
  const said = new Map(corrections.map(({ skill, level }) => [skill, level]))
  return skills.flatMap((skill): readonly ReadAsk[] => {
    const ask = read.get(skill)
    const level = said.get(skill)
    if (level === null) return []
    if (level === undefined) return ask === undefined ? [] : [ask]
    return [{ skill, weight: sectionWeights.responsibilities, from: [], ...ask, level }]
  })
}
