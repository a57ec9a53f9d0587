/** The words of a text, brought to one form each, so that "models" and "modelling" meet the same term. */

/** A word and where it stands. */
export interface Word {
  /** Its stem. */
  readonly stem: string
  /** Offsets in the text, from 0; `end` is behind its last character. */
  readonly start: number
  readonly end: number
  /** Whether a comma, a full stop or the like stands between it and the word before that counts. */
  readonly first: boolean
}

/** A run of one to three words that a term may name. */
export interface Run {
  /** The stems, joined by a space. */
  readonly term: string
  readonly start: number
  readonly end: number
}

/** The longest term, in words that count. */
export const longestTerm = 3

/** Words that say nothing about what is asked; terms go across them. */
const emptyWords: ReadonlySet<string> = new Set(
  `a an and are as at be been being by can do for from has have how if in into is it its more of on or our
  other such than that the their them these they this those through to was we were what when where which
  who will with within you your able across along also any both each etc eg ie e g i not per so
  some s t re ll ve while`.split(/\s+/),
)

/** What may stand between two words of one term. */
const withinTerm = /^[\s\-/&'’"“”*_]*$/u
const beyondAscii = /[^\0-\x7f]/
const letters = /[\p{L}\p{N}]+/gu
/** The same in a text of ASCII alone, as most are, in a tenth of the time. */
const plainLetters = /[a-zA-Z0-9]+/g

/** The runs of letters and digits in a text. */
export function formsOf(text: string): readonly string[] {
  return text.match(beyondAscii.test(text) ? letters : plainLetters) ?? []
}

/** The words that count, in order. Numbers of one or two digits are left out: they are years. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  let last = 0
  let apart = true
  for (const form of formsOf(text)) {
    const start = text.indexOf(form, last)
    apart ||= !isWithinTerm(text.slice(last, start))
    last = start + form.length
    while (text[last] === '+' || text[last] === '#') last++
    const plain = text.slice(start, last).toLowerCase()
    if (emptyWords.has(plain) || isSmallNumber(plain)) continue
    words.push({ stem: stemOf(plain), start, end: last, first: apart })
    apart = false
  }
  return words
}

function isWithinTerm(between: string): boolean {
  return between === ' ' || (between.length <= 8 && withinTerm.test(between))
}

/** Every run of one to `longest` words without a break inside. */
export function runsOf(words: readonly Word[], longest: number = longestTerm): readonly Run[] {
  const runs: Run[] = []
  for (const [i, { stem, start, end }] of words.entries()) {
    runs.push({ term: stem, start, end })
    let term = stem
    for (let next = i + 1; next < i + longest; next++) {
      const word = words[next]
      if (word === undefined || word.first) break
      term = `${term} ${word.stem}`
      runs.push({ term, start, end: word.end })
    }
  }
  return runs
}

/** The form in which a term written by hand is looked up: "Threat modelling" is "threat model". */
export function termOf(text: string): string {
  return wordsOf(text)
    .map(({ stem }) => stem)
    .join(' ')
}

/** Endings that are cut off, the first that fits; what is left has at least three letters. */
const endings = ['ingly', 'ing', 'ion', 'ed', 'e'] as const

/** British forms beside American ones. */
const spellings: readonly (readonly [string, string])[] = [
  ['isation', 'ization'],
  ['ising', 'izing'],
  ['ised', 'ized'],
  ['ise', 'ize'],
  ['yse', 'yze'],
  ['ysing', 'yzing'],
  ['ence', 'ense'],
  ['our', 'or'],
  ['ogue', 'og'],
]

/** A short form that words of one family share; for comparison only, not for people. */
function stemOf(word: string): string {
  if (word.length < 4) return word
  const single = singular(word)
  const spelt = replaced(single)
  const ending = endings.find((end) => spelt.endsWith(end) && spelt.length - end.length >= 3)
  const stem = ending === undefined ? spelt : spelt.slice(0, -ending.length)
  const [last, before] = [stem.at(-1), stem.at(-2)]
  return last === before && stem.length > 3 ? stem.slice(0, -1) : stem
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (!word.endsWith('s') || /[suio]s$/.test(word)) return word
  return word.slice(0, -1)
}

function replaced(word: string): string {
  const found = spellings.find(
    ([british]) => word.length > british.length + 2 && word.endsWith(british),
  )
  return found === undefined ? word : word.slice(0, -found[0].length) + found[1]
}

function isSmallNumber(word: string): boolean {
  return word.length <= 3 && /^\d{1,2}\+?$/.test(word)
}
