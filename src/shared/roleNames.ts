import type { RolesPart } from '../content/parts.ts'

interface Standing {
  readonly role: string
  readonly track?: string | null
}

/**
 * What a role is called where it stands: with its kind where it has more than one, as in “AI Security
 * Engineer, the detection kind”.
 */
export function nameOfFit({ role: id, track }: Standing, roles: RolesPart['roles']): string {
  const role = roles.find((one) => one.id === id)
  const kind = kindOf({ role: id, track: track ?? null }, roles)
  return `${role?.name ?? id}${kind === null ? '' : `, the ${kind} kind`}`
}

/** The kind of a role that a fit is about; null where the role has only one. */
export function kindOf({ role: id, track }: Standing, roles: RolesPart['roles']): string | null {
  const role = roles.find((one) => one.id === id)
  if (role === undefined || role.tracks.length < 2) return null
  return role.tracks.find((one) => one.id === track)?.kind ?? null
}

/** The track that a fit is about. */
export function trackOf({ role: id, track }: Standing, roles: RolesPart['roles']) {
  return roles.find((one) => one.id === id)?.tracks.find((one) => one.id === track)
}
