/** Where a path leads: a track of a role, or anything else that asks levels of skills. */
import { missingForReady } from '../fit/change.ts'
import { bandOf, cuts, type Requirement } from '../fit/track.ts'
import { roundingSlack } from '../rounding.ts'
import { highestPlanned, type LearnerState, type SkillLevel } from './items.ts'

/** "ready": what a result names as missing for Ready; "all": everything that is asked. */
export type Reach = 'ready' | 'all'

export interface Target {
  readonly requirements: readonly Requirement[]
  /** Practice projects that an interviewer would open, the best first; a path has one of them. */
  readonly signatures: readonly string[]
  readonly reach: Reach
}

/** Whether it is a must-have or weighs as much as one. */
export function isHeavy({ must, weight }: Requirement): boolean {
  return must || weight === 3
}

/** The whole level at which a must-have is far enough to be Ready: two thirds of what is asked. */
export function levelToBeReady({ level }: Requirement): number {
  return Math.min(highestPlanned, Math.ceil(cuts.ready.must * level - roundingSlack))
}

/** The level of a must-have with which one can apply: 2, as most postings ask, or what is asked. */
export function levelToApply({ level }: Requirement): number {
  return Math.min(2, level)
}

/**
 * The levels to reach, as far as `limit`, all that can ever be there, allows. To Ready they are those that a result names as missing:
 * what somebody was told stands between is what the path brings.
 */
export function goalsOf(
  state: LearnerState,
  { requirements, reach }: Target,
  limit: LearnerState,
): readonly SkillLevel[] {
  const most = (skill: string) => Math.min(highestPlanned, limit.at(skill))
  return reach === 'all'
    ? requirements.map(({ skill, level }) => ({ skill, level: Math.min(level, most(skill)) }))
    : missingForReady(state.levels(), requirements, most).map(({ skill, to }) => ({
        skill,
        level: Math.ceil(to - roundingSlack),
      }))
}

export function isReady(state: LearnerState, requirements: readonly Requirement[]): boolean {
  return bandOf(state.levels(), requirements) === 'ready'
}

/**
 * Whether one can apply: the word is at least Close, the must-haves are at 2, and the signature is
 * done.
 */
export function canApply(
  state: LearnerState,
  requirements: readonly Requirement[],
  isSigned: boolean,
): boolean {
  const band = bandOf(state.levels(), requirements)
  return (
    isSigned &&
    (band === 'close' || band === 'ready') &&
    requirements.every(
      (asked) => !asked.must || state.has({ skill: asked.skill, level: levelToApply(asked) }),
    )
  )
}
