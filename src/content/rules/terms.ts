/** Whether the tables of terms can be used: a file for each skill, and terms that can be looked up. */
import { longestTerm, wordsOf } from '../../core/reading/words.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problems, problem } from './problem.ts'

export function* termsBelongToSkills({ terms, ids }: Readable): Problems {
  const message = 'belongs to no skill. Name it after a file in data/skills/, or delete it.'
  for (const { id } of terms)
    if (!ids.skills.has(id)) yield problem(`terms/${id}.json`, '', message)
}

export function* skillsHaveTerms({ skills, terms }: AllContent): Problems {
  const has = new Set(terms.map(({ id }) => id))
  const message =
    'is missing. Add the file with "hand", "bias": 0 and an empty "learned", then run "npm run learn".'
  for (const { id } of skills) if (!has.has(id)) yield problem(`terms/${id}.json`, '', message)
}

/** A term has one to three words that count, and each list has it once, however it is spelt. */
export function* termsCanBeLookedUp({ terms }: Readable): Problems {
  for (const { id, hand, learned } of terms)
    for (const [field, weights] of Object.entries({ hand, learned })) {
      const seen = new Map<string, string>()
      for (const term of Object.keys(weights)) {
        const words = wordsOf(term)
        const known = words.map(({ stem }) => stem).join(' ')
        const before = seen.get(known)
        seen.set(known, term)
        const where = [`terms/${id}.json`, `${field}.${term}`] as const
        const inOne = words.every(({ first }, i) => i === 0 || !first)
        if (words.length === 0 || words.length > longestTerm || !inOne)
          yield problem(
            ...where,
            'has no word that counts, more than three, or a comma. Use one to three plain words.',
          )
        if (before !== undefined)
          yield problem(...where, `is read the same as "${before}". Keep one of them.`)
      }
    }
}
