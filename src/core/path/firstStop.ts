/** Where to go first when a target is too far for one go. */
import type { Path } from './plan.ts'

/** Within so many steps and hours one should be able to apply. */
export const cap = { steps: 12, hours: 150 } as const

/** A target with the path to it. */
export interface Candidate {
  readonly id: string
  readonly path: Pick<Path, 'apply'>
}

/** Whether a path takes longer than the cap until one can apply, or never leads there. */
export function isBeyondCap({ apply }: Pick<Path, 'apply'>): boolean {
  return apply === null || apply.steps > cap.steps || apply.hours > cap.hours
}

/**
 * The first stop on a long way: of the others the one with the fewest hours until one can apply,
 * the first of equals. Null where the path itself is short enough, or no other is shorter.
 */
export function firstStop<Other extends Candidate>(
  path: Pick<Path, 'apply'>,
  others: readonly Other[],
): Other | null {
  if (!isBeyondCap(path)) return null
  const hours = (of: Pick<Path, 'apply'>) => of.apply?.hours ?? Number.POSITIVE_INFINITY
  return others.reduce<Other | null>(
    (best, other) => (hours(other.path) < hours(best?.path ?? path) ? other : best),
    null,
  )
}
