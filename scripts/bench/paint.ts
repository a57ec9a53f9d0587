/** How soon pages paint on a slow phone. */
import type { Browser } from 'playwright-core'
import { sampleAnswers } from '../../src/content/sample.ts'
import { quantile } from '../../src/core/quantile.ts'
import { inBrowser } from '../browser/inBrowser.ts'
import { stateWith } from '../build/pageBytes.ts'

/** How many times slower its processor is, its latency in milliseconds, and its network. */
interface SlowPhone {
  readonly cpu: number
  readonly latency: number
  readonly bytesPerSecond: number
}

const paintedPages = [
  '/',
  '/quiz/',
  '/quiz/foundations/',
  '/results/',
  '/path/ai-security-engineer/',
]

/** First and largest paint and blocked time, in milliseconds, median of so many loads, on some pages. */
export async function paintTimes(slow: SlowPhone, loads: number): Promise<string> {
  return inBrowser(async (browser, server) => {
    const rows: string[] = []
    for (const path of paintedPages) {
      const first: number[] = []
      const largest: number[] = []
      const blocked: number[] = []
      for (let load = 0; load < loads; load++) {
        const paint = await paintOf(new URL(path, server.url).href, browser, slow)
        first.push(paint.first)
        largest.push(paint.largest)
        blocked.push(paint.blocked)
      }
      const [fcp, lcp, tbt] = [first, largest, blocked].map(
        (times) => `${Math.round(quantile(times, 0.5))} ms`,
      )
      rows.push(
        `${path.padEnd(20)} first contentful ${fcp}, largest contentful ${lcp}, blocked ${tbt}`,
      )
    }
    return rows.join('\n')
  })
}

/** Loads a page slowly with nothing cached; results get the sample's answers. */
async function paintOf(address: string, browser: Browser, slow: SlowPhone) {
  const { origin } = new URL(address)
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    storageState: stateWith(sampleAnswers, origin),
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.bytesPerSecond,
    uploadThroughput: slow.bytesPerSecond,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  await page.goto(address, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(async () => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largest: await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)
      })
      observer.observe({ type: 'largest-contentful-paint', buffered: true })
    }),
    blocked: await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries().reduce((sum, { duration }) => sum + duration - 50, 0))
      })
      observer.observe({ type: 'longtask', buffered: true })
      // There may be no long task to hear of.
      setTimeout(resolve, 500, 0)
    }),
  }))
  await context.close()
  return paint
}
