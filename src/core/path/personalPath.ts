/** The path of one person: from their levels, with what they ticked off and how they want it. */
import { skillOf } from '../answers/answers.ts'
import type { Levels } from '../fit/levels.ts'
import type { WithPauses } from '../pauses.ts'
import { LearnerState, type LearningItem } from './items.ts'
import { type Path, planning, type Situation } from './plan.ts'
import { type OpenGap, openGaps, type Preferences, preferred } from './preferences.ts'
import type { Target } from './target.ts'

/** What a person said about an item, and when, in milliseconds since 1970. */
interface Mark {
  /** Null where it was taken back. */
  readonly state: 'done' | 'known' | 'banned' | null
  readonly at: number
}

/** What a person brings and wants. */
export interface Person {
  /** The levels that the page shows. */
  readonly levels: Levels
  /** By item. */
  readonly marks: ReadonlyMap<string, Mark>
  /** When each question was answered last, in milliseconds since 1970. */
  readonly answeredAt: ReadonlyMap<string, number>
  readonly preferences: Omit<Preferences, 'banned'>
  /** Null for as many as it takes. */
  readonly budgetHours: number | null
}

/** Something ticked off. */
export interface Ticked extends Mark {
  readonly id: string
  /**
   * The skills it was about that have not been answered anew since; none when the content has
   * dropped it.
   */
  readonly toAnswer: readonly string[]
}

export interface PersonalPath {
  readonly path: Path
  /** What the path was planned from, for `planLater`. */
  readonly situation: Situation
  /** The levels from which it starts: those of the page, raised by what was ticked off since. */
  readonly start: Levels
  /** What was done or known, in the order it was ticked. */
  readonly ticked: readonly Ticked[]
  /** What is not wanted, in the order it was said. */
  readonly banned: readonly string[]
  readonly gaps: readonly OpenGap[]
}

/**
 * Plans what is left, with pauses. Whatever was ticked off is not planned again, and its levels count for the
 * path until its skills are answered anew: then the answers say what was learned.
 */
export function* personalPath(
  target: Target,
  { levels, marks, answeredAt, preferences, budgetHours }: Person,
  catalogue: readonly LearningItem[],
  domains: ReadonlyMap<string, string>,
): WithPauses<PersonalPath> {
  const marked = [...marks]
    .map(([id, mark]) => ({ id, ...mark }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const banned = marked.filter(({ state }) => state === 'banned').map(({ id }) => id)
  const lastAnswers = latestBySkill(answeredAt)
  const learned = new Map<string, number>()
  const ticked = marked
    .filter(({ state }) => state === 'done' || state === 'known')
    .map((mark): Ticked => {
      const { teaches = [] } = catalogue.find(({ id }) => id === mark.id) ?? {}
      const open = teaches.filter(({ skill }) => (lastAnswers.get(skill) ?? 0) < mark.at)
      for (const { skill, to } of open) learned.set(skill, Math.max(to, learned.get(skill) ?? 0))
      return { ...mark, toAnswer: open.map(({ skill }) => skill) }
    })
  const done = new Set(ticked.map(({ id }) => id))
  const wanted = { ...preferences, banned }
  const situation: Situation = {
    ...{ levels, learned, done, domains },
    catalogue: preferred(catalogue, wanted),
    budgetHours: budgetHours ?? undefined,
  }
  const path = yield* planning(target, situation)
  const start = new LearnerState(levels, learned).levels()
  const left = catalogue.filter(({ id }) => !done.has(id))
  const gaps = openGaps(start, path.uncovered, left, wanted)
  return { path, situation, start, ticked, banned, gaps }
}

/** When something was answered about each skill last. */
function latestBySkill(answeredAt: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const latest = new Map<string, number>()
  for (const [question, at] of answeredAt) {
    const skill = skillOf(question)
    if (skill !== null) latest.set(skill, Math.max(at, latest.get(skill) ?? 0))
  }
  return latest
}
