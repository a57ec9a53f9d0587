/**
 * Lighthouse over the built site, with its mobile throttling simulated. It is some 180 MB, so it is no dependency: it is installed into
 * .cache/ on first use. 12.8 is the last version for Node 20.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'
import type { AllContent } from '../../src/content/load.ts'
import { chromiumFlags, chromiumPath } from '../browser/chromium.ts'
import { serve } from '../build/serve.ts'
import { type Figure, median } from './figures.ts'
import { measuredPages, mostBlocked, mostByFloor, serveFloor } from './pages.ts'

const version = '12.8.2'
const folder = '.cache/lighthouse'
const program = `${folder}/node_modules/lighthouse/cli/index.js`
/** Now and then Lighthouse loses its own recording, and says to run it again. */
const attempts = 3
/** Milliseconds in the quiz. */
const mostPaint = 1200

const run = promisify(execFile)

const milliseconds = z.object({ numericValue: z.number() })
const report = z.object({
  categories: z.record(z.string(), z.object({ score: z.number() })),
  audits: z.object({
    'largest-contentful-paint': milliseconds,
    'total-blocking-time': milliseconds,
  }),
})

type Report = z.infer<typeof report>

/** Of each page what its four categories lack, largest paint and blocking; the floor is measured in turns with it. */
export async function lighthouseFigures(
  content: AllContent,
  runs: number,
): Promise<readonly Figure[]> {
  if (!existsSync(program)) {
    const options = ['--no-audit', '--no-fund', '--prefix', folder]
    await run('npm', ['install', ...options, `lighthouse@${version}`])
  }
  const pages = measuredPages(content)
  const servers = [await serve({ port: 0 }), await serveFloor(pages)]
  const figures: Figure[] = []
  try {
    for (const { path, name, kind } of pages) {
      const bases = kind === 'static' ? servers : servers.slice(0, 1)
      const reports = bases.map((): Report[] => [])
      for (let i = 0; i < runs; i++) {
        for (const [place, { url }] of bases.entries()) {
          reports[place]?.push(await reportOn(new URL(path, url).href, attempts))
        }
      }
      const [own = [], bare] = reports
      const paint = medianOf(own, 'largest-contentful-paint')
      const isQuiz = name.startsWith('/quiz/')
      figures.push(
        { name: `${name} short of 100 in four`, value: pointsShort(own), unit: 'points', most: 0 },
        {
          name: `${name} largest paint`,
          value: paint,
          unit: 'ms',
          ...(isQuiz && { most: mostPaint }),
        },
        {
          name: `${name} blocked`,
          value: medianOf(own, 'total-blocking-time'),
          unit: 'ms',
          most: mostBlocked[kind],
        },
      )
      if (bare === undefined) continue
      const value = paint / medianOf(bare, 'largest-contentful-paint')
      figures.push({
        name: `${name} largest paint, by its floor`,
        value,
        unit: '×',
        most: mostByFloor,
      })
    }
  } finally {
    for (const server of servers) await server.close()
  }
  return figures
}

function medianOf(reports: readonly Report[], audit: keyof Report['audits']): number {
  return median(reports.map(({ audits }) => audits[audit].numericValue))
}

/** What performance, accessibility, best practices and SEO together lack. */
function pointsShort(reports: readonly Report[]): number {
  return Object.keys(reports[0]?.categories ?? {}).reduce((short, category) => {
    const score = median(reports.map(({ categories }) => categories[category]?.score ?? 0))
    return short + Math.round(100 * (1 - score))
  }, 0)
}

async function reportOn(address: string, left: number): Promise<Report> {
  const flags = `--chrome-flags=${chromiumFlags.join(' ')}`
  const environment = { ...process.env, CHROME_PATH: chromiumPath() }
  try {
    const { stdout } = await run('node', [program, address, '--output=json', '--quiet', flags], {
      env: environment,
      maxBuffer: 100_000_000,
    })
    return report.parse(JSON.parse(stdout))
  } catch (error) {
    if (left > 1) return reportOn(address, left - 1)
    throw new Error(`Lighthouse could not measure ${address}`, { cause: error })
  }
}
