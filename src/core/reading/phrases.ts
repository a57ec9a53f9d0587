/** Lines, cut into phrases that each say one thing, and long phrases into clauses. */
import { wordsOf } from './words.ts'

/** Short forms with a full stop that ends no sentence. */
const shortForms: ReadonlySet<string> = new Set(
  'e.g i.e etc vs incl approx no dr mr ms prof u.s u.k ph.d b.s m.s inc ltd'.split(' '),
)

/** The sentences of a line, and what semicolons part, or marks of a list that was pasted as one line. */
export function phrasesOf(line: string): readonly string[] {
  const phrases: string[] = []
  let from = 0
  for (const { 0: stop, index } of line.matchAll(/[.!?;](?=\s)|\s[*•▪●◦·]\s/gu)) {
    const end = index + 1
    const before = line.slice(Math.max(from, index - 12), index)
    const word = before
      .slice(before.lastIndexOf(' ') + 1)
      .replace(/^[("'[]+/, '')
      .toLowerCase()
    const begins = /^\s*[\p{Lu}\p{N}"'“(]/u.test(line.slice(end, end + 4))
    if ('.!?'.includes(stop.charAt(0)) && (!begins || shortForms.has(word))) continue
    phrases.push(line.slice(from, end).trim())
    from = end
  }
  phrases.push(line.slice(from).trim())
  return phrases
    .map((phrase) => phrase.replace(/^[*•▪●◦·]\s/u, ''))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
}

/** A piece of a phrase: its start and its end. */
export type Piece = readonly [start: number, end: number]

/** A phrase of more words is looked at in pieces; a piece has at least the fewest, where the phrase can be cut. */
const pieces = { whole: 12, fewest: 4 } as const
/** A phrase of fewer characters hardly has so many words. */
const shortPhrase = 4 * pieces.whole

/**
 * The clauses of a phrase, in order: the table of terms was learned from short phrases, so a long sentence with several asks
 * is read in pieces of its kind. Cut at commas, colons, brackets and "and".
 */
export function clausesOf(phrase: string): readonly Piece[] {
  if (phrase.length < shortPhrase) return [[0, phrase.length]]
  const words = wordsOf(phrase)
  if (words.length <= pieces.whole) return [[0, phrase.length]]
  const clauses: Piece[] = []
  let from = 0
  let count = 0
  const left = (i: number) => words.length - i
  for (const [i, word] of words.entries()) {
    const before = words[i - 1]
    const cut = before !== undefined && isCut(phrase.slice(before.end, word.start))
    if (cut && count >= pieces.fewest && left(i) >= pieces.fewest) {
      clauses.push([from, word.start])
      from = word.start
      count = 0
    }
    count++
  }
  clauses.push([from, phrase.length])
  return clauses
}

function isCut(between: string): boolean {
  return /[,:;()–—]|\s(?:and|including|while|to)\s/i.test(` ${between} `)
}
