/** When the steps of a path fall, at so many hours a week. */
import { roundingSlack } from '../rounding.ts'

interface Lasting {
  readonly item: string
  readonly hours: number
  /** The calendar weeks that pass at least. */
  readonly weeks?: number | null
}

/** A step and the weeks it takes, counted from 1. */
export interface Span {
  readonly item: string
  readonly first: number
  readonly last: number
}

/** Hours are estimates: a path may take this share of them, or that. */
export const hoursRange = { least: 0.7, most: 1.5 } as const

/** After this many hours of learning one should look again where one stands. */
export const lookAgainHours = 30

/**
 * The steps one after the other. A week holds at most two; a third only where it still fits in whole, so that no week is split three ways.
 * Where weeks have to pass, because others answer or something runs, a step lasts as long, and the next go on meanwhile.
 */
export function weeksOf(steps: readonly Lasting[], hoursAWeek: number): readonly Span[] {
  let week = 1
  let left = hoursAWeek
  let begun = 0
  const turn = (weeks = 1) => {
    week += weeks
    left = hoursAWeek
    begun = 0
  }
  return steps.map(({ item, hours, weeks }) => {
    if (left <= roundingSlack || (begun >= 2 && hours > left + roundingSlack)) turn()
    const first = week
    const beyond = hours - left
    const more = Math.ceil((beyond - roundingSlack) / hoursAWeek)
    if (more > 0) turn(more)
    left -= more > 0 ? beyond - (more - 1) * hoursAWeek : hours
    begun++
    return { item, first, last: Math.max(week, first + (weeks ?? 1) - 1) }
  })
}

/** The fewest and the most weeks that these steps may take: what `weeksOf` gives, were all estimates as far off as they can be. */
export function weeksRange(
  steps: readonly Lasting[],
  hoursAWeek: number,
): readonly [fewest: number, most: number] {
  const weeks = (share: number) => {
    const spans = weeksOf(
      steps.map((step) => ({ ...step, hours: step.hours * share })),
      hoursAWeek,
    )
    return Math.max(1, ...spans.map(({ last }) => last))
  }
  return [weeks(hoursRange.least), weeks(hoursRange.most)]
}

/** The places of the steps after which to look again: wherever thirty more hours are full. Not after the last, which is an end anyway. */
export function lookAgainAfter(steps: readonly Lasting[]): ReadonlySet<number> {
  const places = new Set<number>()
  let since = 0
  for (const [i, { hours }] of steps.slice(0, -1).entries()) {
    since += hours
    if (since < lookAgainHours) continue
    places.add(i)
    since = 0
  }
  return places
}
