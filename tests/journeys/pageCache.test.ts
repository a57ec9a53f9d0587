/**
 * Browsers keep a page that was left, scripts and all, and show it again with "Back". What it shows then is what is stored then.
 * Driven over WebDriver BiDi in Firefox; in Chromium too by another tool than the other journeys, because theirs forbids that cache.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumFlags, chromiumPath } from '../../scripts/browser.ts'
import { findFirefox } from '../../scripts/install.mjs'
import { storedWith } from '../../scripts/pageBytes.ts'
import { type RunningServer, serve } from '../../scripts/serve.ts'
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

  /** Somebody who has answered everything. */
  async function visit(path: string): Promise<void> {
    const context = await browser.createBrowserContext()
    page = await context.newPage()
    page.setDefaultTimeout(20_000)
    // Browsers do not keep a page while a service worker is being installed for it.
    await page.evaluateOnNewDocument(() => {
      navigator.serviceWorker.register = () => Promise.reject(new Error('not here'))
    })
    await page.goto(at('/privacy/'))
    await page.evaluate(
      (entries) => {
        for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text)
      },
      storedWith(everyAnswer(() => 2)),
    )
    await page.goto(at(path))
  }

  /** Goes to another document once nothing is loading any more; the one that is left is marked, to be known again. */
  async function leaveFor(path: string): Promise<void> {
    await page.waitForNetworkIdle()
    await page.evaluate(() => {
      document.documentElement.dataset.left = 'yes'
    })
    await page.goto(at(path))
  }

  /** Goes back to the very document that was left, which the browser must have kept. */
  async function back(): Promise<void> {
    await page.evaluate(() => setTimeout(() => history.back()))
    await page.waitForFunction(() => document.documentElement.dataset.left === 'yes')
  }

  async function press(words: string, where = page): Promise<void> {
    const button = await where.waitForSelector(`::-p-xpath(//button[contains(., '${words}')])`)
    await button?.evaluate((button) => button instanceof HTMLElement && button.click())
  }

  async function deleteEverything(where = page): Promise<void> {
    await press('Delete everything on this device', where)
    await press('Yes, delete everything', where)
    await where.waitForFunction(() => localStorage.length === 0)
  }

  function stored(): Promise<string> {
    return page.evaluate(() => JSON.stringify(localStorage))
  }

  const roles = '.role-list li'

  test.each(['the next page', 'another tab'])(
    'answers that were deleted on %s stay deleted, and nothing of them is stored again',
    async (where) => {
      await visit('/results/')
      await page.waitForSelector(roles)
      await leaveFor('/answers/')
      const other = await page.browserContext().newPage()
      await other.goto(at('/answers/'))
      await deleteEverything(where === 'another tab' ? other : page)
      await back()
      await page.waitForFunction((roles) => !document.querySelector(roles), {}, roles)
      await page.waitForFunction(() => document.body.innerText.includes('no answers'))
      expect(await stored()).toBe('{}')
    },
  )

  test('a result is that of the answers stored now', async () => {
    await visit('/results/')
    await page.waitForSelector(roles)
    const text = (where = page) =>
      where.$$eval(roles, (roles) => roles.map((role) => role.innerText).join())
    const before = await text()
    await leaveFor(`/quiz/${quiz.domains[0]?.id}/?change`)
    await page.waitForSelector('fieldset input:checked')
    await page.$$eval('fieldset', (fields) => {
      for (const field of fields) field.querySelector('input')?.click()
    })
    await back()
    await expect.poll(() => text()).not.toBe(before)
    const shown = await text()
    const other = await page.browserContext().newPage()
    await other.goto(at('/results/'))
    await other.waitForSelector(roles)
    expect(shown).toBe(await text(other))
  })

  test('the first page knows whether there are answers, and links of a team are gone', async () => {
    await visit('/')
    const start = () => page.$eval('a[data-start]', ({ innerText }) => innerText)
    expect(await start()).toMatch(/^Continue/)
    await leaveFor('/answers/')
    await deleteEverything()
    await back()
    expect(await start()).toMatch(/^Begin/)

    await visit('/together/')
    await page.waitForSelector('textarea')
    await page.type('textarea', 'Ada')
    await leaveFor('/answers/')
    await deleteEverything()
    await back()
    await page.waitForFunction(() => document.querySelector('textarea')?.value === '')
  })
})
