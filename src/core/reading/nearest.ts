/** Which role a posting is nearest to, by what it asks. */
import type { RoleProfile } from '../fit/roles.ts'
import type { ReadAsk } from './asks.ts'

/**
 * The role with the kind whose profile is most like the asks: the largest cosine between the levels of the profile and
 * √(level × phrases) of the asks, by skill. Of several ways to weigh both, this one found the own role of the coded
 * postings most often. The first in the list where two are equal; null where nothing is alike.
 */
export function nearestRole(
  asks: readonly Pick<ReadAsk, 'skill' | 'level' | 'from'>[],
  roles: readonly RoleProfile[],
): string | null {
  const mine = new Map(
    asks.map(({ skill, level, from }) => [skill, Math.sqrt(level * from.length)]),
  )
  let best: { readonly role: string; readonly likeness: number } | null = null
  for (const { id, tracks } of roles) {
    for (const { requirements } of tracks) {
      const product = requirements.reduce(
        (sum, one) => sum + one.level * (mine.get(one.skill) ?? 0),
        0,
      )
      const likeness = product / Math.hypot(...requirements.map(({ level }) => level))
      if (likeness > (best?.likeness ?? 0)) best = { role: id, likeness }
    }
  }
  return best?.role ?? null
}
