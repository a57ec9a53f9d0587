import type { Attempt } from '../storage/saved.ts'

/** The names of attempts as they are shown, by id: of those that were given the same name the later ones have a number. */
export function attemptNames(attempts: Iterable<Attempt>): ReadonlyMap<string, string> {
  const inOrder = [...attempts].sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, name } of inOrder) {
    const given = name ?? 'Your first answers'
    let shown = given
    for (let n = 2; taken.has(shown); n++) shown = `${given} (${n})`
    taken.add(shown)
    names.set(id, shown)
  }
  return names
}
