import { usableLevels } from '../core/belief.ts'
import { explain, type ScoreRow } from '../core/explain.ts'
import type { Requirement } from '../core/fit.ts'
import { likelyLevel, likelyRange, sharesOf } from '../core/levels.ts'
import type { Posterior } from '../core/posterior.ts'

/** One requirement of a role beside what the answers say about its skill. `have` is the level that counts: the expected one, up to what is needed. */
export interface GapRow extends ScoreRow {
  readonly name: string
  /** The most likely level, 0 to 4. */
  readonly likely: number
  /** The levels that hold four of five chances. */
  readonly range: readonly [from: number, to: number]
  readonly source: Posterior['sources'][number]
}

/** The rows of a role, largest gaps first, must-haves before others. Their points add up to the expected score. */
export function gapRows(
  posterior: Posterior,
  requirements: readonly Requirement[],
  nameOf: (skill: string) => string,
): readonly GapRow[] {
  return explain(usableLevels(posterior, requirements), requirements)
    .toSorted((a, b) => b.missing - a.missing || Number(b.mustHave) - Number(a.mustHave))
    .map((row) => {
      const shares = sharesOf(posterior, row.skill) ?? []
      return {
        ...row,
        name: nameOf(row.skill),
        likely: likelyLevel(shares),
        range: likelyRange(shares),
        source: posterior.sources[posterior.place.get(row.skill) ?? -1] ?? 'inferred',
      }
    })
}
