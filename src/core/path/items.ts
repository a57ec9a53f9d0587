/** What paths are made of, and where a learner stands on the way. */
import type { Levels } from '../fit/levels.ts'
import { roundingSlack } from '../rounding.ts'

/** A whole level, 0 to 4, in a skill. */
export interface SkillLevel {
  readonly skill: string
  readonly level: number
}

/** A rise in one skill, in whole levels. */
export interface LevelGain {
  readonly skill: string
  readonly from: number
  readonly to: number
}

/** As much of a learning resource or practice project as a plan depends on. */
export interface LearningItem {
  readonly id: string
  /** Such as "course", "lab" or "project". */
  readonly type: string
  /** Two letters. */
  readonly language: string
  readonly free: boolean
  readonly hours: number
  /** The calendar weeks that pass at least; null or left out where only the hours matter. */
  readonly weeks?: number | null | undefined
  /** Whether other people have to take part. */
  readonly withOthers?: boolean | undefined
  /** Whether it is the way round programming for people who do not program. */
  readonly noCode?: boolean | undefined
  /** What it teaches: `from` is where it starts, and so a need; `to` is where it ends. */
  readonly teaches: readonly LevelGain[]
  /** What one must bring besides. */
  readonly needs: readonly SkillLevel[]
}

/** The highest level that can be planned; level 4 is experience. */
export const highestPlanned = 3

/** A practice project: it leaves a piece to show. */
export function isPiece({ type }: Pick<LearningItem, 'type'>): boolean {
  return type === 'project'
}

/** A lab or competition: practice that need not leave anything. */
export function isExercise({ type }: Pick<LearningItem, 'type'>): boolean {
  return type === 'lab' || type === 'ctf'
}

/** Anything that is mostly read, watched or followed. */
export function isReading(item: Pick<LearningItem, 'type'>): boolean {
  return !isPiece(item) && !isExercise(item)
}

/** All that one must bring. */
export function prerequisites({ teaches, needs }: LearningItem): readonly SkillLevel[] {
  return [...needs, ...teaches.map(({ skill, from }) => ({ skill, level: from }))]
}

/** Whether it brings a skill to a level, or past it. */
export function reaches({ teaches }: LearningItem, { skill, level }: SkillLevel): boolean {
  return teaches.some((gain) => gain.skill === skill && gain.from < level && level <= gain.to)
}

export function hoursOf(items: readonly { readonly hours: number }[]): number {
  return items.reduce((sum, { hours }) => sum + hours, 0)
}

/**
 * Where a learner stands. A level in part, such as 1.5, opens what its whole level opens; unknown
 * is 0.
 */
export class LearnerState {
  readonly #levels: Levels
  readonly #learned: Map<string, number>

  constructor(levels: Levels, learned: Levels = new Map()) {
    this.#levels = levels
    this.#learned = new Map(learned)
  }

  /** The whole level reached in a skill. */
  at(skill: string): number {
    const learned = this.#learned.get(skill) ?? 0
    return Math.max(learned, Math.floor((this.#levels.get(skill) ?? 0) + roundingSlack))
  }

  /** The level that counts for the score: what was learned, or the level in part one came with. */
  counted(skill: string): number {
    return Math.max(this.#levels.get(skill) ?? 0, this.#learned.get(skill) ?? 0)
  }

  /** The levels that count for the score. */
  levels(): Levels {
    const skills = [...this.#levels.keys(), ...this.#learned.keys()]
    return new Map(skills.map((skill) => [skill, this.counted(skill)]))
  }

  has({ skill, level }: SkillLevel): boolean {
    return this.at(skill) >= level
  }

  isReadyFor(item: LearningItem): boolean {
    return prerequisites(item).every((need) => this.has(need))
  }

  gainsOf({ teaches }: LearningItem): readonly LevelGain[] {
    return teaches
      .map(({ skill, to }) => ({ skill, from: this.at(skill), to }))
      .filter(({ from, to }) => from < to)
  }

  take(item: LearningItem): void {
    for (const { skill, to } of this.gainsOf(item)) this.#learned.set(skill, to)
  }

  /** Takes all one is or becomes ready for, and gives it in that order; the rest never can be. */
  takeAll(items: readonly LearningItem[]): readonly LearningItem[] {
    const taken: LearningItem[] = []
    let waiting = items
    for (let before = -1; before < taken.length; ) {
      before = taken.length
      waiting = waiting.filter((item) => {
        if (!this.isReadyFor(item)) return true
        this.take(item)
        taken.push(item)
        return false
      })
    }
    return taken
  }

  copy(): LearnerState {
    return new LearnerState(this.#levels, this.#learned)
  }
}

/** Of some items what is needed at least, the dearest left out first. */
export function least(
  start: LearnerState,
  items: readonly LearningItem[],
  isEnough: (state: LearnerState, taken: readonly LearningItem[]) => boolean,
): readonly LearningItem[] {
  let kept = items
  for (const item of items.toSorted((a, b) => b.hours - a.hours || (a.id < b.id ? -1 : 1))) {
    const state = start.copy()
    const taken = state.takeAll(kept.filter((other) => other !== item))
    if (isEnough(state, taken)) kept = taken
  }
  return kept
}
