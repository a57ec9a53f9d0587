/**
 * Browsers keep a page that was left, scripts and all, and show it again with "Back". What it shows
 * then is what is stored then. Driven over WebDriver BiDi in Firefox; in Chromium too by another tool
 * than the other journeys, because theirs forbids that cache.
 */
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags, chromiumPath } from '../../scripts/browser/chromium.ts'
import { patience } from '../../scripts/browser/patience.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { type RunningServer, serve } from '../../scripts/build/serve.ts'
import { findFirefox } from '../../scripts/install.mjs'
import { everyAnswer, quiz } from './site.ts'

const firefox = findFirefox()
const browsers = [
  { name: 'Chromium', launch: { browser: 'chrome' as const, args: [...chromiumFlags] } },
  ...(firefox === undefined
    ? []
    : [{ name: 'Firefox', launch: { browser: 'firefox' as const, executablePath: firefox } }]),
]

describe.each(browsers)('shown again by Back in $name', ({ launch }) => {
  let server: RunningServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await serve({ port: 0 })
    const executablePath = chromiumPath()
    browser = await puppeteer.launch({ executablePath, ...launch, headless: true })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const at = (path: string) => server.url + path.slice(1)

  async function newPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    page.setDefaultNavigationTimeout(patience)
    // Browsers do not keep a page while a service worker is being installed for it.
    await page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    })
    return page
  }

  /** Somebody who has answered everything, with this and no other page open. */
  async function visit(path: string): Promise<void> {
    await page?.browserContext().close()
    const context = await browser.createBrowserContext()
    const first = await newPage(context)
    await first.goto(at('/privacy/'))
    await first.evaluate(
      (entries) => {
        for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text)
      },
      storedWith(everyAnswer(() => 2)),
    )
    // A page of its own, so that no request of the one before it is waited for.
    page = await newPage(context)
    await first.close()
    await page.goto(at(path))
  }

  /** Waits until nothing is worked out or loading any more. */
  async function calm(page: Page): Promise<void> {
    await page.waitForFunction(() => document.querySelector('main .loading') === null)
    await page.waitForNetworkIdle({ timeout: patience })
  }

  /**
   * Goes to another document once nothing is loading any more; the one that is left is marked, to be
   * known again.
   */
  async function leaveFor(path: string): Promise<void> {
    await calm(page)
    await page.evaluate(() => {
      document.documentElement.dataset.left = 'yes'
    })
    await page.goto(at(path))
  }

  /** Goes back to the document at this path, which has to be the very one that was left. */
  async function backTo(path: string): Promise<void> {
    await page.evaluate(() => {
      setTimeout(() => history.back())
    })
    await page.waitForFunction(
      (address) => location.href === address && document.readyState === 'complete',
      {},
      at(path),
    )
    expect(await page.evaluate(() => document.documentElement.dataset.left)).toBe('yes')
  }

  async function press(words: string, where: Page): Promise<void> {
    const button = await where.waitForSelector(`::-p-xpath(//button[contains(., '${words}')])`)
    await button?.evaluate((button) => button instanceof HTMLElement && button.click())
  }

  async function deleteEverything(where: Page): Promise<void> {
    await press('Delete everything on this device', where)
    await press('Yes, delete everything', where)
    await where.waitForFunction(() => localStorage.length === 0)
  }

  function stored(): Promise<string> {
    return page.evaluate(() => JSON.stringify(localStorage))
  }

  const roles = '[aria-labelledby="other-roles"] li'

  async function openResult(): Promise<void> {
    await visit('/results/')
    await page.waitForSelector(roles)
  }

  test.each(['the next page', 'another tab'])(
    'answers that were deleted on %s stay deleted, and nothing of them is stored again',
    async (where) => {
      await openResult()
      await leaveFor('/answers/')
      const other = await newPage(page.browserContext())
      await other.goto(at('/answers/'))
      await deleteEverything(where === 'another tab' ? other : page)
      await backTo('/results/')
      await page.waitForFunction((roles) => !document.querySelector(roles), {}, roles)
      await page.waitForFunction(() => document.body.innerText.includes('Answer a few questions'))
      expect(await stored()).toBe('{}')
    },
  )

  test('a result is that of the answers stored now', async () => {
    const text = (where = page) => where.$eval('main', ({ innerText }) => innerText)
    await openResult()
    // A page goes on with the role it began with: another shows the same only where one was chosen.
    await page.$eval(`${roles} button`, (button) => button.click())
    await page.waitForFunction(() => document.activeElement === document.querySelector('h1'))
    await calm(page)
    const before = await text()
    await leaveFor(`/quiz/${quiz.domains[0]?.id}/?change`)
    await page.waitForSelector('fieldset input:checked')
    await page.$$eval('fieldset', (fields) => {
      for (const field of fields) field.querySelector('input')?.click()
    })
    await backTo('/results/')
    const other = await newPage(page.browserContext())
    await other.goto(at('/results/'))
    await other.waitForSelector(roles)
    await calm(other)
    const now = await text(other)
    expect(now).not.toBe(before)
    await expect.poll(() => text()).toBe(now)
  })

  test('the first page knows whether there are answers', async () => {
    await visit('/')
    const start = () => page.$eval('a[data-start]', ({ innerText }) => innerText)
    expect(await start()).toBe('See your result')
    await leaveFor('/answers/')
    await deleteEverything(page)
    await backTo('/')
    await expect.poll(start).toMatch(/^Begin/)
  })

  test.each(['/together/', '/posting/', '/answers/#words'])(
    'what was pasted on %s is gone once everything was deleted',
    async (path) => {
      await visit(path)
      await page.waitForSelector('textarea')
      await page.type('textarea', 'Mistletoe')
      await leaveFor('/privacy/')
      const other = await newPage(page.browserContext())
      await other.goto(at('/answers/'))
      await deleteEverything(other)
      await backTo(path)
      await page.waitForFunction(
        () =>
          !document.querySelector('textarea')?.value &&
          !document.body.innerText.includes('Mistletoe'),
      )
    },
  )
})
