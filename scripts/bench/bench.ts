/** Prints what the project promises in numbers: bytes, link lengths, and times on this machine. Build first. Never fails. With `lighthouse`, what Lighthouse says of one page of each route; with `lighthouse all`, of all. */
import { loadContent } from '../../src/content/load.ts'
import { sitePages } from '../../src/routes.ts'
import { bytesTable, firstAnswer, keptAhead, measurePages } from '../build/pageBytes.ts'
import { interactionTimes } from './interactions.ts'
import { lighthouse } from './lighthouse.ts'
import { linkLengths } from './links.ts'
import { paintTimes } from './paint.ts'
import { planTimes } from './plan.ts'
import { readTimes } from './read.ts'
import { scoreTimes } from './score.ts'
import { togetherTimes } from './together.ts'

const people = 1000
const lines = 10_000
const moreLines = [100, 1_000, 10_000, 100_000]
const moreTogether = [10, 100, 500]
const loads = 5

/** A phone of the middle class on a slow network, as Lighthouse has it. */
const slow = { cpu: 4, latency: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8 }

const { content } = loadContent('data')
if (content === null) {
  console.log('The content needs mending: npm run check')
} else if (process.argv.includes('lighthouse')) {
  const pages = sitePages(content)
  const one = pages.filter(({ route }, i) => pages.findIndex((page) => page.route === route) === i)
  await lighthouse(process.argv.includes('all') ? pages : one)
} else {
  await part('Bytes by page, gzip -9', async () =>
    [bytesTable(await measurePages()), firstAnswer().text, keptAhead()].join('\n'),
  )
  await part('Length of the result link after #, in characters', async () =>
    linkLengths(content, people),
  )
  await part(`Scoring ${lines} lines, start of the program included`, () =>
    scoreTimes(content, lines, moreLines),
  )
  await part('Reading a posting', async () => readTimes(content, slow.cpu))
  await part(`Planning for ${people} random people`, async () => planTimes(content, people))
  await part('Looking at links together, milliseconds from the click to the painted table', () =>
    togetherTimes(content, moreTogether, loads),
  )
  await part(
    `Longest task after what a person does, processor ${slow.cpu}× slower, median of ${loads}`,
    () => interactionTimes(content, slow.cpu, loads),
  )
  await part('Paint on a slow phone: CPU 4× slower, 150 ms, 1.6 Mbit/s, median of 5', () =>
    paintTimes(slow, loads),
  )
}

/** Prints one part of the report; a part that breaks says so and leaves the others alone. */
async function part(title: string, measure: () => Promise<string>): Promise<void> {
  console.log(`\n## ${title}\n`)
  try {
    console.log(await measure())
  } catch (error) {
    console.log(`Not measured: ${error instanceof Error ? error.message : String(error)}`)
  }
}
