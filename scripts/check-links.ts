/**
 * Asks every address of data/ whether it is still there, and writes a report to .cache/links.md. For maintainers with a network;
 * not part of `npm test`. Polite: one request at a time to a host, a second apart, HEAD before GET.
 *
 *   npm run check-links              report only
 *   npm run check-links -- --write   also sets "checked" to today in resources whose address answered
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadContent } from '../src/content/load.ts'
import { type Answered, askAddress } from './askAddress.ts'

interface Address {
  readonly url: string
  readonly file: string
}

const pause = 1000
const reportFile = '.cache/links.md'

const { content, problems } = loadContent('data')
if (content === null) {
  console.error(`The content has ${problems.length} problems. Run "npm run check" first.`)
  process.exit(1)
}

const addresses: readonly Address[] = [
  ...content.resources.map(({ id, url }) => ({ url, file: `data/resources/${id}.json` })),
  ...content.sources.flatMap(({ url }) =>
    url === null ? [] : [{ url, file: 'data/sources.json' }],
  ),
]
const byHost = groupByHost(addresses)
const results = (await Promise.all([...byHost.values()].map(askHost))).flat()

const today = new Date().toISOString().slice(0, 10)
const lines = results
  .toSorted((a, b) => rank(a.answered) - rank(b.answered) || (a.url < b.url ? -1 : 1))
  .map(
    ({ url, file, answered }) => `| ${answered.outcome} | ${url} | ${answered.detail} | ${file} |`,
  )
mkdirSync('.cache', { recursive: true })
writeFileSync(
  reportFile,
  ['| outcome | address | detail | file |', '| --- | --- | --- | --- |', ...lines, ''].join('\n'),
)

const gone = results.filter(
  ({ answered }) => answered.outcome === 'gone' || answered.outcome === 'silent',
)
const moved = results.filter(({ answered }) => answered.outcome === 'moved')
console.log(
  `${results.length} addresses on ${today}: ${gone.length} gone or silent, ${moved.length} moved. See ${reportFile}.`,
)

if (process.argv.includes('--write')) {
  for (const { file, answered } of results) {
    if (answered.outcome !== 'here' || !file.startsWith('data/resources/')) continue
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"checked": [^,\n]*/, `"checked": "${today}"`),
    )
  }
}

async function askHost(addresses: readonly Address[]) {
  const answers: (Address & { readonly answered: Answered })[] = []
  for (const [i, address] of addresses.entries()) {
    if (i > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    answers.push({ ...address, answered: await askAddress(address.url) })
  }
  return answers
}

function groupByHost(all: readonly Address[]): ReadonlyMap<string, readonly Address[]> {
  const hosts = new Map<string, Address[]>()
  for (const address of all) {
    const { host } = new URL(address.url)
    hosts.set(host, [...(hosts.get(host) ?? []), address])
  }
  return hosts
}

function rank({ outcome }: Answered): number {
  return ['gone', 'silent', 'moved', 'here'].indexOf(outcome)
}
