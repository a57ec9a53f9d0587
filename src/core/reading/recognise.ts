/** Which skills a few words speak of, by a table of terms that people can read and edit. */
import { type Word, wordsOf } from './words.ts'

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

/** Says for any text which skills it speaks of, in the order of the table. */
export type Recogniser = (text: string) => readonly Hit[]

/** Terms that bring at least this share of what the strongest brings are marked. */
const markedShare = 0.4

/** A recogniser by a table. The score of a skill is its bias and the weights of all terms found, each once. */
export function recogniser({ skills, bias, terms }: TermTable): Recogniser {
  const root = branchesOf(terms)
  return (text) => {
    const found = new Map<number, Support[]>()
    const seen = new Set<Branch>()
    const words = wordsOf(text)
    for (const [i, { start }] of words.entries()) {
      let branch: Branch | undefined = root
      for (let next = i; branch !== undefined; next++) {
        const word: Word | undefined = words[next]
        if (word === undefined || (next > i && word.first)) break
        branch = branch.next.get(word.stem)
        if (branch === undefined || seen.has(branch)) continue
        seen.add(branch)
        for (let pair = 0; pair + 1 < branch.pairs.length; pair += 2) {
          const [place = 0, weight = 0] = [branch.pairs[pair], branch.pairs[pair + 1]]
          const support = found.get(place)
          if (support === undefined) found.set(place, [{ weight, mark: [start, word.end] }])
          else support.push({ weight, mark: [start, word.end] })
        }
      }
    }
    const hits: Hit[] = []
    for (const [place, support] of [...found].sort(([a], [b]) => a - b)) {
      const score = support.reduce((sum, { weight }) => sum + weight, bias[place] ?? 0)
      const skill = skills[place]
      if (score > 0 && skill !== undefined) hits.push({ skill, score, marks: strongest(support) })
    }
    return hits
  }
}

/** The terms word by word: what one that ends here says, and how longer ones go on. */
interface Branch {
  readonly pairs: readonly number[]
  readonly next: ReadonlyMap<string, Branch>
}

function branchesOf(terms: TermTable['terms']): Branch {
  const rest = new Map<string, Record<string, readonly number[]>>()
  for (const [term, pairs] of Object.entries(terms)) {
    const space = term.indexOf(' ')
    const first = space === -1 ? term : term.slice(0, space)
    const longer = space === -1 ? '' : term.slice(space + 1)
    rest.set(first, { ...rest.get(first), [longer]: pairs })
  }
  const next = [...rest].map(([first, { '': pairs = [], ...longer }]) => {
    return [first, { ...branchesOf(longer), pairs }] as const
  })
  return { pairs: [], next: new Map(next) }
}

/** What a term brings to a skill, and where it stands. */
interface Support {
  readonly weight: number
  readonly mark: Mark
}

/** The marks of the strongest terms, overlapping ones joined. */
function strongest(support: readonly Support[]): readonly Mark[] {
  const top = Math.max(0, ...support.map(({ weight }) => weight))
  const chosen = support
    .filter(({ weight }) => weight > 0 && weight >= markedShare * top)
    .map(({ mark }) => mark)
    .sort(([a], [b]) => a - b)
  const marks: Mark[] = []
  for (const [start, end] of chosen) {
    const last = marks.at(-1)
    if (last !== undefined && start <= last[1])
      marks[marks.length - 1] = [last[0], Math.max(last[1], end)]
    else marks.push([start, end])
  }
  return marks
}
