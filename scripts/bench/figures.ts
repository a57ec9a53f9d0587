/** How measured figures are said: where most of them lie, and how they grow. */

/** The median, the 95th percentile and the highest of some values. */
export function spread(values: readonly number[], digits: number): string {
  const [median, p95, max] = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits))
  return `median ${median}, 95th percentile ${p95}, highest ${max}`
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}

/** A figure, and how much there was of what it may grow with. */
interface Grown {
  readonly size: number
  readonly figure: number
  readonly words: string
}

/** A row for each figure, and from the second on how it grew from the row before. */
export function growthRows(all: readonly Grown[]): readonly string[] {
  return all.map((now, i) => {
    const row = `${String(now.size).padStart(8)}  ${now.words}`
    const before = all[i - 1]
    return before === undefined ? row : `${row}; ${growth(before, now)}`
  })
}

/** Times wobble: a fifth more or less is no other kind of growth. */
const wobble = 1.2

function growth(before: Grown, now: Grown): string {
  const more = now.size / before.size
  const times = now.figure / before.figure
  return `${times.toFixed(1)} times the row before, for ${more} times as much: ${kindOfGrowth(times, more)}`
}

function kindOfGrowth(times: number, more: number): string {
  if (times > more * wobble) return 'faster than linear'
  if (times >= more / wobble) return 'linear'
  return times > wobble ? 'slower than linear' : 'no growth'
}
