import { roundingSlack } from '../rounding.ts'
import { type Requirement, weightOf } from './track.ts'

/** The skill that counts most more in one of several than in the others. */
interface Distinction {
  readonly id: string
  readonly skill: string
}

/**
 * What tells roles or tracks apart, whoever is asked: for each, the skill whose share of the weight exceeds
 * its mean share in the others by most; equal ones by skill id. In the order given; empty for fewer than two.
 */
export function distinguishingSkills(
  all: readonly { readonly id: string; readonly requirements: readonly Requirement[] }[],
): readonly Distinction[] {
  if (all.length < 2) return []
  const shares = all.map(({ requirements }) => {
    const total = weightOf(requirements)
    return new Map(requirements.map(({ skill, weight }) => [skill, weight / total]))
  })
  return all.map(({ id }, own) => {
    const others = shares.filter((_, other) => other !== own)
    const mean = (skill: string) =>
      others.reduce((sum, of) => sum + (of.get(skill) ?? 0), 0) / others.length
    const lead = (skill: string) =>
      Math.round(((shares[own]?.get(skill) ?? 0) - mean(skill)) / roundingSlack)
    const [skill = ''] = [...(shares[own]?.keys() ?? [])].sort(
      (a, b) => lead(b) - lead(a) || (a < b ? -1 : 1),
    )
    return { id, skill }
  })
}
