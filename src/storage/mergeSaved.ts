/** How two tabs' copies of what is saved become one. Pure. A backup is another thing: restore.ts. */
import type { Attempt, KeptPosting, Saved } from './saved.ts'

/**
 * Two copies of what was saved, made one: nothing is lost but what was deleted in one of them, and of two answers to one question, or
 * two names of one attempt or posting, the later counts. The order of the copies does not matter, nor does merging the same copy twice.
 */
export function mergeSaved(a: Saved, b: Saved): Saved {
  const removed = new Set([...a.removed, ...b.removed])
  const attempts = mergeMaps(a.attempts, b.attempts, mergeAttempts)
  const postings = mergeMaps(a.postings, b.postings, mergePostings)
  for (const id of removed) {
    attempts.delete(id)
    postings.delete(id)
  }
  return {
    attempts,
    postings,
    removed,
    current: later(a.current, b.current),
    start: later(a.start, b.start),
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

function mergePostings(a: KeptPosting, b: KeptPosting): KeptPosting {
  const named = later({ name: a.name, at: a.namedAt }, { name: b.name, at: b.namedAt })
  const kept = later(
    { requirements: a.requirements, at: a.keptAt },
    { requirements: b.requirements, at: b.keptAt },
  )
  return {
    id: a.id,
    name: named.name,
    namedAt: named.at,
    keptAt: kept.at,
    requirements: kept.requirements,
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
