/** What a posting asks of each skill. */
import type { Ask } from '../core/fit/postings.ts'
import type { AllContent } from './load.ts'

/** A real posting, read and coded. */
export type Posting = AllContent['postings'][number]
export type Section = Posting['asks'][number]['section']

/** How much an ask counts by where it stands. */
const sectionWeights: Readonly<Record<Section, number>> = {
  required: 3,
  responsibilities: 2,
  preferred: 1,
}

/** Each skill that a posting asks for, once: at its highest level, with the weight of its heaviest section. */
export function asksOfPosting({ asks }: Pick<Posting, 'asks'>): ReadonlyMap<string, Ask> {
  const found = new Map<string, Ask>()
  for (const { section, skills } of asks)
    for (const { skill, level } of skills) {
      const known = found.get(skill) ?? { level: 0, weight: 0 }
      found.set(skill, {
        skill,
        level: Math.max(known.level, level),
        weight: Math.max(known.weight, sectionWeights[section]),
      })
    }
  return found
}
