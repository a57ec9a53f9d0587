/** The main way through the site in Firefox, driven over WebDriver BiDi. Left out where there is no Firefox. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { patience } from '../../scripts/browser/patience.ts'
import { type RunningServer, serve } from '../../scripts/build/serve.ts'
import { findFirefox } from '../../scripts/install.mjs'
import { listFiles, listNames } from './listFiles.ts'
import { codeOf, content, everyAnswer, quiz } from './site.ts'

const firefox = findFirefox()

describe.skipIf(firefox === undefined)('in Firefox', () => {
  let server: RunningServer
  let browser: Browser
  let wrong: string[] = []

  beforeAll(async () => {
    server = await serve({ port: 0 })
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
    })
  })
  afterEach(() => {
    expect(wrong).toEqual([])
    wrong = []
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** A page of a visitor with a browser of their own, at an address of the site. */
  async function visit(address: string): Promise<Page> {
    const context = await browser.createBrowserContext()
    const page = await context.newPage()
    page.setDefaultTimeout(patience)
    page.setDefaultNavigationTimeout(patience)
    page.on('pageerror', (error) => wrong.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text())
    })
    page.on('request', (request) => {
      const { origin } = new URL(request.url())
      const isOwn = origin === new URL(server.url).origin
      // The pages of Firefox itself bring their letters along.
      if (!isOwn && origin !== 'null') wrong.push(`asked for ${request.url()}`)
    })
    // Firefox does not say it in the console.
    await page.evaluateOnNewDocument(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
        console.error(`${violatedDirective} ${blockedURI}`)
      })
    })
    await page.goto(address)
    return page
  }

  test('one goes from the first page over all screens to results and path, and the link shows others the same', async () => {
    const page = await visit(server.url)
    await press(page, 'Begin')
    await arriveAt(page, 'questions')
    await press(page, 'Begin')
    for (const { name } of quiz.domains) {
      await arriveAt(page, name)
      await page.$$eval('fieldset', (fieldsets) => {
        for (const [place, fieldset] of fieldsets.entries()) {
          fieldset.querySelectorAll<HTMLInputElement>('input')[place % 5]?.click()
        }
      })
      await press(page, 'Continue')
    }
    const result = await resultOn(page)
    expect(result).toHaveLength(content.roles.length)

    await page.reload()
    expect(await resultOn(page)).toEqual(result)
    await press(page, 'Make the link')
    const made = await page.waitForSelector('input[readonly]')
    const link = await made?.evaluate(({ value }) => value)
    await press(page, 'The whole path')
    await page.waitForSelector('main ol li input[type=checkbox]')

    const other = await visit(link ?? '')
    expect(await resultOn(other)).toEqual(result)
  })

  test('a list from a form reads the same in every encoding', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lists-'))
    const code = codeOf(everyAnswer(() => 2))
    for (const { name, bytes } of listFiles(`https://example.org/results/#${code}`)) {
      const file = join(folder, name)
      writeFileSync(file, bytes)
      const page = await visit(`${server.url}together/`)
      const field = await page.waitForSelector('input[type=file]')
      await field?.uploadFile(file)
      await page.waitForSelector('.together tbody tr')
      const labels = await page.$$eval('.together tbody a', (links) =>
        // The table may be closed, and then it has no text that is shown.
        links.map(({ textContent }) => textContent),
      )
      const guessed = await page.$$eval('.together .notice', (notices) => notices.length)
      expect({ name, labels, guessed }).toEqual({
        ...{ name, labels: listNames, guessed: name === 'windows-1252.csv' ? 1 : 0 },
      })
    }
    rmSync(folder, { recursive: true })
  })

  test('the site works without network once it was visited', async () => {
    const page = await visit(server.url)
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
    const { port } = new URL(server.url)
    await server.close()
    await page.goto(`${server.url}quiz/${quiz.domains[0]?.id}/`)
    await page.waitForFunction(() => document.querySelector('fieldset:enabled') !== null)
    await page.goto(`${server.url}roles/`)
    await arriveAt(page, 'AI security roles')
    server = await serve({ port: Number(port) })
  })
})

/** Presses the link or button of the page that begins with these words. */
async function press(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (words) => {
      const pressable = [...document.querySelectorAll<HTMLElement>('main a, main button')]
      const found = pressable.find(({ innerText }) => innerText.startsWith(words))
      found?.click()
      return found !== undefined
    },
    {},
    words,
  )
}

/** Waits for the page with these words in its main heading. */
async function arriveAt(page: Page, heading: string): Promise<void> {
  await page.waitForFunction(
    (heading) => document.querySelector('h1')?.innerText.includes(heading),
    {},
    heading,
  )
}

/** What a result says of every role: the points, word and range of the one it is about, then the words and postings met of the others. */
async function resultOn(page: Page): Promise<readonly string[]> {
  await page.waitForSelector('.role-choice')
  await page.waitForSelector('.results .lead')
  if ((await page.$('.working[open]')) === null) {
    await page.$eval('.working > summary', (summary) => summary.click())
  }
  await page.waitForSelector('.working table')
  return page.$$eval('details.working > p:first-of-type, button.role-choice', (roles) =>
    roles.map(({ innerText }) => innerText.replace(/\s+/g, ' ')),
  )
}
