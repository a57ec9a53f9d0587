/** What a whole posting asks: each skill once, and which two its word depends on. */
import type { Ask } from '../fit/postings.ts'
import type { Requirement } from '../fit/track.ts'
import { type Section, sectionWeights } from './sections.ts'

/** What one phrase asks of one skill. */
export interface Found {
  readonly skill: string
  /** 1 to 4. */
  readonly level: number
}

/** An ask of a whole posting, and the phrases it was read from. */
export interface ReadAsk extends Ask {
  /** Places of the phrases, from 0, in the order of the text. */
  readonly from: readonly number[]
}

/** As much of a read phrase as asks are made of. */
interface Source {
  readonly section: Section
  readonly found: readonly Found[]
}

/** Each skill once: its highest level, its heaviest section, all its phrases. In the order of `skills`. */
export function asksOf(phrases: readonly Source[], skills: readonly string[]): readonly ReadAsk[] {
  const asks = new Map<string, ReadAsk>()
  for (const [place, { section, found }] of phrases.entries()) {
    if (section === 'left-out') continue
    const weight = sectionWeights[section]
    for (const { skill, level } of found) {
      const before = asks.get(skill)
      asks.set(skill, {
        skill,
        level: Math.max(level, before?.level ?? 0),
        weight: before !== undefined && before.weight > weight ? before.weight : weight,
        from: [...(before?.from ?? []), place],
      })
    }
  }
  return skills.flatMap((skill) => asks.get(skill) ?? [])
}

/** How many must-haves a posting has, as a track does. */
const musts = 2

/**
 * The must-haves of a posting: the two required skills with the highest level, then the most phrases, then the earlier
 * place. Duties stand in where fewer than two skills are required; what is preferred never does.
 */
export function mustsOf(asks: readonly ReadAsk[]): ReadonlySet<string> {
  const chosen = asks
    .filter(({ weight }) => weight > sectionWeights.preferred)
    .toSorted((a, b) => b.weight - a.weight || b.level - a.level || b.from.length - a.from.length)
    .slice(0, musts)
  return new Set(chosen.map(({ skill }) => skill))
}

/** A posting as a track: the same score, word, rows, range and path are made of it as of a role. */
export function requirementsOf(asks: readonly ReadAsk[]): readonly Requirement[] {
  const must = mustsOf(asks)
  return asks.map(({ skill, level, weight }) => ({ skill, level, weight, must: must.has(skill) }))
}
