/**
 * How what is saved becomes text, and text what is saved again. Pure.
 * The shape is for ever: a change of it is a new version below the others, and a line that makes the one before the new one.
 */

import { parseJson } from '../core/json.ts'
import {
  type Guard,
  isBoolean,
  isEither,
  isList,
  isNullOr,
  isNumber,
  isObject,
  isOneOf,
  isPlace,
  isText,
} from './guards.ts'
import { lastMoment, lastTime, nothingSaved, type Saved } from './saved.ts'

const isMoment = isNumber(0, lastMoment)
const isTime = isNumber(0, lastTime)
const choice = { id: isText, at: isTime }
const isAnswers = isList(
  isObject({
    question: isText,
    answer: isNullOr(isEither(isOneOf('skipped'), isPlace)),
    at: isTime,
  }),
)
const attempt = { id: isText, name: isNullOr(isText), startedAt: isMoment, answers: isAnswers }
const version1 = {
  version: isOneOf(1),
  current: isNullOr(isObject(choice)),
  role: isNullOr(isObject(choice)),
  attempts: isList(isObject(attempt)),
}
const isHours = isNumber(Number.MIN_VALUE, Number.MAX_VALUE)
const plan = {
  hoursAWeek: isHours,
  start: isNullOr(isText),
  budget: isNullOr(isHours),
  paid: isBoolean,
  without: isList(isText),
  at: isTime,
}
/** Version 2 has progress on paths besides. It is a version of its own so that a tab still open with the older site does not save it away. */
const version2 = {
  ...version1,
  version: isOneOf(2),
  steps: isList(
    isObject({
      resource: isText,
      state: isNullOr(isOneOf('done', 'known', 'banned')),
      title: isText,
      at: isTime,
    }),
  ),
  plan: isNullOr(isObject({ ...plan, mustHavesFirst: isBoolean })),
}
/** In version 3 attempts can be renamed and deleted. */
const version3 = {
  ...version2,
  version: isOneOf(3),
  attempts: isList(isObject({ ...attempt, namedAt: isTime })),
  removed: isList(isText),
}
/** Version 4 plans to Ready or to all that is asked, what to learn first is no longer chosen, and a kind of the role may be. */
const version4 = {
  ...version3,
  version: isOneOf(4),
  plan: isNullOr(isObject({ ...plan, reach: isOneOf('ready', 'all') })),
  role: isNullOr(isObject({ ...choice, track: isNullOr(isText) })),
}
/** Version 5 knows where one comes from and what draws one. */
const version5 = {
  ...version4,
  version: isOneOf(5),
  start: isNullOr(isObject({ from: isNullOr(isText), draws: isNullOr(isText), at: isTime })),
}

/** In version 6 postings can be kept. */
const version6 = {
  ...version5,
  version: isOneOf(6),
  postings: isList(
    isObject({
      id: isText,
      name: isText,
      namedAt: isTime,
      keptAt: isMoment,
      requirements: isList(
        isObject({
          skill: isText,
          level: isOneOf(1, 2, 3, 4),
          weight: isOneOf(1, 2, 3),
          must: isBoolean,
        }),
      ),
    }),
  ),
}

/** What makes of each version the next, oldest first. */
const upgrades = [
  upgrade(isObject(version1), (saved) => ({ ...saved, version: 2, steps: [], plan: null })),
  upgrade(isObject(version2), (saved) => ({
    ...saved,
    version: 3,
    attempts: saved.attempts.map((attempt) => ({ ...attempt, namedAt: 0 })),
    removed: [],
  })),
  upgrade(isObject(version3), ({ plan, role, ...saved }) => {
    const { mustHavesFirst: _, ...settings } = plan ?? { mustHavesFirst: false }
    return {
      ...saved,
      version: 4,
      role: role && { ...role, track: null },
      plan: plan && { ...settings, reach: 'ready' },
    }
  }),
  upgrade(isObject(version4), (saved) => ({ ...saved, version: 5, start: null })),
  upgrade(isObject(version5), (saved) => ({ ...saved, version: 6, postings: [] })),
]
const isNewest = isObject(version6)
const savedVersion = upgrades.length + 1

/** The next version of a value of this one; undefined of any other value. */
function upgrade<T>(is: Guard<T>, change: (saved: T) => unknown) {
  return (value: unknown): unknown => (is(value) ? change(value) : undefined)
}

const hasVersion = isObject({ version: isPlace })

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
  const version = hasVersion(value) ? value.version : 0
  if (version > savedVersion) return { kind: 'newer' }
  const found = upgraded(value, version)
  if (!isNewest(found)) return { kind: 'unreadable' }
  const { attempts, postings, current, start, role, steps, plan } = found
  const removed = new Set(found.removed)
  const saved = {
    removed,
    current,
    start,
    role,
    plan,
    postings: new Map(
      postings
        .filter(({ id }) => !removed.has(id))
        .map(({ id, name, namedAt, keptAt, requirements }) => [
          id,
          {
            ...{ id, name, namedAt, keptAt },
            requirements: requirements.map(({ skill, level, weight, must }) => ({
              ...{ skill, level, weight, must },
            })),
          },
        ]),
    ),
    steps: new Map(steps.map(({ resource, state, title, at }) => [resource, { state, title, at }])),
    attempts: new Map(
      attempts
        .filter(({ id }) => !removed.has(id))
        .map(({ id, name, namedAt, startedAt, answers }) => [
          id,
          {
            ...{ id, name, namedAt, startedAt },
            answers: new Map(answers.map(({ question, answer, at }) => [question, { answer, at }])),
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
  const { attempts, postings, removed, current, start, role, steps, plan } = saved
  return JSON.stringify({
    version: savedVersion,
    removed: [...removed],
    current,
    start,
    role,
    plan,
    steps: [...steps].map(([resource, { state, title, at }]) => ({ resource, state, title, at })),
    postings: [...postings.values()],
    attempts: [...attempts.values()].map((attempt) => ({
      ...attempt,
      answers: [...attempt.answers].map(([question, { answer, at }]) => ({ question, answer, at })),
    })),
  })
}
