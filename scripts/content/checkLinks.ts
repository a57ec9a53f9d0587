/**
 * Asks every address of data/ whether it is still there, and writes a report to .cache/links.md. For maintainers with a network;
 * not part of `npm test`. Polite: one request at a time to a host, a second apart, HEAD before GET.
 *
 *   npm run check-links              report only
 *   npm run check-links -- --write   also writes the days on which they were found to data/found.json
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { loadContent } from '../../src/content/load.ts'
import { dayAt } from '../../src/core/day.ts'
import { askAll } from './askAddress.ts'
import { addressesOf, foundAfter, reportOf } from './foundDays.ts'

const pause = 1000
const reportFile = '.cache/links.md'

const { content, problems } = loadContent('data')
if (content === null) stop(`The content has ${problems.length} problems: npm run check`)

const asked = await askAll(addressesOf(content), pause)
const silent = asked.filter(({ answered }) => answered.outcome === 'silent').length
if (silent * 2 > asked.length) {
  stop(
    `${silent} of ${asked.length} addresses are silent: is there a network? Nothing was written.`,
  )
}

const today = dayAt(Date.now())
const found = foundAfter(content.found, asked, today)
const report = reportOf(asked, found, today)
mkdirSync('.cache', { recursive: true })
writeFileSync(reportFile, report)
console.log(`${report.split('\n', 1)[0]} See ${reportFile}.`)
if (process.argv.includes('--write')) {
  const file = { $schema: './.schema/found.json', found }
  writeFileSync('data/found.json', `${JSON.stringify(file, null, 2)}\n`)
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
