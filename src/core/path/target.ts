/** Where a path leads: a track of a role, or anything else that asks levels of skills. */
import { bandOf, cuts, type Requirement } from '../fit/track.ts'
import { roundingSlack } from '../rounding.ts'
import { highestPlanned, type LearnerState } from './items.ts'

/** "ready": the least that makes one Ready; "all": everything that is asked. */
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
