/** What is kept on this device. How it becomes text is in savedText.ts, how two copies merge in mergeSaved.ts. */
import type { Answer, Answers } from '../core/answers/answers.ts'
import type { Requirement } from '../core/fit/track.ts'

/** An answer and when it was given, in milliseconds since 1970, or a little later where it had to be later than another. Null is a tombstone: the answer was cleared then. */
export interface SavedAnswer {
  readonly answer: Answer | null
  readonly at: number
}

/** One go at the questions. The first has no name until it is given one; later ones are named so that they can be told apart. */
export interface Attempt {
  readonly id: string
  readonly name: string | null
  /** When the name was given, in milliseconds since 1970; 0 where it came with the attempt. */
  readonly namedAt: number
  readonly startedAt: number
  /** By question id. Questions this version does not know are kept. */
  readonly answers: ReadonlyMap<string, SavedAnswer>
}

/** What was chosen, and when. */
interface Dated {
  readonly id: string
  readonly at: number
}

/** What a person said about a resource: they did it, knew it already, or do not want it. */
export type StepState = 'done' | 'known' | 'banned'

/** The state of a resource and when it was said; null is a tombstone. The title names it even when the content has dropped it. */
export interface SavedStep {
  readonly state: StepState | null
  readonly title: string
  readonly at: number
}

/** A posting that was kept: what was read in it and corrected. Its text is kept nowhere. */
export interface KeptPosting {
  readonly id: string
  readonly name: string
  /** When the name was given, in milliseconds since 1970. */
  readonly namedAt: number
  readonly keptAt: number
  /** Skills this version does not know are kept. */
  readonly requirements: readonly Requirement[]
}

/** How a person wants their path. */
export interface PlanSettings {
  readonly hoursAWeek: number
  /** The day the path starts, as 2026-11-23; null while none was chosen. */
  readonly start: string | null
  /** All the hours there are; null for as many as it takes. */
  readonly budget: number | null
  readonly paid: boolean
  /** How far it leads: to Ready, or to all that is asked. */
  readonly reach: 'ready' | 'all'
  /** Kinds and languages of resources to leave out. */
  readonly without: readonly string[]
}

/** Usual settings: five hours a week, free resources only. */
export const usualSettings: PlanSettings = {
  hoursAWeek: 5,
  start: null,
  budget: null,
  paid: false,
  reach: 'ready',
  without: [],
}

/** Where a person comes from and what draws them, by the ids in data/start.json; null where they did not say. */
export interface Start {
  readonly from: string | null
  readonly draws: string | null
}

export interface Saved {
  readonly attempts: ReadonlyMap<string, Attempt>
  /** By id. */
  readonly postings: ReadonlyMap<string, KeptPosting>
  /** Ids of attempts and postings that were deleted, so that no other copy brings them back. An id here is never used again. */
  readonly removed: ReadonlySet<string>
  /** The attempt that is being answered; null before the first answer. */
  readonly current: Dated | null
  /** Decides which questions come first and what beginners are shown, never a score. */
  readonly start: (Start & { readonly at: number }) | null
  /** The role the person aims for, and the kind of it; null for the kind that suits best. */
  readonly role: (Dated & { readonly track: string | null }) | null
  /** By resource id. Resources this version does not know are kept. */
  readonly steps: ReadonlyMap<string, SavedStep>
  readonly plan: (PlanSettings & { readonly at: number }) | null
}

export const nothingSaved: Saved = {
  attempts: new Map(),
  postings: new Map(),
  removed: new Set(),
  current: null,
  start: null,
  role: null,
  steps: new Map(),
  plan: null,
}

/** The last moment a date can have, in milliseconds since 1970. */
export const lastMoment = 8.64e15

/** The last time a choice can have. It lies behind every date, so that there is always a later one than what any clock gave. */
export const lastTime = Number.MAX_SAFE_INTEGER

/** The answers of an attempt, without tombstones. */
export function answersOfAttempt(attempt: Attempt | undefined): Answers {
  return new Map(
    [...(attempt?.answers ?? [])].flatMap(([question, { answer }]) =>
      answer === null ? [] : [[question, answer] as const],
    ),
  )
}

/** The attempt that is being answered, if there is one. */
export function currentAttempt({ attempts, current }: Saved): Attempt | undefined {
  return current === null ? undefined : attempts.get(current.id)
}

/** The answers of the current attempt. */
export function currentAnswers(saved: Saved): Answers {
  return answersOfAttempt(currentAttempt(saved))
}

/** The attempts that hold answers, latest first. */
export function attemptsWithAnswers({ attempts }: Saved): readonly Attempt[] {
  return [...attempts.values()]
    .filter((attempt) => answersOfAttempt(attempt).size > 0)
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1))
}

/** The postings that are kept, latest first. */
export function postingsKept({ postings }: Saved): readonly KeptPosting[] {
  return [...postings.values()].sort((a, b) => b.keptAt - a.keptAt || (a.id < b.id ? -1 : 1))
}

/** When each question of the current attempt was answered last, in milliseconds since 1970. Skipping is no answer, nor is taking one back. */
export function answerTimes(saved: Saved): ReadonlyMap<string, number> {
  const answers = [...(currentAttempt(saved)?.answers ?? [])]
  return new Map(
    answers.flatMap(([question, { answer, at }]) =>
      typeof answer === 'number' ? [[question, at] as const] : [],
    ),
  )
}
