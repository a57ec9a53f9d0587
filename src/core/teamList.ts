/** A list of people’s result links, as it is pasted or read from a file: the good ones with their labels, the others with the reason. */
import { readCsv } from './csv.ts'
import { type Codebook, encodeRead, findLink, type LinkProblem, type ReadLink } from './link.ts'

/** One person of a list. */
export interface Person {
  /** What the list calls the person; unlike any other label in it. */
  readonly label: string
  /** The day the list gives, `YYYY-MM-DD`; null where it gives none. */
  readonly day: string | null
  /** The fragment of the link. */
  readonly code: string
  readonly link: ReadLink
}

/** A line that was left out: it holds no link, a link that does not open, one that was there already with this label, or one too many. */
export interface LeftOut {
  /** The line of the text, from 1. */
  readonly line: number
  /** How the line begins, so that it can be found. */
  readonly text: string
  readonly problem: LinkProblem | 'repeated' | 'too-many'
}

export interface TeamList {
  readonly people: readonly Person[]
  readonly leftOut: readonly LeftOut[]
}

export const mostPeople = 500

/** A text or a file longer than this, in characters or bytes, is no list of so few people. */
export const largestList = 1_000_000

const longestLabel = 60
const shownText = 40
const aDay = /^\s*(\d{4}-\d{2}-\d{2})(?![\d-])/

/**
 * Reads a list: a line for each person, with a link in it and, if wanted, a label and a day beside it, parted by a comma, a semicolon, a
 * tab or nothing but words; or a table with such columns, such as this page writes. Total.
 */
export function readTeam(text: string, codebook: Codebook): TeamList {
  const people: Person[] = []
  const leftOut: LeftOut[] = []
  const labels = new Set<string>()
  const seen = new Set<string>()
  for (const [i, { line, cells }] of readCsv(text).entries()) {
    const leave = (problem: LeftOut['problem']) =>
      leftOut.push({ line, text: tidied(cells.join(' ')).slice(0, shownText), problem })
    if (people.length === mostPeople) {
      leave('too-many')
      continue
    }
    const found = linkIn(cells, codebook)
    if (!found.ok) {
      // The first row of a table names its columns.
      if (i > 0 || cells.length === 1 || found.problem !== 'not-ours') leave(found.problem)
      continue
    }
    const { link, place } = found
    const code = encodeRead(link, codebook)
    const given = labelIn(cells, place)
    const key = `${code} ${given}`
    if (seen.has(key)) {
      leave('repeated')
      continue
    }
    seen.add(key)
    const label = unlike(given === '' ? `Person ${people.length + 1}` : given, labels)
    labels.add(label)
    people.push({ label, day: dayIn(cells), code, link })
  }
  return { people, leftOut }
}

/** The first cell with a link that opens; else why the likeliest does not. */
function linkIn(cells: readonly string[], codebook: Codebook) {
  let problem: LinkProblem = 'not-ours'
  for (const [place, cell] of cells.entries()) {
    const link = findLink(cell, codebook)
    if (link.ok) return { ok: true as const, link, place }
    if (link.problem !== 'not-ours') problem = link.problem
  }
  return { ok: false as const, problem }
}

/** The first cell that is neither the link nor a day, or what stands before the link in its cell; empty where there is nothing. */
function labelIn(cells: readonly string[], place: number): string {
  const beside = cells.find((cell, i) => i !== place && tidied(cell) !== '' && !aDay.test(cell))
  const before = (cells[place] ?? '').split(/https?:|#|\bs?1\.[a-z0-9_-]/i, 1)[0] ?? ''
  const label = tidied(beside ?? before.replace(/[\s:;,<("–—-]+$/u, ''))
  return [...label].slice(0, longestLabel).join('')
}

function dayIn(cells: readonly string[]): string | null {
  return cells.flatMap((cell) => aDay.exec(cell)?.[1] ?? [])[0] ?? null
}

/** A text on one line, without what is invisible or turns the direction of what comes after it. */
function tidied(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/ +/g, ' ')
    .trim()
}

/** The label, or with a number where it is taken: "Ada (2)". */
function unlike(label: string, taken: ReadonlySet<string>): string {
  if (!taken.has(label)) return label
  let number = 2
  while (taken.has(`${label} (${number})`)) number++
  return `${label} (${number})`
}
