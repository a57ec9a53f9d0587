/** Which column of a table of people holds what, by the names in its first row. */

/** Places of columns, from 0, the most telling first. */
export interface Columns {
  /** Each entry is the places of one label, in their order: first name and last name are two. */
  readonly label: readonly (readonly number[])[]
  readonly email: readonly number[]
  readonly day: readonly number[]
  readonly link: readonly number[]
}

/** Every column that has a meaning. */
export function placesIn({ label, email, day, link }: Columns): readonly number[] {
  return [...label.flat(), ...email, ...day, ...link]
}

/** What this page calls the columns of the tables it writes. */
export const ownColumns = ['label', 'day', 'link'] as const

const wholeName = /^((your|full|display) )*name$/
const partOfName = /^(your )?((first|given|middle|last|family) name|surname)$/

/** What forms and spreadsheets call a column, each kind in the order in which it is trusted. */
const linkNames = [/^link$/, /\b(links?|url)\b/]
const labelNames = [/^label$/, wholeName, partOfName, /\byour name\b/, /\bname\b/]
const emailNames = [/^(e ?mail( address)?|user ?name)$/]
const dayNames = [
  /^day$/,
  /^date$/,
  /^completion time$/,
  /^(timestamp|submitted|submitted at|submission (date|time))$/,
  /^start time$/,
]

/** A column of this name makes the first row a head by itself; of the other names it takes two. */
const plainName =
  /^(label|((your|full|result|display) )*(name|link|url)|day|date|timestamp|completion time)$/

/** The columns, by the first row of a table; null where it names none, so that it is a row like any other. */
export function columnsOf(head: readonly string[]): Columns | null {
  const names = head.map(plainWords)
  // A name has one meaning: "Your link" before "name of the link", and a user name is no name.
  const links = placesOf(names, linkNames, [])
  const emails = placesOf(names, emailNames, links)
  const labels = placesOf(names, labelNames, [...links, ...emails])
  const days = placesOf(names, dayNames, [])
  const named = [...links, ...emails, ...labels, ...days]
  const isHead = named.length > 1 || names.some((name) => plainName.test(name))
  if (!isHead) return null
  const isPart = (place: number) => partOfName.test(names[place] ?? '')
  const parts = labels.filter(isPart).toSorted((a, b) => a - b)
  return {
    label: labels.flatMap((place) => {
      if (!isPart(place)) return [[place]]
      return place === parts[0] ? [parts] : []
    }),
    email: emails,
    day: days,
    link: links,
  }
}

/** The places of the names that one of the patterns meets, by the first that does, then from left to right. */
function placesOf(
  names: readonly string[],
  patterns: readonly RegExp[],
  taken: readonly number[],
): readonly number[] {
  const rankOf = (name: string) => patterns.findIndex((pattern) => pattern.test(name))
  return names
    .map((name, place) => ({ place, rank: rankOf(name) }))
    .filter(({ place, rank }) => rank !== -1 && !taken.includes(place))
    .toSorted((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ place }) => place)
}

/** "What is your name?" as "what is your name". */
function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
