/** What would change the word of a track: what it takes to be Ready, and which answer the word hangs on. */
import { roundingSlack } from '../rounding.ts'
import { type Levels, shareOf, topLevel } from './levels.ts'
import { type Band, bandOf, cuts, type Requirement, trackScore } from './track.ts'

/** A skill and the level it would have: between two where the present one is. */
export interface Raise {
  readonly skill: string
  readonly to: number
}

/** Breadth comes first: nothing goes beyond this level while something asked is below it. */
const broad = 2

/**
 * What it takes to be Ready; nothing where it is. The must-haves get what Ready takes. Then, as on paths,
 * breadth comes before depth: what is asked rises to level 2 before anything rises further, each time the
 * skill whose next level brings most points, the earlier requirement of equals. Nothing in it can be left
 * out. Must-haves that are short come first, then what brings most. Where `most` says that some skills
 * can rise only so far, it leads as far as they do, by others where it can.
 */
export function missingForReady(
  levels: Levels,
  requirements: readonly Requirement[],
  most: (skill: string) => number = () => topLevel,
): readonly Raise[] {
  const short = requirements.filter(
    (one) => one.must && shareOf(levels, one) < cuts.ready.must - roundingSlack,
  )
  const raised = new Map(levels)
  const have = (skill: string) => raised.get(skill) ?? 0
  for (const { skill, level } of short) {
    const to = Math.ceil(level * cuts.ready.must - roundingSlack)
    raised.set(skill, Math.max(have(skill), Math.min(to, most(skill))))
  }
  for (const goal of [broad, topLevel]) {
    const left = ({ skill, level }: Requirement) => Math.min(level, goal, most(skill)) - have(skill)
    const gain = (one: Requirement) => (one.weight * Math.min(1, left(one))) / one.level
    while (!isReady(raised, requirements)) {
      const open = requirements.filter((one) => left(one) > roundingSlack)
      if (open.length === 0) break
      const best = open.reduce((a, b) => (gain(b) > gain(a) + roundingSlack ? b : a))
      raised.set(best.skill, have(best.skill) + Math.min(1, left(best)))
    }
  }
  const points = (one: Requirement) =>
    one.weight * (shareOf(raised, one) - shareOf(levels, one)) +
    (short.includes(one) ? topLevel : 0)
  const rises = requirements
    .filter((one) => points(one) > 0)
    .toSorted((a, b) => Math.round((points(b) - points(a)) / roundingSlack))
    .map(({ skill }) => ({ skill, to: have(skill) }))
  // What was raised for breadth may have become needless with what rose after it.
  return rises.reduceRight((kept, { skill }) => {
    const without = kept.filter((one) => one.skill !== skill)
    return isReady(withRaises(levels, without), requirements) ? without : kept
  }, rises)
}

function withRaises(levels: Levels, raises: readonly Raise[]): Levels {
  return new Map([...levels, ...raises.map(({ skill, to }) => [skill, to] as const)])
}

function isReady(levels: Levels, requirements: readonly Requirement[]): boolean {
  return bandOf(levels, requirements) === 'ready'
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
