import { use } from 'react'
import type { RolesPart } from '../content/parts.ts'
import { memoize } from '../core/memoize.ts'
import { useContent } from './useContent.ts'

/** A role or a kind of it, as fits and postings name it. */
interface Kind {
  readonly role: string
  readonly track?: string | null
}

/** The roles with what is found in them by id. */
export const indexRoles = memoize((part: RolesPart) => {
  const roles = new Map(part.roles.map((role) => [role.id, role]))
  const trackOf = ({ role, track }: Kind) => roles.get(role)?.tracks.find(({ id }) => id === track)
  /** What a kind of a role is called; null where the role has only one. */
  const kindOf = (one: Kind) =>
    (roles.get(one.role)?.tracks.length ?? 0) < 2 ? null : (trackOf(one)?.kind ?? null)
  return {
    ...part,
    roleOf: (id: string) => roles.get(id),
    trackOf,
    kindOf,
    /** With its kind where the role has more than one: “AI Security Engineer, the detection kind”. */
    nameOfFit(one: Kind): string {
      const kind = kindOf(one)
      return `${roles.get(one.role)?.name ?? one.role}${kind === null ? '' : `, the ${kind} kind`}`
    },
  }
})

export type Roles = ReturnType<typeof indexRoles>

/** The roles with their kinds, and the code book of links. Suspends until they are loaded. */
export function useRoles(): Roles {
  return indexRoles(use(useContent().roles()))
}
