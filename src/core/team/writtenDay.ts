/** Days as lists, forms and spreadsheets write them. */

import { type Day, isDay } from '../day.ts'

const zone = String.raw`(?: ?(?:Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|[A-Z]{3,4}))?`
const time = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[AaPp]\.?[Mm]\.?)?${zone}`
const ending = `(?:(?:T|,? +)${time})?$`
const yearFirst = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${ending}`)
const dayFirst = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})${ending}`)
const slashes = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})${ending}`)

/** Whether a table writes 3/12 for the 12th of March or the 3rd of December; null where nothing in it tells. */
export type SlashOrder = 'month-first' | 'day-first' | null

/** What the days with slashes among these texts tell: a number above 12 is no month. They must not contradict each other. */
export function slashOrderOf(texts: Iterable<string>): SlashOrder {
  let [monthFirst, dayFirst] = [true, true]
  for (const text of texts) {
    const [, a, b] = slashes.exec(text.trim()) ?? []
    if (Number(a) > 12) monthFirst = false
    if (Number(b) > 12) dayFirst = false
  }
  if (monthFirst === dayFirst) return null
  return monthFirst ? 'month-first' : 'day-first'
}

/** Whether a text is a day, with or without a time: one that can be read, or one that cannot. */
export function looksLikeDay(text: string): boolean {
  return [yearFirst, dayFirst, slashes].some((form) => form.test(text.trim()))
}

/** The day; null where it is none, or one of which nobody can say which number is the month. */
export function writtenDay(text: string, order: SlashOrder): Day | null {
  const plain = text.trim()
  const [, year, , month, day] = yearFirst.exec(plain) ?? []
  if (year !== undefined) return dayFrom(year, month, day)
  const [, first, second, last] = dayFirst.exec(plain) ?? []
  if (first !== undefined) return dayFrom(last, second, first)
  const [, a, b, c] = slashes.exec(plain) ?? []
  // The same number twice is the same day either way.
  if (a === undefined || (order === null && Number(a) !== Number(b))) return null
  return order === 'day-first' ? dayFrom(c, b, a) : dayFrom(c, a, b)
}

/** Two digits of a year are of this century. */
function dayFrom(year = '', month = '', day = ''): Day | null {
  const text = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : null
}
