/** Whether the tables of terms can be used: a file for each skill, and terms that can be looked up. */
import { longestTerm, wordsOf } from '../../core/reading/words.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problem, problemUnless } from './problem.ts'

export function termsBelongToSkills({ terms, ids }: Readable): readonly Problem[] {
  return terms.flatMap(({ id }) =>
    problemUnless(
      ids.skills.has(id),
      `terms/${id}.json`,
      '',
      'belongs to no skill. Name it after a file in data/skills/, or delete it.',
    ),
  )
}

export function skillsHaveTerms({ skills, terms }: AllContent): readonly Problem[] {
  const has = new Set(terms.map(({ id }) => id))
  return skills.flatMap(({ id }) =>
    problemUnless(
      has.has(id),
      `terms/${id}.json`,
      '',
      'is missing. Add the file with "hand", "bias": 0 and an empty "learned", then run "npm run learn".',
    ),
  )
}

/** A term has one to three words that count, and each list has it once, however it is spelt. */
export function termsCanBeLookedUp({ terms }: Readable): readonly Problem[] {
  return terms.flatMap(({ id, hand, learned }) =>
    Object.entries({ hand, learned }).flatMap(([field, weights]) => {
      const seen = new Map<string, string>()
      return Object.keys(weights).flatMap((term) => {
        const words = wordsOf(term)
        const known = words.map(({ stem }) => stem).join(' ')
        const before = seen.get(known)
        seen.set(known, term)
        const where = [`terms/${id}.json`, `${field}.${term}`] as const
        const isOne = words.every(({ first }, i) => i === 0 || !first)
        return [
          ...problemUnless(
            words.length >= 1 && words.length <= longestTerm && isOne,
            ...where,
            'has no word that counts, more than three, or a comma. Use one to three plain words.',
          ),
          ...problemUnless(
            before === undefined,
            ...where,
            `is read the same as "${before}". Keep one of them.`,
          ),
        ]
      })
    }),
  )
}
