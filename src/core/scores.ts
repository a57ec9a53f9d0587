/** The scores of a result on their own: what a link of scores takes from it, and what can be said when there is nothing else. */
import { inOrder, type RoleFit } from './fit.ts'
import type { LinkScore, Scores } from './link.ts'

/** Below this share of answered weight, 0 to 1, nothing is said about a role. */
export const enoughAnswered = 0.5

/** The scores that a link takes from these fits: whole points, of roles about which enough was answered. */
export function linkScores(fits: readonly RoleFit[]): ReadonlyMap<string, LinkScore> {
  return new Map(
    fits
      .filter(({ answered }) => answered >= enoughAnswered)
      .map(({ role, score, low, high, band }) => [
        role,
        { score: Math.round(score), low: Math.round(low), high: Math.round(high), band },
      ]),
  )
}

/** The fits that a link of scores tells of, best first. They rest on answers that are not in it. */
export function fitsOf({ scores }: Scores): readonly RoleFit[] {
  return inOrder([...scores].map(([role, score]) => ({ role, ...score, answered: 1 })))
}
