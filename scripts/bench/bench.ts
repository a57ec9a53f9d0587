/**
 * Measures what the project promises in numbers, on this machine, and keeps the figures in docs/bench.md beside those of before.
 * Build first, and leave the machine alone: all of it takes an hour. With the names of parts, such as `clicks`, only these.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { loadContent } from '../../src/content/load.ts'
import { dayAt } from '../../src/core/day.ts'
import { measurePages } from '../build/pageBytes.ts'
import { clickFigures } from './clicks.ts'
import { type Figure, tableOf } from './figures.ts'
import { lighthouseFigures } from './lighthouse.ts'
import { paintFigures } from './paint.ts'
import { workingFigures } from './working.ts'

const page = 'docs/bench.md'
/** A phone of the middle class on a slow network, as Lighthouse has it. */
const slow = { cpu: 4, latency: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8 }
const loads = 5

const { content } = loadContent('data')
if (content === null) throw new Error('The content needs mending: npm run check')

const parts: Readonly<
  Record<string, { title: string; measure: () => Promise<readonly Figure[]> | readonly Figure[] }>
> = {
  bytes: { title: 'Bytes of a page, gzip -9', measure: byteFigures },
  working: {
    title: 'Working things out, outside a browser',
    measure: () => workingFigures(content, slow.cpu),
  },
  clicks: {
    title: `The longest task after what a person does, processor ${slow.cpu}× slower, median of ${loads}`,
    measure: () => clickFigures(content, slow.cpu, loads),
  },
  paint: {
    title: `Largest paint and blocking, processor ${slow.cpu}× slower, 150 ms, 1.6 Mbit/s, median of ${loads}`,
    measure: () => paintFigures(content, slow, loads),
  },
  lighthouse: {
    title: `Lighthouse, mobile, simulated, median of ${loads}`,
    measure: () => lighthouseFigures(content, loads),
  },
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  throw new Error(
    `No part is called ${unknown.join(', ')}. Name some of ${Object.keys(parts).join(', ')}`,
  )
}
for (const [name, { title, measure }] of Object.entries(parts)) {
  if (named.length > 0 && !named.includes(name)) continue
  const figures = await measure()
  const table = tableOf({ title, figures }, whenAndWhere(), readFileSync(page, 'utf8'))
  console.log(`${table}\n`)
  keep(title, table)
}

/** Puts a table in the place of the one with the same title, or last. */
function keep(title: string, table: string): void {
  const [head = '', ...tables] = readFileSync(page, 'utf8').split(/\n(?=## )/)
  const place = tables.findIndex((one) => one.startsWith(`## ${title}\n`))
  tables.splice(place === -1 ? tables.length : place, place === -1 ? 0 : 1, `${table}\n`)
  writeFileSync(page, [head, ...tables].join('\n'))
}

async function byteFigures(): Promise<readonly Figure[]> {
  const pages = await measurePages()
  return pages.map(({ page, bytes }) => ({
    ...{ name: page.route, value: bytes / 1000, unit: 'kB', most: page.limit / 1000 },
  }))
}

function whenAndWhere(): string {
  const [processor] = cpus()
  return `${dayAt(Date.now())}, ${cpus().length} × ${processor?.model.trim()}, Node ${process.versions.node}.`
}
