/** Days as a calendar file, iCalendar (RFC 5545). */

import { type Day, daysLater } from '../day.ts'

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
