/** What a browser keeps for somebody who has given some answers. */
import type { Answers } from '../../src/core/answers/answers.ts'
import { nothingSaved } from '../../src/storage/saved.ts'
import { writeSaved } from '../../src/storage/savedText.ts'
import { storageKey } from '../../src/storage/storage.ts'

/** A browser's storage as it is after these answers were given. */
export function stateWith(answers: Answers, origin: string) {
  const localStorage = Object.entries(storedWith(answers)).map(([name, value]) => ({ name, value }))
  return { cookies: [], origins: [{ origin, localStorage }] }
}

/** The entries of localStorage after these answers were given, by key. */
export function storedWith(answers: Answers): Readonly<Record<string, string>> {
  const at = Date.UTC(2026, 0, 1)
  const given = new Map([...answers].map(([question, answer]) => [question, { answer, at }]))
  const attempt = { id: 'first', name: null, namedAt: 0, startedAt: at, answers: given }
  const attempts = new Map([['first', attempt]])
  const saved = { ...nothingSaved, attempts, current: { id: 'first', at } }
  return { [storageKey('/')]: writeSaved(saved) }
}
