import { type RoleProfile, weightOf } from './fit.ts'
import { roundingSlack } from './rounding.ts'

/** The skill that counts most more in one role than in the others it is compared with. */
export interface Leaning {
  readonly role: string
  readonly skill: string
}

/**
 * What tells roles apart, whoever is asked: for each, the skill whose share of the role's weight exceeds its mean share in the
 * others by most; equal ones by skill id. Roles in the order given; empty for fewer than two.
 */
export function separate(roles: readonly RoleProfile[]): readonly Leaning[] {
  if (roles.length < 2) return []
  const shares = roles.map(({ requirements }) => {
    const total = weightOf(requirements)
    return new Map(requirements.map(({ skill, weight }) => [skill, weight / total]))
  })
  return roles.map(({ id }, own) => {
    const others = shares.filter((_, other) => other !== own)
    const mean = (skill: string) =>
      others.reduce((sum, of) => sum + (of.get(skill) ?? 0), 0) / others.length
    const lead = (skill: string) =>
      Math.round(((shares[own]?.get(skill) ?? 0) - mean(skill)) / roundingSlack)
    const [skill = ''] = [...(shares[own]?.keys() ?? [])].sort(
      (a, b) => lead(b) - lead(a) || (a < b ? -1 : 1),
    )
    return { role: id, skill }
  })
}
