/** What choices make of what is saved. */
import type { Answer } from '../core/answers/answers.ts'
import { type Attempt, type KeptPosting, lastTime, type Saved } from './saved.ts'

/** What has an id and a name, and can be deleted. */
type Things = 'attempts' | 'postings'

/** The time for a new choice: later than every choice so far, whatever the clock says. */
export function nextTime(
  { attempts, postings, current, start, role, steps, plan }: Saved,
  now: number,
): number {
  const answers = [...attempts.values()].flatMap(({ answers }) => [...answers.values()])
  const named = [...attempts.values(), ...postings.values()]
  const names = named.map(({ namedAt }) => ({ at: namedAt }))
  const said = [...answers, ...names, ...steps.values(), current, start, role, plan]
  const latest = said.reduce((latest, one) => Math.max(latest, one?.at ?? 0), 0)
  return Math.min(Math.max(now, latest + 1), lastTime)
}

/** With this attempt, new or changed, in use. */
export function withAttempt(saved: Saved, changed: Attempt, at: number): Saved {
  const isCurrent = saved.current?.id === changed.id
  return {
    ...saved,
    attempts: new Map(saved.attempts).set(changed.id, changed),
    current: isCurrent ? saved.current : { id: changed.id, at },
  }
}

export function withAnswers(
  attempt: Attempt,
  given: Iterable<readonly [question: string, answer: Answer | null]>,
  at: number,
): Attempt {
  const answers = new Map(attempt.answers)
  for (const [question, answer] of given) answers.set(question, { answer, at })
  return { ...attempt, answers }
}

export function renamed(
  saved: Saved,
  things: Things,
  id: string,
  name: string | null,
  at: number,
): Saved {
  const thing = saved[things].get(id)
  if (thing === undefined) return saved
  const all = new Map<string, unknown>(saved[things])
  return { ...saved, [things]: all.set(id, { ...thing, name, namedAt: at }) }
}

export function without(saved: Saved, things: Things, id: string): Saved {
  if (!saved[things].has(id)) return saved
  const left = new Map<string, unknown>(saved[things])
  left.delete(id)
  return { ...saved, [things]: left, removed: new Set([...saved.removed, id]) }
}

/**
 * With what was deleted, under a new id: one that was deleted is never used again. Without its mark, the deletion went in
 * a larger one, and stays.
 */
export function restored(
  saved: Saved,
  things: Things,
  deleted: Attempt | KeptPosting,
  id: string,
): Saved {
  if (!saved.removed.has(deleted.id)) return saved
  return { ...saved, [things]: new Map<string, unknown>(saved[things]).set(id, { ...deleted, id }) }
}
