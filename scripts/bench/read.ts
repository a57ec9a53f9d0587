/** How long a pasted posting takes to read, and what the table of terms weighs. */
import { gzipSync } from 'node:zlib'
import type { AllContent } from '../../src/content/load.ts'
import { readingPart } from '../../src/content/parts.ts'
import { quantile } from '../../src/core/quantile.ts'
import { readPosting } from '../../src/core/reading/posting.ts'
import { recogniser } from '../../src/core/reading/recognise.ts'

const size = 30_000
const readings = 101

/** The median and the shortest time for a text of 30 kB, made of what real postings ask, and that of a processor so many times slower. */
export function readTimes(content: AllContent, slower: number): string {
  const table = readingPart(content)
  const recognise = recogniser(table)
  const asks = content.postings.flatMap(({ asks }) => asks.map(({ phrase }) => `• ${phrase}`))
  const text = `Requirements\n${asks.join('\n')}`.slice(0, size)
  const times = Array.from({ length: readings }, () => {
    const start = performance.now()
    readPosting(text, recognise, table.skills)
    return performance.now() - start
  })
  const [least, median] = [quantile(times, 0), quantile(times, 1 / 2)]
  const bytes = gzipSync(JSON.stringify(table), { level: 9 }).length
  return [
    `${size / 1000} kB of text: ${median.toFixed(1)} ms here, ${least.toFixed(1)} at best, ${(slower * median).toFixed(0)} ms ${slower}× slower (at most 50 ms)`,
    `table of terms: ${(bytes / 1024).toFixed(1)} kB gzip`,
  ].join('\n')
}
