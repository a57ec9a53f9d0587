/** The scores of a result on their own: what a link of scores takes from it, and what can be said when there is nothing else. */
import { bestFirst, type RoleFit } from '../fit/roles.ts'
import type { Codebook, LinkScore, Scores } from './link.ts'

/** Whether the scores of a link count what scores count today: those of earlier editions are shown, and compared with none. */
export function isComparable({ edition }: Scores, { scoresSince }: Codebook): boolean {
  return edition >= scoresSince
}

/** The scores that a link takes from these fits: whole points, of the roles that have a word. */
export function linkScores(fits: readonly RoleFit[]): ReadonlyMap<string, LinkScore> {
  return new Map(
    fits.flatMap(({ role, score, low, high, band }) =>
      band === null
        ? []
        : [
            [
              role,
              { score: Math.round(score), low: Math.round(low), high: Math.round(high), band },
            ] as const,
          ],
    ),
  )
}

/** A role in a link of scores. It rests on answers that are not in it. */
export type ScoreOnly = ReturnType<typeof fitsOf>[number]

/** What a link of scores tells of, best first. */
export function fitsOf({ scores }: Scores) {
  return bestFirst([...scores].map(([role, one]) => ({ role, ...one, standing: one.band })))
}
