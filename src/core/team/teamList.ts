/** A list of people’s result links, as it is pasted or read from a file: the good ones with their labels, the others with the reason. */

import type { LinkProblem } from '../link/code.ts'
import { type Codebook, encodeRead, findLink, type ReadLink } from '../link/link.ts'
import { atOnce, type WithPauses } from '../pauses.ts'
import { readCsv, writeCsv } from './csv.ts'
import { type Columns, columnsOf, ownColumns, placesIn } from './teamColumns.ts'
import { looksLikeDay, type SlashOrder, slashOrderOf, writtenDay } from './writtenDay.ts'

/** One person of a list. */
export interface ListedPerson {
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

/** A line whose person is there, but without the day that was given, because it could not be read. */
export interface WithoutDay {
  /** The line of the text, from 1. */
  readonly line: number
  readonly label: string
  /** The day as it was given. */
  readonly text: string
}

export interface TeamList {
  readonly people: readonly ListedPerson[]
  readonly leftOut: readonly LeftOut[]
  readonly withoutDay: readonly WithoutDay[]
  /** What the first row calls the columns that were understood, where it names any; else null. */
  readonly head: readonly string[] | null
}

export const mostPeople = 500

/** A text or a file longer than this, in characters or bytes, is no list of so few people. */
export const largestList = 1_000_000

const longestLabel = 60
const shownText = 40

/**
 * Reads a list: a line for each person, with a link in it and, if wanted, a label and a day beside it, parted by a comma, a semicolon, a
 * tab or nothing but words; or a table with such columns in any order, such as this page and forms write. Where the first row names
 * columns, they decide; where there are no names, the cell with the link is the link and the best other one the label. Total.
 */
export function readTeam(text: string, codebook: Codebook): TeamList {
  return atOnce(readingTeam(text, codebook))
}

/** The same with pauses, one before each line. */
export function* readingTeam(text: string, codebook: Codebook): WithPauses<TeamList> {
  const people: ListedPerson[] = []
  const leftOut: LeftOut[] = []
  const withoutDay: WithoutDay[] = []
  const labels = new Set<string>()
  const seen = new Set<string>()
  const rows = readCsv(text)
  const first = rows[0]?.cells ?? []
  const columns = first.every((cell) => isNoLink(cell, codebook)) ? columnsOf(first) : null
  const order = slashOrderOf(rows.flatMap(({ cells }) => cells))
  for (const { line, cells } of columns === null ? rows : rows.slice(1)) {
    yield
    const leave = (problem: LeftOut['problem']) =>
      leftOut.push({ line, text: tidied(cells.join(' ')).slice(0, shownText), problem })
    if (people.length === mostPeople) {
      leave('too-many')
      continue
    }
    const found = linkIn(cells, columns, codebook)
    if (!found.ok) {
      leave(found.problem)
      continue
    }
    const { link, place, byName } = found
    const code = encodeRead(link, codebook)
    const given =
      byName === null ? unnamed(cells, place, order) : named(cells, place, byName, order)
    const key = `${code} ${given.label}`
    if (seen.has(key)) {
      leave('repeated')
      continue
    }
    seen.add(key)
    const label = unlike(given.label === '' ? `Person ${people.length + 1}` : given.label, labels)
    labels.add(label)
    people.push({ label, day: given.day, code, link })
    if (given.day === null && given.dayText !== '') {
      withoutDay.push({ line, label, text: tidied(given.dayText).slice(0, shownText) })
    }
  }
  const known = new Set(columns === null ? [] : placesIn(columns))
  const names = first.filter((_, place) => known.has(place)).map(tidied)
  const head = columns === null ? null : names.map((name) => shortened(name, longestLabel))
  return { people, leftOut, withoutDay, head }
}

/** A person as the page writes it: with the whole link, and what the table says besides. */
export interface Written {
  readonly label: string
  readonly day: string | null
  readonly link: string
  /** A cell for each of the further columns. */
  readonly more: readonly (string | number)[]
}

/** A table that `readTeam` reads back with the same labels, days and links. `more` names the further columns. */
export function writeTeam(people: readonly Written[], more: readonly string[]): string {
  return writeCsv([
    [...ownColumns, ...more],
    ...people.map(({ label, day, link, more }) => [label, day ?? '', link, ...more]),
  ])
}

function isNoLink(cell: string, codebook: Codebook): boolean {
  const found = findLink(cell, codebook)
  return !found.ok && found.problem === 'not-ours'
}

/**
 * The first link that opens, its place and the columns that say what stands beside it: in the columns named so, else in any cell of a
 * row that does not keep to the columns. Else why the likeliest does not open.
 */
function linkIn(cells: readonly string[], columns: Columns | null, codebook: Codebook) {
  const linkColumns = columns?.link ?? []
  const inColumns = openIn(cells, linkColumns, codebook)
  if (inColumns.ok) return { ...inColumns, byName: columns }
  if (inColumns.problem !== 'not-ours') return inColumns
  const anywhere = openIn(cells, [...cells.keys()], codebook)
  if (!anywhere.ok) return anywhere
  return { ...anywhere, byName: linkColumns.length === 0 ? columns : null }
}

function openIn(cells: readonly string[], places: readonly number[], codebook: Codebook) {
  let problem: LinkProblem = 'not-ours'
  for (const place of places) {
    const link = findLink(cells[place] ?? '', codebook)
    if (link.ok) return { ok: true as const, link, place }
    if (link.problem !== 'not-ours') problem = link.problem
  }
  return { ok: false as const, problem }
}

/** What a row says beside its link. */
interface Given {
  /** Empty where it says none. */
  readonly label: string
  readonly day: string | null
  /** The day as it stands there; empty where there is none. */
  readonly dayText: string
}

/** By the names of the columns; what has no name is looked for among the columns without one. */
function named(
  cells: readonly string[],
  linkPlace: number,
  columns: Columns,
  order: SlashOrder,
): Given {
  const { label, email, day } = columns
  const at = (place: number) => cells[place] ?? ''
  const taken = new Set([...placesIn(columns), linkPlace])
  const rest = cells.filter((_, place) => !taken.has(place))
  const whole = label.map((places) => tidied(places.map(at).join(' ')))
  // Forms that ask for no account call everybody anonymous.
  const addresses = email.map((place) => tidied(at(place))).filter((text) => !isNobody(text))
  const labels =
    label.length + email.length > 0 ? [...whole, ...addresses] : [bestLabel(rest) ?? '']
  return {
    label: shortened(labels.find((text) => text !== '') ?? '', longestLabel),
    ...dayAmong(day.length > 0 ? day.map(at) : rest.filter(looksLikeDay), order),
  }
}

/** By what the cells look like: of the one with the link, what stands before it counts where no other says who it is. */
function unnamed(cells: readonly string[], place: number, order: SlashOrder): Given {
  const beside = cells.filter((_, i) => i !== place)
  const before = (cells[place] ?? '').split(/https?:|#|\bs?1\.[a-z0-9_-]/i, 1)[0] ?? ''
  const [, early = '', words = ''] = /^\s*(\d{4}-\d{2}-\d{2}(?![\d-]))?(.*)$/s.exec(before) ?? []
  const alone = early === '' ? words : words.replace(/^[\s:;,–—-]+/u, '')
  const label = bestLabel(beside) ?? tidied(alone.replace(/[\s:;,<("–—-]+$/u, ''))
  return {
    label: shortened(label, longestLabel),
    ...dayAmong([...beside.filter(looksLikeDay), early], order),
  }
}

function dayAmong(texts: readonly string[], order: SlashOrder) {
  const days = texts.flatMap((text) => writtenDay(text, order) ?? [])
  return { day: days[0] ?? null, dayText: texts.find((text) => text.trim() !== '') ?? '' }
}

/** The first cell with a name in it, else with an address, else with a number; null where all are days or empty. */
function bestLabel(cells: readonly string[]): string | null {
  const texts = cells.filter((cell) => !looksLikeDay(cell)).map(tidied)
  const isName = (text: string) => /\p{L}/u.test(text) && !text.includes('@') && !isNobody(text)
  return (
    texts.find(isName) ?? texts.find((text) => /[^\d]/.test(text)) ?? texts.find(Boolean) ?? null
  )
}

function isNobody(text: string): boolean {
  return text.toLowerCase() === 'anonymous'
}

/** A text on one line, without what is invisible or turns the direction of what comes after it. */
function tidied(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/ +/g, ' ')
    .trim()
}

/** The first characters of a text. */
function shortened(text: string, length: number): string {
  return [...text].slice(0, length).join('').trim()
}

/** The label, or with a number where it is taken: "Ada (2)". Never longer than a label may be, so that it reads back the same. */
function unlike(label: string, taken: ReadonlySet<string>): string {
  let unlike = label
  for (let number = 2; taken.has(unlike); number++) {
    const ending = ` (${number})`
    unlike = shortened(label, longestLabel - ending.length) + ending
  }
  return unlike
}
