/** Rules of the imagined holders of real jobs. */
import type { Readable } from '../load.ts'
import { type Problems, problem, unlessKnown } from './problem.ts'

export function* holdersHoldJobs({ holders, postings, ids }: Readable): Problems {
  const file = 'holders.json'
  const jobs = new Set(postings.flatMap(({ id, role }) => (role === null ? [] : [id])))
  for (const [i, { posting, levels }] of holders.entries()) {
    const field = `holders[${i}].posting`
    if (!jobs.has(posting))
      yield problem(
        file,
        field,
        `"${posting}" is no posting of one of our roles. Use the id of one in data/postings.json.`,
      )
    if (holders.findIndex((other) => other.posting === posting) !== i)
      yield problem(file, field, `"${posting}" has a holder already. Keep one of the two.`)
    for (const skill of Object.keys(levels))
      yield* unlessKnown(skill, 'skill', ids, file, `holders[${i}].levels`)
  }
}
