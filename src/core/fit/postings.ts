/** How many real postings somebody meets: evidence beside the word. */
import { memoize } from '../memoize.ts'
import { roundingSlack } from '../rounding.ts'
import { type Levels, shareOf } from './levels.ts'

/** What a posting asks of one skill: its highest level, by its heaviest section. */
export interface Ask {
  readonly skill: string
  /** 1 to 4. */
  readonly level: number
  /** 3 where it is required, 2 where it is a duty, 1 where it is preferred. */
  readonly weight: number
}

/** As much of a posting as is compared with levels. Each skill stands in it once. */
export interface Posting {
  readonly role: string
  readonly asks: readonly Ask[]
}

/** The weight of what a posting lists as required. */
const requiredWeight = 3
/** A posting that asks for fewer skills says too little to be counted. */
export const fewestAsks = 4
/** A role with fewer countable postings has no count. */
export const fewestPostings = 8
/** Meeting most of a posting: this share of all it asks, and that share of each skill it requires. */
const most = { cover: 0.6, required: 2 / 3 } as const

/** The share of what a posting asks that is there, 0 to 1: Σ w · min(have, ask) ÷ ask ÷ Σ w. */
export function coverOf(levels: Levels, asks: readonly Ask[]): number {
  let covered = 0
  let total = 0
  for (const ask of asks) {
    covered += ask.weight * shareOf(levels, ask)
    total += ask.weight
  }
  return total === 0 ? 0 : covered / total
}

/** Whether most of what a posting asks is there, and enough of all that it requires. */
export function meetsMost(levels: Levels, asks: readonly Ask[]): boolean {
  // What is required comes first: most postings that are not met end there.
  return (
    asks.every(
      (ask) => ask.weight < requiredWeight || shareOf(levels, ask) >= most.required - roundingSlack,
    ) && coverOf(levels, asks) >= most.cover - roundingSlack
  )
}

/** The asks that are not there in full, that which would add most to the cover first. */
export function missingOf<Asked extends Ask>(
  levels: Levels,
  asks: readonly Asked[],
): readonly Asked[] {
  const lost = (ask: Ask) => ask.weight * (1 - shareOf(levels, ask))
  return asks.filter((ask) => shareOf(levels, ask) < 1).toSorted((a, b) => lost(b) - lost(a))
}

/** Postings by cover, the largest first, then by id. */
export function byCover<One extends Pick<Posting, 'asks'> & { readonly id: string }>(
  levels: Levels,
  postings: readonly One[],
): readonly One[] {
  return postings
    .map((posting) => ({ posting, cover: coverOf(levels, posting.asks) }))
    .toSorted((a, b) => b.cover - a.cover || (a.posting.id < b.posting.id ? -1 : 1))
    .map(({ posting }) => posting)
}

/** Whether a posting says enough to be counted. */
export function isCountable({ asks }: Pick<Posting, 'asks'>): boolean {
  return asks.length >= fewestAsks
}

/** How many postings of a role are met, of how many that say enough to be counted. */
export interface Met {
  readonly met: number
  readonly of: number
  /** How many more say too little. */
  readonly thin: number
}

/** For each role with at least eight countable postings, how many of them these levels meet. Counted once, as long as both live. */
export function metByRole(levels: Levels, postings: readonly Posting[]): ReadonlyMap<string, Met> {
  return countedFor(postings)(levels)
}

const countedFor = memoize((postings: readonly Posting[]) =>
  memoize((levels: Levels): ReadonlyMap<string, Met> => {
    const counts = new Map<string, { met: number; of: number; thin: number }>()
    for (const posting of postings) {
      const count = counts.get(posting.role) ?? { met: 0, of: 0, thin: 0 }
      counts.set(posting.role, count)
      if (!isCountable(posting)) count.thin++
      else {
        count.of++
        if (meetsMost(levels, posting.asks)) count.met++
      }
    }
    return new Map([...counts].filter(([, { of }]) => of >= fewestPostings))
  }),
)

/**
 * What most of a role's postings that are not met want more of, by skill; null where no one skill is short in
 * more than half of them.
 */
export function wantedByOthers(
  role: string,
  levels: Levels,
  postings: readonly Posting[],
): string | null {
  const others = postings.filter(
    (one) => one.role === role && isCountable(one) && !meetsMost(levels, one.asks),
  )
  const short = new Map<string, number>()
  for (const ask of others.flatMap(({ asks }) => asks))
    if (shareOf(levels, ask) < most.required - roundingSlack)
      short.set(ask.skill, (short.get(ask.skill) ?? 0) + 1)
  const [skill, count] = [...short].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])
  return 2 * count > others.length ? skill : null
}

/** Of all postings of a role, how many ask for a skill at all; null under eight. */
export function askedBy(
  role: string,
  skill: string,
  postings: readonly Posting[],
): { readonly asked: number; readonly of: number } | null {
  const counted = postings.filter((one) => one.role === role)
  if (counted.length < fewestPostings) return null
  const asked = counted.filter(({ asks }) => asks.some((ask) => ask.skill === skill)).length
  return { asked, of: counted.length }
}

/** What stands for a skill that is not asked. */
const nothing = '-'
const weights = 3

/** What a posting asks, one character for each of `skills` in their order: a digit to base 12 of level and weight, or a hyphen. */
export function encodeAsks(asks: readonly Ask[], skills: readonly string[]): string {
  const bySkill = new Map(asks.map((ask) => [ask.skill, ask]))
  return skills
    .map((skill) => {
      const ask = bySkill.get(skill)
      return ask === undefined ? nothing : ((ask.level - 1) * weights + ask.weight - 1).toString(36)
    })
    .join('')
}

/** The asks of a text that `encodeAsks` wrote for the same skills. */
export function decodeAsks(text: string, skills: readonly string[]): readonly Ask[] {
  return skills.flatMap((skill, i) => {
    const digit = text[i] ?? nothing
    if (digit === nothing) return []
    const place = Number.parseInt(digit, 36)
    return [{ skill, level: Math.floor(place / weights) + 1, weight: (place % weights) + 1 }]
  })
}
