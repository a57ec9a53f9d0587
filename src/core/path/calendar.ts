/** Days as a calendar file, iCalendar (RFC 5545). */

/** A day of the calendar, as 2026-11-23. */
export type Day = string

/** Something that takes whole days, the last included. */
export interface CalendarEvent {
  /** The same for the same event for ever, so that importing twice makes no second one. */
  readonly id: string
  readonly first: Day
  readonly last: Day
  readonly title: string
  readonly text: string
  readonly url: string | null
}

const dayMilliseconds = 24 * 60 * 60 * 1000

/** The first and the last day that a calendar can start on. */
export const firstDay = '2000-01-01'
export const lastDay = '2999-12-31'

/** Whether a text is such a day. */
export function isDay(text: string): boolean {
  if (!/^2[0-9]{3}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && dayOf(time) === text
}

/** The day so many days later. */
export function daysLater(day: Day, days: number): Day {
  return dayOf(Date.parse(day) + days * dayMilliseconds)
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10)
}

/** The text of a calendar file. `made` is when it is made, in milliseconds since 1970; `domain` ends each event's id. */
export function calendarText(
  events: readonly CalendarEvent[],
  made: number,
  domain: string,
): string {
  const stamp = new Date(made).toISOString().replace(/[-:]|\.\d+/g, '')
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//AI Security Skills Check//Learning path//EN',
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ id, first, last, title, text, url }) => [
      'BEGIN:VEVENT',
      `UID:${id}@${domain}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${calendarDay(first)}`,
      // The end of whole days is the day after.
      `DTEND;VALUE=DATE:${calendarDay(daysLater(last, 1))}`,
      `SUMMARY:${escapedForCalendar(title)}`,
      `DESCRIPTION:${escapedForCalendar(text)}`,
      ...(url === null ? [] : [`URL:${url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function calendarDay(day: Day): string {
  return day.replaceAll('-', '')
}

/** Text as a value: section 3.3.11. */
function escapedForCalendar(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

const longestLine = 75

/** A line in pieces of at most 75 bytes, each but the first after a space, no character cut in two: section 3.1. */
function folded(line: string): string {
  const pieces = ['']
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > longestLine) {
      pieces.push(' ')
      bytes = 1
    }
    pieces[pieces.length - 1] += character
    bytes += size
  }
  return pieces.join('\r\n')
}

/** The bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
