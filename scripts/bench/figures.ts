/** How measured figures are said: where most of them lie, and how they grow. */
import { quantile } from '../../src/core/quantile.ts'

/** The median, the 95th percentile and the highest of some values. */
export function spread(values: readonly number[], digits: number): string {
  const [median, p95, max] = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits))
  return `median ${median}, 95th percentile ${p95}, highest ${max}`
}

/** A figure, and how much there was of what it may grow with. */
interface Grown {
  readonly size: number
  readonly figure: number
  readonly words: string
}

/** A row for each figure, and from the second on how it grew from the row before. */
export function growthRows(all: readonly Grown[]): readonly string[] {
  return all.map(({ size, figure, words }, i) => {
    const row = `${String(size).padStart(8)}  ${words}`
    const before = all[i - 1]
    if (before === undefined) return row
    const times = (figure / before.figure).toFixed(1)
    return `${row}; ${times} times the row before, for ${size / before.size} times as much`
  })
}
