/** Rules of the imagined holders of real jobs. */
import type { Readable } from '../load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

export function holdersHoldJobs({ holders, postings, ids }: Readable): readonly Problem[] {
  const file = 'holders.json'
  const jobs = new Set(postings.flatMap(({ id, role }) => (role === null ? [] : [id])))
  return holders.flatMap(({ posting, levels }, i) => [
    ...problemUnless(
      jobs.has(posting),
      file,
      `holders[${i}].posting`,
      `"${posting}" is no posting of one of our roles. Use the id of one in data/postings.json.`,
    ),
    ...problemUnless(
      holders.findIndex((other) => other.posting === posting) === i,
      file,
      `holders[${i}].posting`,
      `"${posting}" has a holder already. Keep one of the two.`,
    ),
    ...Object.keys(levels).flatMap((skill) =>
      problemUnlessKnown(skill, 'skill', ids, file, `holders[${i}].levels`),
    ),
  ])
}
