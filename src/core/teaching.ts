import type { Levels } from './fit.ts'
import { roundingSlack } from './rounding.ts'

export interface SkillLevel {
  readonly skill: string
  readonly level: number
}

/** As much of a learning resource or practice project as a plan depends on. */
export interface Teaching {
  readonly id: string
  readonly hours: number
  /** What it teaches: `from` is where it starts, and so a need; `to` is where it ends. */
  readonly teaches: readonly {
    readonly skill: string
    readonly from: number
    readonly to: number
  }[]
  /** What one must bring besides. */
  readonly needs: readonly SkillLevel[]
}

/** A rise in one skill, in whole levels. */
export interface Rise {
  readonly skill: string
  readonly from: number
  readonly to: number
}

/** The highest level that can be planned; level 4 is experience. */
export const highestPlanned = 3

/** All that one must bring. */
export function prerequisites({ teaches, needs }: Teaching): readonly SkillLevel[] {
  return [...needs, ...teaches.map(({ skill, from }) => ({ skill, level: from }))]
}

/** Where a person stands while learning. A level in part, such as 2.67, opens what its whole level opens. */
export class Ground {
  readonly #levels: Levels
  readonly #learned: Map<string, number>

  constructor(levels: Levels, learned: ReadonlyMap<string, number> = new Map()) {
    this.#levels = levels
    this.#learned = new Map(learned)
  }

  /** The whole level reached in a skill. */
  at(skill: string): number {
    return this.#learned.get(skill) ?? Math.floor(this.#levels(skill) + roundingSlack)
  }

  /** The level that counts for the fit: what was learned, or the level in part one came with. */
  readonly counted: Levels = (skill) => Math.max(this.#levels(skill), this.#learned.get(skill) ?? 0)

  has({ skill, level }: SkillLevel): boolean {
    return this.at(skill) >= level
  }

  isReadyFor(teaching: Teaching): boolean {
    return (
      teaching.needs.every((need) => this.has(need)) &&
      teaching.teaches.every(({ skill, from }) => this.at(skill) >= from)
    )
  }

  raisedBy({ teaches }: Teaching): readonly Rise[] {
    return teaches
      .map(({ skill, to }) => ({ skill, from: this.at(skill), to }))
      .filter(({ from, to }) => from < to)
  }

  take(teaching: Teaching): void {
    for (const { skill, to } of this.raisedBy(teaching)) this.#learned.set(skill, to)
  }

  /** Takes everything one is or becomes ready for, and gives it in that order; the rest can never be taken. */
  takeAll(teachings: readonly Teaching[]): readonly Teaching[] {
    const taken: Teaching[] = []
    let waiting = teachings
    for (let before = -1; before < taken.length; ) {
      before = taken.length
      waiting = waiting.filter((teaching) => {
        if (!this.isReadyFor(teaching)) return true
        this.take(teaching)
        taken.push(teaching)
        return false
      })
    }
    return taken
  }

  copy(): Ground {
    return new Ground(this.#levels, this.#learned)
  }
}
