/** Why a role is named for a background: what people from there bring that its real postings ask for. */
import { asksOfPosting } from './asks.ts'
import type { AllContent } from './load.ts'

type Background = AllContent['backgrounds'][number]

/** A skill somebody brings, and how many of the role's postings ask for it. */
interface Reason {
  readonly skill: string
  readonly asked: number
}

export interface Reasons {
  /** How many postings of the role were read. */
  readonly of: number
  readonly reasons: readonly Reason[]
}

const mostReasons = 2

/** What is typical of a background: what one has done alone before what took guidance, and of that what most postings of the role ask for. */
export function reasonsFor(
  { typical, roles }: Pick<Background, 'typical' | 'roles'>,
  postings: AllContent['postings'],
): Reasons {
  const own = postings.filter(({ role }) => role === roles[0]).map(asksOfPosting)
  const known = Object.entries(typical).map(([skill, level]) => ({
    skill,
    level: Math.min(2, level),
    asked: own.filter((asks) => asks.has(skill)).length,
  }))
  return {
    of: own.length,
    reasons: known
      .toSorted((a, b) => b.level - a.level || b.asked - a.asked || (a.skill < b.skill ? -1 : 1))
      .slice(0, mostReasons)
      .map(({ skill, asked }) => ({ skill, asked })),
  }
}

/** How many postings of a role are for people at the beginning, of how many that tell, and what they are called. */
export function entryDoors(role: string, { postings, thinPostings }: AllContent) {
  const told = [...postings, ...thinPostings].filter(
    (posting) => posting.role === role && posting.seniority !== null,
  )
  const entry = told.filter(({ seniority }) => seniority === 'intern' || seniority === 'junior')
  return { of: told.length, titles: entry.map(({ title, employer }) => ({ title, employer })) }
}
