/**
 * How what is saved becomes text, and text what is saved again. Pure.
 * The shape is for ever: a change of it is a new version below the others, and a line that makes the one before the new one.
 */
import * as z from 'zod/mini'
import { parseJson } from '../core/json.ts'
import { lastMoment, lastTime, nothingSaved, type Saved } from './saved.ts'

const moment = z.number().check(z.nonnegative(), z.maximum(lastMoment))
const time = z.number().check(z.nonnegative(), z.maximum(lastTime))
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
  startedAt: moment,
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

/** Version 4 plans to Ready or to all that is asked, what to learn first is no longer chosen, and a kind of the role may be. */
const plan = z.object({
  hoursAWeek: hours,
  start: z.nullable(z.string()),
  budget: z.nullable(hours),
  paid: z.boolean(),
  reach: z.enum(['ready', 'all']),
  without: z.array(z.string()),
  at: time,
})
const version4 = z.extend(version3, {
  version: z.literal(4),
  plan: z.nullable(plan),
  role: z.nullable(z.object({ id: z.string(), track: z.nullable(z.string()), at: time })),
})

/** Version 5 knows where one comes from and what draws one. */
const version5 = z.extend(version4, {
  version: z.literal(5),
  start: z.nullable(
    z.object({ from: z.nullable(z.string()), draws: z.nullable(z.string()), at: time }),
  ),
})

/** What makes of each version the next, oldest first. */
const upgrades = [
  upgrade(version1, (saved) => ({ ...saved, version: 2, steps: [], plan: null })),
  upgrade(version2, (saved) => ({
    ...saved,
    version: 3,
    attempts: saved.attempts.map((attempt) => ({ ...attempt, namedAt: 0 })),
    removed: [],
  })),
  upgrade(version3, ({ plan, role, ...saved }) => ({
    ...saved,
    version: 4,
    role: role && { ...role, track: null },
    plan: plan && { ...plan, reach: 'ready' },
  })),
  upgrade(version4, (saved) => ({ ...saved, version: 5, start: null })),
]
const newest = version5
const savedVersion = upgrades.length + 1

/** The next version of a value of this one; undefined of any other value. */
function upgrade<T>(schema: z.ZodMiniType<T>, change: (saved: T) => unknown) {
  return (value: unknown): unknown => {
    const { data } = schema.safeParse(value)
    return data === undefined ? undefined : change(data)
  }
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
  const { data } = anyVersion.safeParse(value)
  const version = data?.version ?? 0
  if (version > savedVersion) return { kind: 'newer' }
  const found = newest.safeParse(upgraded(value, version))
  if (!found.success) return { kind: 'unreadable' }
  const { attempts, current, start, role, steps, plan } = found.data
  const removed = new Set(found.data.removed)
  const saved = {
    removed,
    current,
    start,
    role,
    plan,
    steps: new Map(steps.map(({ resource, ...step }) => [resource, step])),
    attempts: new Map(
      attempts
        .filter(({ id }) => !removed.has(id))
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

/** What a value of this version is in the newest one; undefined where it is of none. */
function upgraded(value: unknown, version: number): unknown {
  return version < 1 ? undefined : upgrades.slice(version - 1).reduce((old, up) => up(old), value)
}

/** The text to store. `readSaved` reads it back as it was. */
export function writeSaved(saved: Saved): string {
  const { attempts, removed, current, start, role, steps, plan } = saved
  return JSON.stringify({
    version: savedVersion,
    removed: [...removed],
    current,
    start,
    role,
    plan,
    steps: [...steps].map(([resource, { state, title, at }]) => ({ resource, state, title, at })),
    attempts: [...attempts.values()].map((attempt) => ({
      ...attempt,
      answers: [...attempt.answers].map(([question, { answer, at }]) => ({ question, answer, at })),
    })),
  })
}
