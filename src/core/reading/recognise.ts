/** Which skills a few words speak of, by a table of terms that people can read and edit. */
import { memoize } from '../memoize.ts'
import { joined } from './marked.ts'
import type { Word } from './words.ts'

/** The table of terms. */
export interface TermTable {
  /** The skills, in the order they are asked. */
  readonly skills: readonly string[]
  /** Where each skill starts, before any term: 0 at most, so that no words speak of nothing. */
  readonly bias: readonly number[]
  /** For each term, in its looked-up form, a skill's place from 0 and the term's weight, in turns. */
  readonly terms: Readonly<Record<string, readonly number[]>>
}

/** A skill that some words speak of. */
export interface Hit {
  readonly skill: string
  /** How sure: above 0, and the larger the surer. */
  readonly score: number
  /** Where the words stand that speak most for it: start and end, in order and apart. */
  readonly marks: readonly Mark[]
}

export type Mark = readonly [start: number, end: number]

/** Says which skills some words speak of, in the order of the table. Marks are as the offsets of the words. */
export type Recogniser = (words: readonly Word[]) => readonly Hit[]

/** Terms that bring at least this share of what the strongest brings are marked. */
const markedShare = 0.4

/** A recogniser by a table. The score of a skill is its bias and the weights of all terms found, each once. */
export function recogniser({ skills, bias, terms }: TermTable): Recogniser {
  const root = branchesOf(terms)
  const scores = new Float64Array(skills.length)
  return (words) => {
    const found = termsIn(words, root)
    scores.set(bias)
    for (const { pairs } of found) {
      for (let i = 0; i < pairs.length; i += 2) {
        const place = pairs[i] ?? 0
        scores[place] = (scores[place] ?? 0) + (pairs[i + 1] ?? 0)
      }
    }
    const hits: Hit[] = []
    for (let place = 0; place < skills.length; place++) {
      const [skill, score] = [skills[place], scores[place] ?? 0]
      if (score > 0 && skill !== undefined)
        hits.push({ skill, score, marks: marksOf(place, found) })
    }
    return hits
  }
}

/** The recogniser of a table, made once. */
export const recogniserOf = memoize(recogniser)

/** A term in some words: what it says, as in the table, and where it stands first. */
interface FoundTerm {
  readonly pairs: readonly number[]
  readonly mark: Mark
}

function termsIn(words: readonly Word[], root: Branch): readonly FoundTerm[] {
  const found: FoundTerm[] = []
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0
    let branch: Branch | undefined = root
    for (let next = i; ; next++) {
      const word = words[next]
      if (word === undefined || (next > i && word.first)) break
      branch = branch.next.get(word.stem)
      if (branch === undefined) break
      const { pairs } = branch
      if (pairs.length > 0 && !found.some((one) => one.pairs === pairs)) {
        found.push({ pairs, mark: [start, word.end] })
      }
    }
  }
  return found
}

/** The terms word by word: what one that ends here says, and how longer ones go on. */
interface Branch {
  pairs: readonly number[]
  readonly next: Map<string, Branch>
}

function branchesOf(terms: TermTable['terms']): Branch {
  const root: Branch = { pairs: [], next: new Map() }
  for (const [term, pairs] of Object.entries(terms)) {
    let branch = root
    for (const word of term.split(' ')) {
      const next: Branch = branch.next.get(word) ?? { pairs: [], next: new Map() }
      branch.next.set(word, next)
      branch = next
    }
    branch.pairs = pairs
  }
  return root
}

/** The marks of the terms that speak most for a skill, overlapping ones joined. */
function marksOf(place: number, found: readonly FoundTerm[]): readonly Mark[] {
  const weights = found.map(({ pairs }) => weightOf(place, pairs))
  const least = Math.max(Number.MIN_VALUE, markedShare * Math.max(...weights))
  return joined(found.filter((_, i) => (weights[i] ?? 0) >= least).map(({ mark }) => mark))
}

function weightOf(place: number, pairs: readonly number[]): number {
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i] === place) return pairs[i + 1] ?? 0
  return 0
}
