/** Which answers of an earlier attempt may no longer hold. Pure: times are handed in. */
import { skillOf } from './answers.ts'

/** Answers older than this, in milliseconds, are asked again: half a year. */
const goodFor = 183 * 24 * 60 * 60 * 1000

/**
 * The questions worth asking again: answered more than half a year before `now`, or about a skill in which something was learned since.
 * `answered` and `learned` give times in milliseconds since 1970, by question id and by skill id.
 */
export function worthAskingAgain(
  answered: ReadonlyMap<string, number>,
  learned: ReadonlyMap<string, number>,
  now: number,
): ReadonlySet<string> {
  const isOld = (at: number) => now - at > goodFor
  return new Set(
    [...answered]
      .filter(([question, at]) => {
        const skill = skillOf(question)
        if (skill === null) return false
        return isOld(at) || at < (learned.get(skill) ?? 0)
      })
      .map(([question]) => question),
  )
}

/** When something was last learned in each skill, by the steps that were done and what they teach. */
export function lastLearned(
  done: ReadonlyMap<string, number>,
  teachings: readonly {
    readonly id: string
    readonly teaches: readonly { readonly skill: string }[]
  }[],
): ReadonlyMap<string, number> {
  const learned = new Map<string, number>()
  for (const { id, teaches } of teachings) {
    const at = done.get(id)
    if (at === undefined) continue
    for (const { skill } of teaches) learned.set(skill, Math.max(at, learned.get(skill) ?? 0))
  }
  return learned
}
