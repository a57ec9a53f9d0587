/** Measured figures, and the page that keeps them: docs/bench.md. */
import { quantile } from '../../src/core/quantile.ts'

/** Something measured. Less is better. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: 'characters' | 'kB' | 'ms' | 's' | '×' | 'points'
  /** The most it should be. */
  readonly most?: number
}

/** The figures measured in one way. */
export interface Part {
  readonly title: string
  readonly figures: readonly Figure[]
}

export const median = (values: readonly number[]): number => quantile(values, 1 / 2)

/** A part as a table, measured when and where, each figure beside what is wanted and what a page of earlier figures says of it. */
export function tableOf({ title, figures }: Part, measured: string, earlier: string): string {
  const before = figuresIn(earlier)
  const rows = figures.map(({ name, value, unit, most }) => {
    const past = before.get(`${title}: ${name}`)
    const grown = past === undefined || past === 0 ? '' : (value / past).toFixed(2)
    const words = [name, most === undefined ? '' : `${most} ${unit}`, past ?? '', rounded(value)]
    return `| ${[...words, unit, grown, most !== undefined && value > most ? 'missed' : ''].join(' | ')} |`
  })
  return [
    `## ${title}`,
    '',
    measured,
    '',
    '| | at most | before | now | | now ÷ before | |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** What stands under "now" in such a page, by title and name. */
function figuresIn(page: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  let title = ''
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) title = line.slice(3)
    const [, name = '', , , now = ''] = line.split('|').map((cell) => cell.trim())
    if (/^[\d.]+$/.test(now)) found.set(`${title}: ${name}`, Number(now))
  }
  return found
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)
}
