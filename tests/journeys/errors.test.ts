import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import {
  answeredOf,
  answersKey,
  arriveAt,
  headlineOf,
  mixedAnswers,
  openSite,
  storageOf,
} from './site.ts'

const site = openSite()
const stored = storedWith(mixedAnswers)

/** The browser itself says that a script is missing, and React which part could not be drawn. */
const expected = /status of 404|ERR_INTERNET_DISCONNECTED|dynamically imported module/

/** Somebody whose pages come from the host alone, as after a deploy that took away what they would load next. */
function visitor() {
  return site.visitor({ stored, expected })
}

/** Takes the script of the results page away until it was loaded anew so many times; counts these. */
async function loseResults(page: Page, until = Number.POSITIVE_INFINITY) {
  const counted = { loads: 0 }
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.url() === site.at('/results/')) counted.loads += 1
  })
  await page.route('**/assets/ResultsPage-*.js', (route) =>
    counted.loads < until ? route.fulfill({ status: 404 }) : route.continue(),
  )
  return counted
}

/** Goes to the results the way people do, from inside the app. */
async function goToResults(page: Page): Promise<void> {
  await page.goto(site.at('/answers/'))
  await answeredOf(page)
  await page.getByRole('link', { name: 'Your results' }).click()
}

describe('when a part of the app has gone from the host', () => {
  test('the page loads itself anew once, and goes on where the person wanted to go', async () => {
    const { page } = await visitor()
    const counted = await loseResults(page, 1)
    await goToResults(page)
    await headlineOf(page)
    expect(counted.loads).toBe(1)
  })

  test('and stays away, it says so, and hands out the data', async () => {
    const { page } = await visitor()
    const counted = await loseResults(page)
    await goToResults(page)
    await arriveAt(page, 'This page could not be shown')
    await expect.poll(() => counted.loads).toBe(1)
    await arriveAt(page, 'This page could not be shown')

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download my data' }).click()
    const text = readFileSync(await (await downloading).path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject(stored)
    expect(counted.loads).toBe(1)

    await page.getByRole('link', { name: 'Roles' }).click()
    await arriveAt(page, 'AI security roles')
  })

  test('also where the browser keeps nothing, it loads itself anew only once', async () => {
    const { page, context } = await visitor()
    await context.addInitScript(`
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError') } })
      }
    `)
    const counted = await loseResults(page)
    await page.goto(site.at('/quiz/'))
    await page.getByRole('link', { name: 'Your results' }).click()
    await expect.poll(() => counted.loads).toBe(1)
    await arriveAt(page, 'This page could not be shown')
    expect(counted.loads).toBe(1)
  })

  test('without network it stays where it is, because loading anew would lose the page', async () => {
    const { page, context } = await visitor()
    await page.goto(site.at('/answers/'))
    await answeredOf(page)
    await context.setOffline(true)
    await page.getByRole('link', { name: 'Your results' }).click()
    await arriveAt(page, 'This page could not be shown')
    await page.getByRole('button', { name: 'Download my data' }).waitFor()
  })
})

test('a missing part of the content ends in the same page, and is not asked for again and again', async () => {
  const { page } = await visitor()
  let asked = 0
  await page.route('**/assets/roles-*.js', (route) => {
    asked += 1
    return route.fulfill({ status: 404 })
  })
  await page.goto(site.at('/results/'))
  await arriveAt(page, 'This page could not be shown')
  await page.getByRole('button', { name: 'Try again' }).click()
  await arriveAt(page, 'This page could not be shown')
  // Each load asks twice, ahead and when it is needed; there are three: the first, one by itself, one by hand.
  expect(asked).toBeLessThanOrEqual(6)
})

test('who starts anew from a broken page begins with nothing, and the old answers lie aside word for word', async () => {
  const { page } = await visitor()
  const counted = await loseResults(page, 2)
  await goToResults(page)
  await expect.poll(() => counted.loads).toBe(1)
  await page.getByRole('button', { name: 'Start anew' }).click()
  await page.getByRole('button', { name: 'Yes, start anew' }).click()
  await arriveAt(page, 'Your result')
  await page.getByText('Answer a few questions to see your result.').waitFor()
  const { [answersKey]: left, ...aside } = await storageOf(page)
  expect(left).toBeUndefined()
  expect(Object.values(aside)).toEqual(Object.values(stored))
  await page.goto(site.at('/answers/'))
  await page.getByRole('button', { name: 'Download what was put aside' }).waitFor()
})

describe('a browser that cannot run the app', () => {
  test.each([
    { what: 'too old for its script', answer: { body: 'export let = from the future' } },
    { what: 'without its script', answer: { status: 404 } },
  ])('being $what, is told so after a while, with pages to read', async ({ answer }) => {
    const { page, context } = await site.visitor({
      expected: /status of 404/,
      throws: /Unexpected token/,
    })
    await page.route('**/assets/app-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', ...answer }),
    )
    // However long the loading takes here, no time passes for the stylesheet until it is wanted.
    const devtools = await context.newCDPSession(page)
    await devtools.send('Animation.enable')
    await devtools.send('Animation.setPlaybackRate', { playbackRate: 0 })
    await page.goto(site.at('/quiz/'))
    const notice = page.getByText('This page has not started')
    expect(await notice.isVisible()).toBe(false)
    await passTime(page)
    await notice.waitFor()
    await page.getByRole('link', { name: 'The role pages' }).click()
    await arriveAt(page, 'AI security roles')
  })

  test('is not what the others are told', async () => {
    const { page } = await site.visitor()
    await page.goto(site.at('/quiz/'))
    await page.waitForLoadState()
    await passTime(page)
    expect(await page.getByText('This page has not started').isVisible()).toBe(false)
  })
})

/** Goes to the end of what the stylesheet does after a while. */
function passTime(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish()
  })
}
