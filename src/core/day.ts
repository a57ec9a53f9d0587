/** A day of the calendar, as 2026-11-23. */
export type Day = string

const dayMilliseconds = 24 * 60 * 60 * 1000

/** The first and the last day there is for this site. */
export const firstDay = '2000-01-01'
export const lastDay = '2999-12-31'

/** Whether a text is such a day. */
export function isDay(text: string): boolean {
  if (!/^2[0-9]{3}-[0-9]{2}-[0-9]{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && dayAt(time) === text
}

/** The day so many days later. */
export function daysLater(day: Day, days: number): Day {
  return dayAt(Date.parse(day) + days * dayMilliseconds)
}

/** The day of a moment, in milliseconds since 1970, in no time zone but UTC. */
export function dayAt(moment: number): Day {
  return new Date(moment).toISOString().slice(0, 10)
}
