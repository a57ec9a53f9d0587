/**
 * Lighthouse over the built site: medians of five, with its mobile throttling simulated (as usual) and applied. It is some 180 MB,
 * so it is no dependency: it is installed into .cache/ on first use. 12.8 is the last version for Node 20.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'
import { quantile } from '../../src/core/quantile.ts'
import type { SitePage } from '../../src/routes.ts'
import { chromiumFlags, chromiumPath } from '../browser/chromium.ts'
import { serve } from '../build/serve.ts'

const version = '12.8.2'
const folder = '.cache/lighthouse'
const program = `${folder}/node_modules/lighthouse/cli/index.js`
const runs = 5

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

/** Prints a row for each page as soon as it is measured. Build first. */
export async function lighthouse(pages: readonly SitePage[]): Promise<void> {
  if (!existsSync(program)) {
    await run('npm', [
      'install',
      '--no-audit',
      '--no-fund',
      '--prefix',
      folder,
      `lighthouse@${version}`,
    ])
  }
  const server = await serve({ port: 0 })
  console.log(
    'page, performance/accessibility/best practices/SEO; largest paint and blocking time, simulated; the same, applied',
  )
  try {
    for (const { path } of pages) {
      const address = new URL(path, server.url).href
      const simulated = await measure(address, ['--throttling-method=simulate'])
      const applied = await measure(address, [
        '--throttling-method=devtools',
        '--only-categories=performance',
      ])
      const scores = Object.keys(simulated[0]?.categories ?? {}).map((category) =>
        Math.round(
          100 *
            quantile(
              simulated.map(({ categories }) => categories[category]?.score ?? 0),
              1 / 2,
            ),
        ),
      )
      console.log(`${path.padEnd(40)} ${scores.join('/')}; ${times(simulated)}; ${times(applied)}`)
    }
  } finally {
    await server.close()
  }
}

async function measure(address: string, options: readonly string[]): Promise<readonly Report[]> {
  const reports: Report[] = []
  for (let i = 0; i < runs; i++) reports.push(await reportOn(address, options, attempts))
  return reports
}

/** Now and then Lighthouse loses its own recording, and says to run it again. */
const attempts = 3

async function reportOn(
  address: string,
  options: readonly string[],
  left: number,
): Promise<Report> {
  try {
    const { stdout } = await run(
      'node',
      [
        program,
        address,
        '--output=json',
        '--quiet',
        `--chrome-flags=${chromiumFlags.join(' ')}`,
        ...options,
      ],
      { env: { ...process.env, CHROME_PATH: chromiumPath() }, maxBuffer: 100_000_000 },
    )
    return report.parse(JSON.parse(stdout))
  } catch (error) {
    if (left > 1) return reportOn(address, options, left - 1)
    throw new Error(`Lighthouse could not measure ${address}`, { cause: error })
  }
}

function times(reports: readonly Report[]): string {
  const of = (audit: keyof Report['audits']) =>
    quantile(
      reports.map(({ audits }) => audits[audit].numericValue),
      1 / 2,
    )
  const paint = (of('largest-contentful-paint') / 1000).toFixed(2)
  return `${paint} s, ${of('total-blocking-time').toFixed(0)} ms`
}
