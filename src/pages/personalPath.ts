/** The path of one person: from their levels, with what they ticked off and how they want it. */
import { skillOf } from '../core/answers.ts'
import type { Levels, Requirement } from '../core/fit.ts'
import { type Path, planPath } from '../core/path.ts'
import { type Offered, type OpenGap, openGaps, type Wishes, wanted } from '../core/wishes.ts'
import {
  answerTimes,
  type PlanSettings,
  type Saved,
  type SavedStep,
  usualSettings,
} from '../store/saved.ts'

/** What a person said about paths. */
export interface Progress {
  readonly settings: PlanSettings
  /** By resource id. */
  readonly steps: ReadonlyMap<string, SavedStep>
  /** When each question was answered last, in milliseconds since 1970. */
  readonly answeredAt: ReadonlyMap<string, number>
}

/** What a person said about paths, of all that is stored of them. */
export function progressOf(saved: Saved): Progress {
  return {
    settings: saved.plan ?? usualSettings,
    steps: saved.steps,
    answeredAt: answerTimes(saved),
  }
}

/** Something a person said about a resource. */
export interface Marked extends SavedStep {
  readonly id: string
}

/** Something ticked off. */
export interface Ticked extends Marked {
  /** The skills it was about that have not been answered anew since; none when the content has dropped it. */
  readonly toAnswer: readonly string[]
}

export interface PersonalPath {
  readonly path: Path
  /** The levels the path starts from: those of the answers, raised by what was ticked off since. */
  readonly start: Levels
  /** The levels that ticked steps brought, 0 where none did. */
  readonly learned: Levels
  /** What the path is made of. */
  readonly offer: readonly Offered[]
  /** What was done or known, in the order it was ticked. */
  readonly ticked: readonly Ticked[]
  readonly banned: readonly Marked[]
  readonly gaps: readonly OpenGap[]
}

/**
 * Plans what is left. Whatever was ticked off is not planned again, and its levels count for the order of learning until its skills are
 * answered anew: then the answers say what was learned.
 */
export function personalPath(
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Offered[],
  { settings, steps, answeredAt }: Progress,
): PersonalPath {
  const marked = [...steps]
    .map(([id, step]) => ({ id, ...step }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const banned = marked.filter(({ state }) => state === 'banned')
  const done = marked.filter(({ state }) => state === 'done' || state === 'known')
  const ids = new Set(done.map(({ id }) => id))
  const lastAnswers = latestBySkill(answeredAt)
  const learnedLevels = new Map<string, number>()
  const ticked = done.map((step): Ticked => {
    const { teaches = [] } = catalogue.find(({ id }) => id === step.id) ?? {}
    const open = teaches.filter(({ skill }) => (lastAnswers.get(skill) ?? 0) < step.at)
    for (const { skill, to } of open) {
      learnedLevels.set(skill, Math.max(to, learnedLevels.get(skill) ?? 0))
    }
    return { ...step, toAnswer: open.map(({ skill }) => skill) }
  })
  const learned: Levels = (skill) => learnedLevels.get(skill) ?? 0
  const start: Levels = (skill) => Math.max(levels(skill), learned(skill))
  const left = catalogue.filter(({ id }) => !ids.has(id))
  const wishes: Wishes = {
    paid: settings.paid,
    without: settings.without,
    banned: banned.map(({ id }) => id),
  }
  const offer = wanted(left, wishes)
  const path = planPath(start, requirements, offer, {
    mustHavesFirst: settings.mustHavesFirst,
    ...(settings.budget === null ? {} : { budgetHours: settings.budget }),
  })
  const gaps = openGaps(start, path.uncovered, left, wishes)
  return { path, start, learned, offer, ticked, banned, gaps }
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
