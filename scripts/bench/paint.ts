/** How soon pages paint on a slow phone, and how long they are blocked. */
import type { Browser } from 'playwright-core'
import type { AllContent } from '../../src/content/load.ts'
import { sampleAnswers } from '../../src/content/sample.ts'
import { inBrowser } from '../browser/inBrowser.ts'
import { stateWith } from '../browser/storedWith.ts'
import { type Figure, median } from './figures.ts'
import { type Measured, measuredPages, mostBlocked, mostByFloor, serveFloor } from './pages.ts'

/** How many times slower its processor is, its latency in milliseconds, and its network. */
interface SlowPhone {
  readonly cpu: number
  readonly latency: number
  readonly bytesPerSecond: number
}

/** Milliseconds. */
const mostPaint = { quiz: 850, link: 1300 }

/** Of each page the largest paint and the time blocked; the floor is measured in turns with it. */
export async function paintFigures(
  content: AllContent,
  slow: SlowPhone,
  loads: number,
): Promise<readonly Figure[]> {
  const pages = measuredPages(content)
  const floor = await serveFloor(pages)
  try {
    return await inBrowser(async (browser, server) => {
      const figures: Figure[] = []
      for (const page of pages) {
        const bases = page.kind === 'static' ? [server.url, floor.url] : [server.url]
        const paints = bases.map((): Paint[] => [])
        for (let load = 0; load < loads; load++) {
          for (const [i, base] of bases.entries()) {
            paints[i]?.push(await paintOf(new URL(page.path, base).href, browser, slow))
          }
        }
        figures.push(...figuresOf(page, paints))
      }
      return figures
    })
  } finally {
    await floor.close()
  }
}

function figuresOf(
  { name, kind }: Measured,
  paints: readonly (readonly Paint[])[],
): readonly Figure[] {
  const [largest = Number.NaN, bare] = paints.map((of) => median(of.map(({ largest }) => largest)))
  const blocked = median(paints[0]?.map(({ blocked }) => blocked) ?? [])
  const headlines = (paints[0] ?? []).flatMap(({ headline }) => headline ?? [])
  const firstLine: Figure = {
    name: `${name} first line`,
    value: median(headlines),
    unit: 'ms',
    most: mostPaint.link,
  }
  const figures: Figure[] = [
    {
      ...{ name: `${name} largest paint`, value: largest, unit: 'ms' },
      ...(name.startsWith('/quiz/') && { most: mostPaint.quiz }),
    },
    ...(name.endsWith('#…') ? [firstLine] : []),
    { name: `${name} blocked`, value: blocked, unit: 'ms', most: mostBlocked[kind] },
  ]
  if (bare === undefined) return figures
  return [
    ...figures,
    {
      name: `${name} largest paint, by its floor`,
      value: largest / bare,
      unit: '×',
      most: mostByFloor,
    },
  ]
}

interface Paint {
  readonly largest: number
  readonly blocked: number
  /** When the first line of a result stood; null where there is none. */
  readonly headline: number | null
}

/** Loads a page slowly with nothing cached, for somebody with the sample's answers. In milliseconds. */
async function paintOf(address: string, browser: Browser, slow: SlowPhone): Promise<Paint> {
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
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('h1.headline') === null) return
      observer.disconnect()
      requestAnimationFrame(() => performance.mark('headline'))
    }).observe(document, { childList: true, subtree: true, attributes: true })
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(async () => ({
    headline: performance.getEntriesByName('headline')[0]?.startTime ?? null,
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
