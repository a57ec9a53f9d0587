/** What would change the word of a track: what it takes to be Ready, and which answer the word hangs on. */
import { roundingSlack } from '../rounding.ts'
import { type Levels, shareOf, topLevel } from './levels.ts'
import { type Band, bandOf, cuts, type Requirement, trackScore } from './track.ts'

/** A skill and the level it would have: between two where the present one is. */
export interface Raise {
  readonly skill: string
  readonly to: number
}

/**
 * The fewest levels that make the word Ready, counted one by one; none where it is. The must-haves get what
 * Ready takes; then the level that brings most points comes first, the earlier requirement of equals. That
 * is the fewest, because a further level of a skill never brings more points than the one before. Given in
 * that order: must-haves first, then what brings most.
 */
export function missingForReady(
  levels: Levels,
  requirements: readonly Requirement[],
): readonly Raise[] {
  const raised = new Map(levels)
  const have = (skill: string) => raised.get(skill) ?? 0
  const raise = ({ skill, level }: Requirement) =>
    raised.set(skill, Math.min(level, have(skill) + 1))
  const short = requirements.filter(
    (one) => one.must && shareOf(levels, one) < cuts.ready.must - roundingSlack,
  )
  for (const one of short) {
    while (shareOf(raised, one) < cuts.ready.must - roundingSlack) raise(one)
  }
  const gainOf = (one: Requirement) =>
    (one.weight * Math.min(1, one.level - have(one.skill))) / one.level
  while (trackScore(raised, requirements) < cuts.ready.score - roundingSlack) {
    const open = requirements.filter(({ skill, level }) => have(skill) < level)
    raise(open.reduce((best, one) => (gainOf(one) > gainOf(best) + roundingSlack ? one : best)))
  }
  const points = (one: Requirement) =>
    one.weight * (shareOf(raised, one) - shareOf(levels, one)) +
    (short.includes(one) ? topLevel : 0)
  return requirements
    .filter(({ skill }) => have(skill) > (levels.get(skill) ?? 0))
    .toSorted((a, b) => Math.round((points(b) - points(a)) / roundingSlack))
    .map(({ skill }) => ({ skill, to: have(skill) }))
}

/** What one answer could do if it were a level lower or higher: the scores, 0 to 100, and words then. */
export interface Influence {
  readonly skill: string
  readonly lower: Outcome
  readonly higher: Outcome
}

interface Outcome {
  readonly score: number
  readonly band: Band
}

/**
 * What each answered requirement could do to a track, the one that matters most first: those that change
 * the word before the others, then by points between lower and higher, then as they stand.
 */
export function influences(
  levels: Levels,
  requirements: readonly Requirement[],
): readonly Influence[] {
  const now = bandOf(levels, requirements)
  const outcome = (skill: string, level: number): Outcome => {
    const moved = new Map([...levels, [skill, Math.max(0, Math.min(topLevel, level))]])
    return { score: trackScore(moved, requirements), band: bandOf(moved, requirements) }
  }
  const changesWord = ({ lower, higher }: Influence) =>
    Number(lower.band !== now || higher.band !== now)
  const points = ({ lower, higher }: Influence) => higher.score - lower.score
  return requirements
    .flatMap(({ skill }): Influence[] => {
      const have = levels.get(skill)
      if (have === undefined) return []
      return [{ skill, lower: outcome(skill, have - 1), higher: outcome(skill, have + 1) }]
    })
    .toSorted(
      (a, b) =>
        changesWord(b) - changesWord(a) || Math.round((points(b) - points(a)) / roundingSlack),
    )
}
