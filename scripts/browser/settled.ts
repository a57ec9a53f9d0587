/** When a page of the built site is done. */
import type { Page, Request } from 'playwright-core'
import { patience } from './patience.ts'

/** What each page has asked for and not got yet. */
const waitingFor = new WeakMap<Page, Set<Request>>()

/** Has to be called before the page asks for anything. */
export function watchRequests(page: Page): void {
  const waiting = new Set<Request>()
  waitingFor.set(page, waiting)
  page.on('request', (request) => waiting.add(request))
  page.on('requestfinished', (request) => waiting.delete(request))
  page.on('requestfailed', (request) => waiting.delete(request))
}

/**
 * Waits until a page whose requests are watched is there, the app has taken it over, and it asks for nothing more and works nothing
 * out. The network of a slow computer can be still for long before more is asked for; a page that never ends throws.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState()
  await page.waitForFunction(() => {
    const isApp = document.querySelector('.not-started') !== null
    return !isApp || 'started' in document.documentElement.dataset
  })
  // Twice, for what has just come may lead to more.
  const end = performance.now() + patience
  for (let calm = 0; calm < 2; ) {
    if (performance.now() > end)
      throw new Error(`${page.url()} is still at work after ${patience} ms`)
    const isAtWork = await page.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done)))
      return document.querySelector('main :is(.loading, [aria-busy=true])') !== null
    })
    calm = isAtWork || waitingFor.get(page)?.size !== 0 ? 0 : calm + 1
  }
}
