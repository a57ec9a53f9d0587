/** What each kind of page loads, measured in Chromium over the built site, and what it may load. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { type AllContent, loadContent } from '../../src/content/load.ts'
import { sampleAnswers } from '../../src/content/sample.ts'
import type { Answers } from '../../src/core/answers/answers.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { type SitePage, sitePages } from '../../src/routes.ts'
import { lightChromiumPath } from '../browser/chromium.ts'
import { inBrowser } from '../browser/inBrowser.ts'
import { patience } from '../browser/patience.ts'
import { settled, watchRequests } from '../browser/settled.ts'
import { stateWith } from '../browser/storedWith.ts'
import type { RunningServer } from './serve.ts'

/** The heaviest page of a route. Bytes are those of every file it loads, each compressed with gzip -9. */
export interface PageBytes {
  readonly page: SitePage
  /** How many pages of this route were measured. */
  readonly measured: number
  readonly requests: number
  readonly bytes: number
  /** Why this is too much; null when it is not. */
  readonly over: string | null
}

interface Weight {
  readonly files: ReadonlySet<string>
  readonly bytes: number
  readonly hasReact: boolean
}

/** Of the scripts of a quiz screen before its first answer counts. */
const firstAnswerLimit = 91_000

const dist = 'dist'
/** Pages measured at once. */
const lanes = 4

/** A full set of answers that makes paths long, and one that makes them usual: each page counts with its heavier one. */
const people = [new Map([...sampleAnswers.keys()].map((id) => [id, 0])), sampleAnswers]

/** Measures the pages of every route, static pages first, and those that take a result link with one too. */
export async function measurePages(): Promise<readonly PageBytes[]> {
  const content = readContent()
  const { codebook } = content
  const link = encodeLink({ edition: codebook.edition, answers: sampleAnswers }, codebook)
  const all = sitePages(content)
  const withLink = ['/results/', '/compare/'].flatMap((path) =>
    all
      .filter((page) => page.path === path)
      .map((page) => ({ ...page, route: `${path}#…`, path: `${path}#${link}` })),
  )
  const pages = [...all, ...withLink]
  const chosen = [...new Set(pages.map(({ route }) => route))].map((route) => {
    const all = pages.filter((page) => page.route === route)
    return all[0]?.kind === 'static' ? heaviestDocument(all) : all
  })

  return inBrowser(async (browser, server) => {
    const waiting = chosen.flat()
    const weights = new Map<string, Weight>()
    const lane = async () => {
      for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
        weights.set(page.path, await weigh(page, browser, server))
      }
    }
    await Promise.all(Array.from({ length: lanes }, lane))
    return chosen.map((pages) => heaviest(pages, weights))
  }, lightChromiumPath())
}

/** What the service worker loads after the first page, for later: said beside the pages, not counted in them. */
export function keptAhead(): string {
  const files = ['sw.js', ...readdirSync(join(dist, 'assets')).map((file) => `assets/${file}`)]
  const bytes = files.reduce((sum, file) => sum + compressed(join(dist, file)), 0)
  return `Kept for use without network, once the first page is idle: ${kilobytes(bytes)} kB at most, in ${files.length} requests`
}

/** The scripts that a quiz screen asks for before its first answer counts; what it loads after that is in the table. */
export function firstAnswer(): { readonly text: string; readonly isOver: boolean } {
  const screens = sitePages(readContent()).filter(({ page }) => page === 'QuizScreen')
  const weights = screens.map(({ path }) => {
    const html = readFileSync(fileOf(path), 'utf8')
    const scripts = html.matchAll(/(?:<script [^>]*src|modulepreload"[^>]* href)="([^"]*)"/g)
    return [...scripts].reduce((sum, [, path = '']) => sum + compressed(fileOf(path)), 0)
  })
  const most = Math.max(...weights)
  const limit = kilobytes(firstAnswerLimit)
  return {
    text: `Scripts of a quiz screen before its first answer counts: ${kilobytes(most)} kB at most (limit ${limit})`,
    isOver: most > firstAnswerLimit,
  }
}

/** The measurements as a table for people. */
export function bytesTable(pages: readonly PageBytes[]): string {
  const rows = pages.map(({ page, measured, requests, bytes, over }) => [
    page.route,
    measured > 1 ? `${page.path}, heaviest of ${measured}` : '',
    String(requests),
    kilobytes(bytes),
    kilobytes(page.limit),
    over ?? '',
  ])
  const lines = [['route', '', 'requests', 'kB', 'limit', ''], ...rows]
  const widths = (lines[0] ?? []).map((_, i) =>
    Math.max(...lines.map((line) => line[i]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((text, i) => (i < 2 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function heaviest(pages: readonly SitePage[], weights: ReadonlyMap<string, Weight>): PageBytes {
  const weighed = pages.flatMap((page) => {
    const weight = weights.get(page.path)
    return weight === undefined ? [] : [{ page, weight }]
  })
  const [heaviest] = weighed.toSorted((a, b) => b.weight.bytes - a.weight.bytes)
  if (heaviest === undefined) throw new Error(`Nothing was measured of ${pages[0]?.route}`)
  const { page, weight } = heaviest
  const tooMuch = weight.bytes - page.limit
  const hasReact = page.kind === 'static' && weighed.some(({ weight }) => weight.hasReact)
  return {
    page,
    measured: weighed.length,
    requests: weight.files.size,
    bytes: weight.bytes,
    over: tooMuch > 0 ? `${kilobytes(tooMuch)} kB too much` : hasReact ? 'loads React' : null,
  }
}

/** Of static pages of one route the one with the largest document: they differ in nothing else, which a journey over all shows. */
function heaviestDocument(pages: readonly SitePage[]): readonly SitePage[] {
  const size = ({ path }: SitePage) => compressed(fileOf(path))
  return pages.toSorted((a, b) => size(b) - size(a)).slice(0, 1)
}

/** Loads a page as a new visitor with a full set of answers; of several such visitors the one that loads most counts. */
async function weigh(page: SitePage, browser: Browser, server: RunningServer): Promise<Weight> {
  const answered = page.kind === 'app' ? people : people.slice(0, 1)
  const weights: Weight[] = []
  for (const answers of answered) weights.push(await load(page.path, answers, browser, server))
  return weights.reduce((a, b) => (b.bytes > a.bytes ? b : a))
}

async function load(
  path: string,
  answers: Answers,
  browser: Browser,
  server: RunningServer,
): Promise<Weight> {
  const address = new URL(path, server.url)
  const context = await browser.newContext({
    storageState: stateWith(answers, address.origin),
    // What it keeps for later is not part of a page, and is stated beside.
    serviceWorkers: 'block',
  })
  context.setDefaultTimeout(patience)
  const page = await context.newPage()
  watchRequests(page)
  const files = new Set<string>()
  page.on('request', (request) => files.add(fileOf(new URL(request.url()).pathname)))
  await page.goto(address.href)
  await settled(page)
  // Not every Chromium without a window fetches the icon, but people's browsers do.
  const icons = page.locator('link[rel~=icon]')
  for (const icon of await icons.all()) {
    files.add(fileOf(new URL((await icon.getAttribute('href')) ?? '', address).pathname))
  }
  await context.close()
  const scripts = [...files].filter((file) => file.endsWith('.js'))
  return {
    files,
    bytes: [...files].reduce((sum, file) => sum + compressed(file), 0),
    hasReact: scripts.some((file) => readFileSync(file, 'utf8').includes('react.dev/errors')),
  }
}

function readContent(): AllContent {
  const { content } = loadContent('data')
  if (content === null) throw new Error('The content needs mending: npm run check')
  return content
}

/** The file in dist/ behind the path of an address. */
function fileOf(path: string): string {
  const plain = decodeURIComponent(path.replace(/#.*/, ''))
  const file = join(dist, plain.endsWith('/') ? `${plain}index.html` : plain)
  return existsSync(file) ? file : join(dist, '404.html')
}

const sizes = new Map<string, number>()

function compressed(file: string): number {
  const size = sizes.get(file) ?? gzipSync(readFileSync(file), { level: 9 }).length
  sizes.set(file, size)
  return size
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1)
}
