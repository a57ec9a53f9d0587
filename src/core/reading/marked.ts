/** A phrase cut up for showing: what was found in it, and what stands between. */
import type { Mark } from './recognise.ts'

/** A part of a phrase. All parts in order are the phrase. */
export interface MarkedPart {
  /** Where it begins. */
  readonly start: number
  readonly text: string
  readonly isMarked: boolean
}

/** The parts of a phrase by marks in any order, overlapping ones joined. None is empty. */
export function markedParts(text: string, marks: readonly Mark[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = []
  let at = 0
  const cut = (end: number, isMarked: boolean) => {
    if (end > at) parts.push({ start: at, text: text.slice(at, end), isMarked })
    at = Math.max(at, end)
  }
  for (const [start, end] of joined(marks)) {
    cut(start, false)
    cut(Math.min(end, text.length), true)
  }
  cut(text.length, false)
  return parts
}

/** Marks in order, overlapping and touching ones joined. */
export function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = []
  for (const [start, end] of marks.toSorted(([a], [b]) => a - b)) {
    const last = all.at(-1)
    if (last !== undefined && start <= last[1])
      all[all.length - 1] = [last[0], Math.max(last[1], end)]
    else all.push([start, end])
  }
  return all
}

/** Where the first mark starts. */
export function placeOf(marks: readonly Mark[]): number {
  return marks[0]?.[0] ?? 0
}
