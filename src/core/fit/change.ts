/** What would change the word of a track: what to learn for the next one, and which answer it hangs on. */
import { roundingSlack } from '../rounding.ts'
import { type Levels, shareOf, topLevel } from './levels.ts'
import { type Band, bandOf, bands, cuts, type Requirement, trackScore } from './track.ts'

/** A skill and the level it would have. */
interface Raise {
  readonly skill: string
  readonly to: number
}

/** The next word, and the fewest levels that lead to it. */
export interface Lift {
  readonly band: Band
  readonly raises: readonly Raise[]
}

/** The word after this one; null after the last. */
export function nextOf(band: Band): Band | null {
  return bands[bands.indexOf(band) + 1] ?? null
}

/** The must-haves that are not there to the share that a word takes. */
export function mustHavesShortOf(
  band: Band,
  levels: Levels,
  requirements: readonly Requirement[],
): readonly Requirement[] {
  return requirements.filter(
    (one) => one.must && shareOf(levels, one) < cuts[band].must - roundingSlack,
  )
}

/**
 * The fewest levels that lift the word, counted one by one, and the word they lead to; null at Ready. The
 * must-haves get what the next word takes; then the level that brings most points comes first, the earlier
 * requirement of equals. That is the fewest, because a further level of a skill never brings more points
 * than the one before.
 */
export function liftOf(levels: Levels, requirements: readonly Requirement[]): Lift | null {
  const next = nextOf(bandOf(levels, requirements))
  if (next === null) return null
  const raised = new Map(levels)
  const have = (skill: string) => raised.get(skill) ?? 0
  const raise = ({ skill, level }: Requirement) =>
    raised.set(skill, Math.min(level, have(skill) + 1))
  for (const one of mustHavesShortOf(next, levels, requirements)) {
    while (shareOf(raised, one) < cuts[next].must - roundingSlack) raise(one)
  }
  const gainOf = (one: Requirement) =>
    (one.weight * Math.min(1, one.level - have(one.skill))) / one.level
  while (trackScore(raised, requirements) < cuts[next].score - roundingSlack) {
    const open = requirements.filter(({ skill, level }) => have(skill) < level)
    raise(open.reduce((best, one) => (gainOf(one) > gainOf(best) + roundingSlack ? one : best)))
  }
  return {
    band: bandOf(raised, requirements),
    raises: requirements
      .filter(({ skill }) => have(skill) > (levels.get(skill) ?? 0))
      .map(({ skill }) => ({ skill, to: have(skill) })),
  }
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
