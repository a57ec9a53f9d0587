/**
 * What is kept on this device: its shape, how two copies merge, and how text becomes it again.
 * Pure. The shape is for ever: a change of it is a new version with a migration beside this one.
 */
import * as z from 'zod/mini'
import type { Answer, Answers } from '../core/answers.ts'
import { parseJson } from './json.ts'

const savedVersion = 3

/** An answer and when it was given, in milliseconds since 1970. Null is a tombstone: the answer was cleared then. */
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

/** A choice and when it was made. */
interface Choice {
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

/** How a person wants their path. */
export interface PlanSettings {
  readonly hoursAWeek: number
  /** The day the path starts, as 2026-11-23; null while none was chosen. */
  readonly start: string | null
  /** All the hours there are; null for as many as it takes. */
  readonly budget: number | null
  readonly paid: boolean
  readonly mustHavesFirst: boolean
  /** Kinds and languages of resources to leave out. */
  readonly without: readonly string[]
}

/** Usual settings: five hours a week, free resources only. */
export const usualSettings: PlanSettings = {
  hoursAWeek: 5,
  start: null,
  budget: null,
  paid: false,
  mustHavesFirst: false,
  without: [],
}

export interface Saved {
  readonly attempts: ReadonlyMap<string, Attempt>
  /** Ids of attempts that were deleted, so that no other copy brings them back. An id here is never used again. */
  readonly removed: ReadonlySet<string>
  /** The attempt that is being answered; null before the first answer. */
  readonly current: Choice | null
  /** The role the person aims for. */
  readonly role: Choice | null
  /** By resource id. Resources this version does not know are kept. */
  readonly steps: ReadonlyMap<string, SavedStep>
  readonly plan: (PlanSettings & { readonly at: number }) | null
}

export const nothingSaved: Saved = {
  attempts: new Map(),
  removed: new Set(),
  current: null,
  role: null,
  steps: new Map(),
  plan: null,
}

/** The last moment a date can have, in milliseconds since 1970. */
export const lastMoment = 8.64e15

const time = z.number().check(z.nonnegative(), z.maximum(lastMoment))
const choice = z.nullable(z.object({ id: z.string(), at: time }))
const answers = z.array(
  z.object({
    question: z.string(),
    answer: z.nullable(z.union([z.literal('skipped'), z.int().check(z.nonnegative())])),
    at: time,
  }),
)
const attempt = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  startedAt: time,
  answers,
})
const version1 = z.object({
  version: z.literal(1),
  current: choice,
  role: choice,
  attempts: z.array(attempt),
})
const hours = z.number().check(z.positive())
/** Version 2 has progress on paths besides. It is a version of its own so that a tab still open with the older site does not save it away. */
const version2 = z.extend(version1, {
  version: z.literal(2),
  steps: z.array(
    z.object({
      resource: z.string(),
      state: z.nullable(z.enum(['done', 'known', 'banned'])),
      title: z.string(),
      at: time,
    }),
  ),
  plan: z.nullable(
    z.object({
      hoursAWeek: hours,
      start: z.nullable(z.string()),
      budget: z.nullable(hours),
      paid: z.boolean(),
      mustHavesFirst: z.boolean(),
      without: z.array(z.string()),
      at: time,
    }),
  ),
})
/** In version 3 attempts can be renamed and deleted. */
const version3 = z.extend(version2, {
  version: z.literal(3),
  attempts: z.array(z.extend(attempt, { namedAt: time })),
  removed: z.array(z.string()),
})
type Version2 = z.infer<typeof version2>
type Version3 = z.infer<typeof version3>

function fromVersion1(saved: z.infer<typeof version1>): Version2 {
  return { ...saved, version: 2, steps: [], plan: null }
}

function fromVersion2(saved: Version2): Version3 {
  const attempts = saved.attempts.map((attempt) => ({ ...attempt, namedAt: 0 }))
  return { ...saved, version: 3, attempts, removed: [] }
}

const anyVersion = z.object({ version: z.int() })

/** How a stored text reads: as ours, as written by a newer version of this site, or not at all. */
export type Reading =
  | { readonly kind: 'saved'; readonly saved: Saved }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' }

/** Reads a stored text. Total: whatever the text, it never throws. No text at all is nothing saved. */
export function readSaved(text: string | null): Reading {
  return text === null ? { kind: 'saved', saved: nothingSaved } : readSavedValue(parseJson(text))
}

/** Reads what a stored text holds, as `readSaved`. */
export function readSavedValue(value: unknown): Reading {
  const version = anyVersion.safeParse(value)
  if (!version.success) return { kind: 'unreadable' }
  if (version.data.version > savedVersion) return { kind: 'newer' }
  const found = parsed(value)
  if (found === null) return { kind: 'unreadable' }
  const { attempts, removed, current, role, steps, plan } = found
  const saved = {
    removed: new Set(removed),
    current,
    role,
    plan,
    steps: new Map(steps.map(({ resource, ...step }) => [resource, step])),
    attempts: new Map(
      attempts
        .filter(({ id }) => !removed.includes(id))
        .map((attempt) => [
          attempt.id,
          {
            ...attempt,
            answers: new Map(
              attempt.answers.map(({ question, answer, at }) => [question, { answer, at }]),
            ),
          },
        ]),
    ),
  }
  return { kind: 'saved', saved }
}

function parsed(value: unknown): Version3 | null {
  const first = version1.safeParse(value)
  if (first.success) return fromVersion2(fromVersion1(first.data))
  const second = version2.safeParse(value)
  if (second.success) return fromVersion2(second.data)
  const third = version3.safeParse(value)
  return third.success ? third.data : null
}

/** The text to store. `readSaved` reads it back as it was. */
export function writeSaved({ attempts, removed, current, role, steps, plan }: Saved): string {
  return JSON.stringify({
    version: savedVersion,
    removed: [...removed],
    current,
    role,
    plan,
    steps: [...steps].map(([resource, { state, title, at }]) => ({ resource, state, title, at })),
    attempts: [...attempts.values()].map((attempt) => ({
      ...attempt,
      answers: [...attempt.answers].map(([question, { answer, at }]) => ({ question, answer, at })),
    })),
  })
}

/**
 * Two copies of what was saved, made one: nothing is lost but what was deleted in one of them, and of two answers to one question, or
 * two names of one attempt, the later counts. The order of the copies does not matter, nor does merging the same copy twice.
 */
export function mergeSaved(a: Saved, b: Saved): Saved {
  const removed = new Set([...a.removed, ...b.removed])
  const attempts = mergeMaps(a.attempts, b.attempts, mergeAttempts)
  for (const id of removed) attempts.delete(id)
  return {
    attempts,
    removed,
    current: later(a.current, b.current),
    role: later(a.role, b.role),
    steps: mergeMaps(a.steps, b.steps, (one, other) => later(one, other)),
    plan: later(a.plan, b.plan),
  }
}

function mergeAttempts(a: Attempt, b: Attempt): Attempt {
  const [first, second] = a.startedAt <= b.startedAt ? [a, b] : [b, a]
  const named = later({ name: a.name, at: a.namedAt }, { name: b.name, at: b.namedAt })
  return {
    id: a.id,
    name: named.name,
    namedAt: named.at,
    startedAt: first.startedAt,
    answers: mergeMaps(first.answers, second.answers, (one, other) => later(one, other)),
  }
}

/** The later of two; of two at the same instant, whichever comes first as text, so that order does not matter. */
function later<T extends { readonly at: number } | null>(a: T, b: T): T {
  if (a === null || b === null) return a ?? b
  if (a.at !== b.at) return a.at > b.at ? a : b
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b
}

function mergeMaps<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  merge: (a: T, b: T) => T,
) {
  const all = new Map(a)
  for (const [key, value] of b) {
    const mine = all.get(key)
    all.set(key, mine === undefined ? value : merge(mine, value))
  }
  return all
}

/** The id under which a deleted attempt comes back: the same on every device, and never one that was deleted. */
function returningId(id: string, removed: ReadonlySet<string>): string {
  return removed.has(id) ? returningId(`${id}+`, removed) : id
}

/**
 * What is saved, with everything in another copy that is no newer word on the same thing. Unlike `mergeSaved` it brings back what was
 * deleted here, under an id of its own, and deletes nothing: for a copy that a person chose to take in.
 */
export function takeIn(saved: Saved, copy: Saved): Saved {
  const idOf = (id: string) => returningId(id, saved.removed)
  const attempts = new Map(
    [...copy.attempts.values()].map((attempt) => {
      const id = idOf(attempt.id)
      return [id, { ...attempt, id }]
    }),
  )
  const { current } = copy
  const merged = mergeSaved(saved, {
    ...copy,
    attempts,
    removed: new Set(),
    current: current && { ...current, id: idOf(current.id) },
  })
  const isInUse = saved.current !== null && saved.attempts.has(saved.current.id)
  return isInUse ? { ...merged, current: saved.current } : merged
}

/** The answers of an attempt, without tombstones. */
export function answersOf(attempt: Attempt | undefined): Answers {
  return new Map(
    [...(attempt?.answers ?? [])].flatMap(([question, { answer }]) =>
      answer === null ? [] : [[question, answer] as const],
    ),
  )
}

/** The answers of the current attempt. */
export function currentAnswers({ attempts, current }: Saved): Answers {
  return answersOf(attempts.get(current?.id ?? ''))
}

/** The attempts that hold answers, latest first. */
export function attemptsWithAnswers({ attempts }: Saved): readonly Attempt[] {
  return [...attempts.values()]
    .filter((attempt) => answersOf(attempt).size > 0)
    .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? -1 : 1))
}

/** When each question of the current attempt was answered last, in milliseconds since 1970. */
export function answerTimes({ attempts, current }: Saved): ReadonlyMap<string, number> {
  const attempt = current === null ? undefined : attempts.get(current.id)
  return new Map([...(attempt?.answers ?? [])].map(([question, { at }]) => [question, at]))
}
