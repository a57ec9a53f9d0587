/** Learns which terms speak of which skill, from phrases that somebody read: a logistic regression for each skill. */
import type { AllContent } from '../../src/content/load.ts'
import { runsOf, termOf, wordsOf } from '../../src/core/reading/words.ts'

/** A phrase, and the skills that a reader saw in it. */
export interface Example {
  readonly text: string
  readonly skills: ReadonlySet<string>
}

/** What is known of a skill's terms. A term stands in its looked-up form. */
export interface Learned {
  /** Where the score of a phrase starts; above 0, it speaks of the skill. */
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** Terms of so many words at most are learned, if they stand in so many phrases at least. */
const terms = { words: 2, phrases: 2 } as const
/** A phrase speaks of a skill from this chance on: there, about as much is invented as is missed. */
const leastChance = 0.28
/** Steps of the search, and how long the first ones are. */
const search = { steps: 100, length: 0.5 } as const
/** Each weight pays so much for its size: small ones vanish, so that a table stays one that people can read. */
const penalty = { size: 1, square: 0.05 } as const
/** A weight nearer to 0 is left out. */
const leastWeight = 0.1

/** The terms in each text that can be learned, and all that hand-written terms can name. */
function termsIn(text: string, words?: number): readonly string[] {
  return [...new Set(runsOf(wordsOf(text), words).map(({ term }) => term))]
}

/**
 * What the examples say about each skill beyond its hand-written terms, whose weights are given and kept. For each skill it
 * minimises the logistic loss plus `penalty`, by steps along the gradient (AdaGrad), each followed by the shrinking that the
 * penalty on size asks. Nothing is drawn: the same examples give the same weights.
 */
export function learnTerms(
  examples: readonly Example[],
  skills: readonly string[],
  hand: ReadonlyMap<string, ReadonlyMap<string, number>>,
): ReadonlyMap<string, Learned> {
  const counts = new Map<string, number>()
  const short = examples.map(({ text }) => termsIn(text, terms.words))
  for (const term of short.flat()) counts.set(term, (counts.get(term) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= terms.phrases).map(([term]) => term)
  const places = new Map(names.map((term, place) => [term, place]))
  const rows = short.map((found) => found.flatMap((term) => places.get(term) ?? []))
  const all = examples.map(({ text }) => termsIn(text))
  return new Map(
    skills.map((skill) => {
      const given = hand.get(skill) ?? new Map<string, number>()
      const start = all.map((found) => found.reduce((sum, term) => sum + (given.get(term) ?? 0), 0))
      const truth = examples.map(({ skills }) => (skills.has(skill) ? 1 : 0))
      const { bias, weights } = fitted(rows, start, truth, names.length)
      const known = names.flatMap((term, place) => {
        const weight = rounded(weights[place] ?? 0)
        return Math.abs(weight) < leastWeight ? [] : [[term, weight] as const]
      })
      const cut = Math.log(leastChance / (1 - leastChance))
      return [skill, { bias: rounded(bias - cut), weights: new Map(known) }]
    }),
  )
}

/** The bias and the weights that fit best. `rows` holds the places of the terms of each example. */
function fitted(
  rows: readonly (readonly number[])[],
  start: readonly number[],
  truth: readonly number[],
  size: number,
): { readonly bias: number; readonly weights: Float64Array } {
  const weights = new Float64Array(size)
  const slope = new Float64Array(size)
  const travelled = new Float64Array(size)
  const share = Math.max(1, truth.filter((one) => one === 1).length) / truth.length
  let bias = Math.log(share / (1 - share))
  let biasTravelled = 0
  for (let step = 0; step < search.steps; step++) {
    slope.fill(0)
    let biasSlope = 0
    for (const [i, row] of rows.entries()) {
      let score = bias + (start[i] ?? 0)
      for (const place of row) score += weights[place] ?? 0
      const error = 1 / (1 + Math.exp(-score)) - (truth[i] ?? 0)
      biasSlope += error
      for (const place of row) slope[place] = (slope[place] ?? 0) + error
    }
    biasTravelled += biasSlope ** 2
    bias -= (search.length * biasSlope) / Math.sqrt(biasTravelled + Number.EPSILON)
    for (let place = 0; place < size; place++) {
      const weight = weights[place] ?? 0
      const down = (slope[place] ?? 0) + penalty.square * weight
      const sum = (travelled[place] ?? 0) + down ** 2
      travelled[place] = sum
      const length = search.length / Math.sqrt(sum + Number.EPSILON)
      const moved = weight - length * down
      weights[place] = Math.sign(moved) * Math.max(0, Math.abs(moved) - length * penalty.size)
    }
  }
  return { bias, weights }
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100
}

/** The coded phrases of a posting. */
export function phrasesOf({
  asks,
}: Pick<AllContent['postings'][number], 'asks'>): readonly Example[] {
  return asks.map(({ phrase, skills }) => ({
    text: phrase,
    skills: new Set(skills.map(({ skill }) => skill)),
  }))
}

/** What people wrote, by skill and by the looked-up form of each term. */
export function handTerms(
  files: readonly Pick<AllContent['terms'][number], 'id' | 'hand'>[],
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(
    files.map(({ id, hand }) => [
      id,
      new Map(Object.entries(hand).map(([text, weight]) => [termOf(text), weight])),
    ]),
  )
}

/** As it stands in a file: the heaviest term first, each as the phrases mostly have it. */
export function written(
  { bias, weights }: Learned,
  examples: readonly Example[],
): Pick<AllContent['terms'][number], 'bias' | 'learned'> {
  const forms = new Map<string, Map<string, number>>()
  for (const { text } of examples)
    for (const { term, start, end } of runsOf(wordsOf(text), terms.words)) {
      if (!weights.has(term)) continue
      const form = text.slice(start, end).toLowerCase()
      const counts = forms.get(term) ?? new Map<string, number>()
      forms.set(term, counts.set(form, (counts.get(form) ?? 0) + 1))
    }
  const readable = (term: string) => {
    const [best] = [...(forms.get(term) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    return best?.[0] ?? term
  }
  const heaviest = [...weights]
    .map(([term, weight]) => [readable(term), weight] as const)
    .sort(([a, v], [b, w]) => w - v || (a < b ? -1 : 1))
  return { bias, learned: Object.fromEntries(heaviest) }
}
