/**
 * How well results agree with real jobs: people made from the coded postings answer as they would, and what they are told is
 * held against the job they were made from. Worked out from the content at each build, so no figure can go stale.
 */
import { metByRole, type Posting } from '../core/fit/postings.ts'
import { fitRoles, type RoleFit, type RoleProfile } from '../core/fit/roles.ts'
import { type Band, bandOf, bands } from '../core/fit/track.ts'
import { quantile } from '../core/quantile.ts'
import { asksOfPosting } from './asks.ts'
import { type Fairness, measureFairness } from './fairness.ts'
import {
  type Answering,
  answerings,
  type PeopleKind,
  type Person,
  peopleKinds,
  peopleOf,
} from './jobHolders.ts'
import type { AllContent } from './load.ts'
import { seededRandom } from './random.ts'

/** What is looked at, in the order it is shown. Each is a share of the people; `other` of people and roles clearly not theirs. */
export const measures = ['first', 'firstTwo', 'equal', 'close', 'ready', 'other'] as const
export type Measure = (typeof measures)[number]

/** Roles that are clearly not those of a person: being told Close to one is a mistake. */
export const clearlyOther: Readonly<Record<string, readonly string[]>> = {
  'ai-security-engineer': [
    'ai-governance-specialist',
    'ai-security-policy-lead',
    'ai-safety-research-engineer',
  ],
  'mlsecops-engineer': ['ai-governance-specialist', 'ai-security-policy-lead'],
  'ai-red-team-engineer': ['ai-governance-specialist', 'ai-security-policy-lead'],
  'ai-governance-specialist': [
    'ai-security-engineer',
    'mlsecops-engineer',
    'ai-red-team-engineer',
    'ai-safety-research-engineer',
  ],
  'ai-security-policy-lead': [
    'mlsecops-engineer',
    'ai-red-team-engineer',
    'ai-security-solutions-engineer',
    'ai-security-engineer',
  ],
  'ai-safety-research-engineer': ['ai-governance-specialist', 'ai-security-solutions-engineer'],
  'ai-security-solutions-engineer': ['ai-safety-research-engineer'],
}

/** A share, 0 to 1, with the interval that holds it in 95 of 100 draws of other employers. */
export interface Figure {
  readonly share: number
  readonly low: number
  readonly high: number
}

/** What a group of people is told. */
export interface GroupFigures {
  readonly kind: PeopleKind
  readonly answering: Answering
  readonly people: number
  readonly figures: Readonly<Record<Measure, Figure>>
  /** Shares, 0 to 1, that keep the word for their role, and the first role, when a fifth of the answers are one off. */
  readonly unchanged: { readonly word: number; readonly first: number }
  readonly byRole: readonly {
    readonly role: string
    readonly people: number
    /** How many of them. */
    readonly counts: Readonly<Record<Measure, number>>
  }[]
}

/** Shares of a role's postings that people with this word for it meet: quartiles, 0 to 1. */
interface MetFigures {
  readonly band: Band
  readonly lower: number
  readonly median: number
  readonly upper: number
}

export interface Evaluation {
  readonly groups: readonly GroupFigures[]
  /** The share, 0 to 1, of people who have begun with some skills that is told Close to any role. */
  readonly learnersClose: number
  readonly met: readonly MetFigures[]
  readonly fairness: Fairness
}

const seed = 13
const resamples = 400
/** The ends of an interval that holds 95 of 100. */
const ends = [0.025, 0.975] as const
const learners = 2_000
/** How many of a hundred learners answer a question with option 0 and 1; the rest with option 2. */
const learnerOptions = [0.4, 0.85] as const
/** How many answers are one off, and how often that is tried for each person. */
const topOption = 3
const slip = { chance: 0.2, times: 4 } as const

type Evidence = Pick<AllContent, 'roles' | 'skills' | 'postings' | 'holders'>

export function evaluate(content: Evidence): Evaluation {
  const { roles } = content
  const skills = content.skills.map(({ id }) => id)
  const groups = peopleKinds.flatMap((kind) =>
    answerings.map((answering) => ({
      kind,
      answering,
      people: peopleOf(kind, answering, content, skills),
    })),
  )
  return {
    groups: groups.map(({ kind, answering, people }) => ({
      kind,
      answering,
      people: people.length,
      ...toldTo(people, roles),
    })),
    learnersClose: learnersTold(roles, skills),
    met: metFigures(
      groups.filter(({ answering }) => answering === 'exact').flatMap(({ people }) => people),
      roles,
      content.postings.flatMap(comparable),
    ),
    fairness: measureFairness(roles, skills),
  }
}

/** A coded posting as levels are held against it; nothing where it is none of our roles. */
function comparable(posting: AllContent['postings'][number]): readonly Posting[] {
  if (posting.role === null) return []
  return [{ role: posting.role, asks: [...asksOfPosting(posting).values()] }]
}

/** Hits of how many, for each measure. */
type Counts = Readonly<Record<Measure, { readonly hits: number; readonly of: number }>>

function toldTo(
  people: readonly Person[],
  roles: readonly RoleProfile[],
): Pick<GroupFigures, 'figures' | 'unchanged' | 'byRole'> {
  const verdicts = people.flatMap((person) => {
    const fits = fitRoles(person.levels, roles)
    const counts = countsOf(person, fits)
    return counts === null ? [] : [{ ...person, fits, counts }]
  })
  const random = seededRandom(seed)
  return {
    figures: figuresOf(verdicts, random),
    unchanged: unchangedOf(verdicts, roles, random),
    byRole: roles.map(({ id: role }) => {
      const own = verdicts.filter((verdict) => verdict.role === role)
      const hits = (measure: Measure) =>
        own.reduce((sum, { counts }) => sum + counts[measure].hits, 0)
      return { role, people: own.length, counts: ofEach(hits) }
    }),
  }
}

function isClose(band: Band): boolean {
  return bands.indexOf(band) >= bands.indexOf('close')
}

/** What one person is told of the own role and of those that are clearly not. Null where the role is none of ours. */
function countsOf({ role }: Person, fits: readonly RoleFit[]): Counts | null {
  const place = fits.findIndex((fit) => fit.role === role)
  const own = fits[place]
  if (own === undefined) return null
  const one = (hit: boolean) => ({ hits: hit ? 1 : 0, of: 1 })
  const others = fits.filter((fit) => clearlyOther[role]?.includes(fit.role))
  return {
    first: one(place === 0),
    firstTwo: one(place < 2),
    equal: one(place === 0 || own.tie),
    close: one(isClose(own.standing)),
    ready: one(own.standing === 'ready'),
    other: { hits: others.filter(({ standing }) => isClose(standing)).length, of: others.length },
  }
}

/** Shares with bootstrap intervals: whole employers are drawn again, with replacement. */
function figuresOf(
  verdicts: readonly { readonly employer: string; readonly counts: Counts }[],
  random: () => number,
): Readonly<Record<Measure, Figure>> {
  const names = [...new Set(verdicts.map(({ employer }) => employer))]
  const employers = names.map((name) => verdicts.filter(({ employer }) => employer === name))
  const draws = Array.from({ length: resamples }, () =>
    employers.map(() => Math.floor(random() * employers.length)),
  )
  const figure = (measure: Measure): Figure => {
    const sums = employers.map((theirs) => sumOf(theirs.map(({ counts }) => counts[measure])))
    const shares = draws.map((draw) => shareOf(sumOf(draw.flatMap((i) => sums[i] ?? []))))
    return {
      share: shareOf(sumOf(sums)),
      low: quantile(shares, ends[0]),
      high: quantile(shares, ends[1]),
    }
  }
  return ofEach(figure)
}

function ofEach<Value>(value: (measure: Measure) => Value): Readonly<Record<Measure, Value>> {
  return {
    first: value('first'),
    firstTwo: value('firstTwo'),
    equal: value('equal'),
    close: value('close'),
    ready: value('ready'),
    other: value('other'),
  }
}

function sumOf(counts: readonly Counts[Measure][]): Counts[Measure] {
  return counts.reduce((sum, { hits, of }) => ({ hits: sum.hits + hits, of: sum.of + of }), {
    hits: 0,
    of: 0,
  })
}

function shareOf({ hits, of }: Counts[Measure]): number {
  return of === 0 ? 0 : hits / of
}

/** What stays as it is when each answer is one option off, up or down alike, with the chance of a slip. */
function unchangedOf(
  verdicts: readonly (Person & { readonly fits: readonly RoleFit[] })[],
  roles: readonly RoleProfile[],
  random: () => number,
): GroupFigures['unchanged'] {
  const slipped = (option: number) => {
    if (random() >= slip.chance) return option
    return Math.max(0, Math.min(topOption, option + (random() < 1 / 2 ? -1 : 1)))
  }
  const wordOf = (fits: readonly RoleFit[], own: string) =>
    fits.find(({ role }) => role === own)?.standing
  const tries = verdicts.flatMap(({ role, levels, fits }) =>
    Array.from({ length: slip.times }, () => {
      const moved = new Map([...levels].map(([skill, option]) => [skill, slipped(option)]))
      const after = fitRoles(moved, roles)
      return {
        word: wordOf(after, role) === wordOf(fits, role),
        first: after[0]?.role === fits[0]?.role,
      }
    }),
  )
  const shareWith = (hit: (one: (typeof tries)[number]) => boolean) =>
    shareOf({ hits: tries.filter(hit).length, of: tries.length })
  return { word: shareWith(({ word }) => word), first: shareWith(({ first }) => first) }
}

function learnersTold(roles: readonly RoleProfile[], skills: readonly string[]): number {
  const random = seededRandom(seed)
  const option = () => {
    const drawn = random()
    return learnerOptions.filter((share) => drawn >= share).length
  }
  const tracks = roles.flatMap(({ tracks }) => tracks)
  const told = Array.from({ length: learners }).filter(() => {
    const levels = new Map(skills.map((skill) => [skill, option()]))
    return tracks.some(({ requirements }) => isClose(bandOf(levels, requirements)))
  })
  return told.length / learners
}

function metFigures(
  people: readonly Person[],
  roles: readonly RoleProfile[],
  postings: readonly Posting[],
): readonly MetFigures[] {
  const shares = people.flatMap(({ levels }) => {
    const met = metByRole(levels, postings)
    return fitRoles(levels, roles).flatMap(({ role, standing }) => {
      const count = met.get(role)
      return count === undefined ? [] : [{ standing, share: count.met / count.of }]
    })
  })
  return bands.map((band) => {
    const own = shares.filter(({ standing }) => standing === band).map(({ share }) => share)
    return {
      band,
      lower: quantile(own, 1 / 4),
      median: quantile(own, 1 / 2),
      upper: quantile(own, 3 / 4),
    }
  })
}
