/** Lines, cut into phrases that each say one thing, and long phrases into clauses. */
import { type Word, wordsOf } from './words.ts'

/** Short forms with a full stop that ends no sentence. */
const shortForms: ReadonlySet<string> = new Set(
  'e.g i.e etc vs incl approx no dr mr ms prof u.s u.k ph.d b.s m.s inc ltd'.split(' '),
)

const stops = /[.!?;](?=\s)|\s[*•▪●◦·]\s/gu
/** The same in a list that was pasted as one line with dashes for marks. */
const listStops = /[.!?;](?=\s)|\s[*•▪●◦·-]\s/gu
const fewestDashes = 3

function isList(line: string): boolean {
  return (line.match(/\s-\s(?=\p{Lu}|\d)/gu)?.length ?? 0) >= fewestDashes
}

/** The sentences of a line, and what semicolons part, or marks of a list that was pasted as one line. */
export function phrasesOf(line: string): readonly string[] {
  const phrases: string[] = []
  let from = 0
  for (const { 0: stop, index } of line.matchAll(isList(line) ? listStops : stops)) {
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
    .map((phrase) => phrase.replace(/^[*•▪●◦·-]\s/u, ''))
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase))
}

/** A phrase of more words is looked at in clauses; a clause has at least the fewest, where the phrase can be cut. */
const clauseWords = { whole: 12, fewest: 4 } as const

/**
 * The words of each clause of a phrase, in order: the table of terms was learned from short phrases, so a long sentence with several asks
 * is read in pieces of its kind. Cut at commas, colons, brackets and "and".
 */
export function clausesOf(phrase: string): readonly (readonly Word[])[] {
  const words = wordsOf(phrase)
  if (words.length <= clauseWords.whole) return [words]
  const clauses: (readonly Word[])[] = []
  let from = 0
  for (let i = clauseWords.fewest; i <= words.length - clauseWords.fewest; i++) {
    const [before, word] = [words[i - 1], words[i]]
    if (before === undefined || word === undefined || i - from < clauseWords.fewest) continue
    if (!isCut(phrase.slice(before.end, word.start))) continue
    clauses.push(words.slice(from, i))
    from = i
  }
  return [...clauses, words.slice(from)]
}

function isCut(between: string): boolean {
  return between !== ' ' && /[,:;()–—]|\s(?:and|including|while|to)\s/i.test(` ${between} `)
}
