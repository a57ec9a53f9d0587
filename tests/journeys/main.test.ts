import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { sitePages } from '../../src/routes.ts'
import {
  answersKey,
  arriveAt,
  content,
  goOnFromCloser,
  halfFinished,
  headlineOf,
  mixedAnswers,
  openSite,
  quiz,
  scoresOf,
  storageOf,
} from './site.ts'

const site = openSite()
const [first, second] = quiz.domains
if (first === undefined || second === undefined) throw new Error('The quiz has two screens or more')

/** One page of each kind of the app. */
const appPages = sitePages(content).filter(
  ({ kind, route }, i, all) => kind === 'app' && all.findIndex((one) => one.route === route) === i,
)

const sizes = [
  { name: 'a phone, 360 px wide', width: 360, height: 740 },
  { name: 'a desktop, 1280 px wide', width: 1280, height: 800 },
]

describe.each(sizes)('on $name', ({ width, height }) => {
  test('one goes from the first page over six screens and closer questions to results, link and path, and the link shows others the same', async () => {
    const me = await site.visitor({ viewport: { width, height }, keeps: true })
    const { page } = me
    await page.goto(site.at('/'))
    await page.getByRole('link', { name: /^Begin/ }).click()
    await arriveAt(page, /questions/)
    await page.getByRole('link', { name: 'Begin' }).click()
    let asked = 0
    for (const { name } of quiz.domains) {
      await arriveAt(page, name)
      asked += await answerScreen(page)
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    expect(quiz.domains).toHaveLength(6)
    expect(asked).toBe(quiz.questions.length)

    await headlineOf(page)
    const before = await scoresOf(page)
    await page.getByRole('link', { name: /more questions? that could change this$/ }).click()
    const closer = await answerCloserQuestions(page)
    expect(closer).toBeGreaterThanOrEqual(2)
    expect(closer).toBeLessThanOrEqual(6)
    await page.getByRole('link', { name: 'See your result' }).click()
    const headline = await headlineOf(page)
    const scores = await scoresOf(page)
    expect(scores).toHaveLength(content.roles.length)
    expect(scores).not.toEqual(before)

    await page.getByRole('button', { name: 'Make the link' }).click()
    const link = await page.getByRole('textbox', { name: 'Your result link' }).inputValue()
    expect(link).toMatch(/\/results\/#1\.[\w-]+\.[A-Za-z0-9]{3}$/)

    await page.getByRole('link', { name: /^The whole path: / }).click()
    await arriveAt(page, /^Your path to /)
    await page
      .getByRole('checkbox', { name: /^Done: / })
      .first()
      .waitFor()

    const draft = storedWith(halfFinished)
    const other = await site.visitor({ viewport: { width, height }, stored: draft })
    await other.page.goto(link)
    expect(await headlineOf(other.page)).toBe(asOfSomebodyElse(headline))
    expect(await scoresOf(other.page)).toEqual(scores)
    expect(await storageOf(other.page)).toEqual(draft)
    for (const { expectQuiet } of [me, other]) expectQuiet()
  })
})

/** Answers what is asked until enough is known; gives how many questions that took. */
async function answerCloserQuestions(page: Page): Promise<number> {
  const enough = page.getByRole('heading', { level: 1, name: 'That’s enough' })
  for (let asked = 0; ; asked++) {
    const next = page.getByText(`Extra question ${asked + 1} of up to 6`)
    await enough.or(next).waitFor()
    if (asked > 0)
      await page.getByText(/points before, .* now|your best kind|Nothing moved/).waitFor()
    if (await enough.isVisible()) return asked
    await page.getByText(/^Your answer decides /).waitFor()
    await page
      .getByRole('radio')
      .nth(asked % 3)
      .check()
    await goOnFromCloser(page)
  }
}

/** The sentence of a result, as its receiver reads it. */
function asOfSomebodyElse(headline: string): string {
  return headline
    .replace('You’re', 'They’re')
    .replace(/\bYour\b/, 'Their')
    .replace(/\byou\b/, 'them')
}

test.each(appPages)(
  '$path stands at once: without a notice that it loads first, and nothing jumps',
  async ({ path }) => {
    const stored = storedWith(mixedAnswers)
    const { page } = await site.visitor({ stored, viewport: { width: 412, height: 823 } })
    await page.addInitScript(`
    window.notices = []
    new MutationObserver(() => {
      const notice = document.querySelector('main > .loading')
      if (notice !== null) notices.push(notice.innerText)
    }).observe(document, { childList: true, subtree: true })
    window.jumped = 0
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) jumped += value
    }).observe({ type: 'layout-shift', buffered: true })
  `)
    await page.goto(site.at(path))
    await settled(page)
    expect(await page.evaluate('notices')).toEqual([])
    // Lighthouse calls up to .1 good. The start has less to say to who has answered all, and the way to their result moves up.
    if (path !== '/quiz/') expect(await page.evaluate('jumped')).toBeLessThan(0.05)
  },
)

test('where one comes from decides the first screen, and a reload keeps it', async () => {
  const { page } = await site.visitor()
  const law = quiz.start.from.find(({ id }) => id === 'law')
  const governance = quiz.domains.find(({ id }) => id === law?.first)?.name ?? ''
  await page.goto(site.at('/quiz/'))
  await page.getByRole('radio', { name: law?.said ?? '' }).check()
  await page.reload()
  await expect.poll(() => page.getByRole('radio', { name: law?.said ?? '' }).isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Begin' }).click()
  await arriveAt(page, governance)
  await answerScreen(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await arriveAt(page, first.name)
})

test('the first page can say where one comes from, and nobody but the browser hears of it', async () => {
  const { page } = await site.visitor()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(site.at('/quiz/#from-data'))
  await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(1)
  expect(new URL(page.url()).hash).toBe('')
  expect(asked.filter((url) => url.includes('from'))).toEqual([])
  await page.reload()
  await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(1)
})

test('a double click leaves one screen as new to one, not two', async () => {
  const { page } = await site.visitor({ viewport: { width: 360, height: 640 } })
  await page.goto(site.at(`/quiz/${first.id}/`))
  await page.getByText('questions done').waitFor()
  await page.getByRole('button', { name: 'None of this area' }).dblclick()
  await arriveAt(page, second.name)
  const questions = await page.getByRole('group').count()
  expect(await radio(page, 0, 0).isChecked()).toBe(false)
  await page.getByText(/^4 of 26 questions done/).waitFor()
  expect(questions).toBeGreaterThan(0)
})

test('on a phone every question fits on one and a half screens, and the first begins on the first', async () => {
  const screenHeight = 640
  const { page } = await site.visitor({ viewport: { width: 360, height: screenHeight } })
  let tallest = 0
  let asked = 0
  for (const { id } of quiz.domains) {
    await page.goto(site.at(`/quiz/${id}/`))
    await page.getByText('questions done').waitFor()
    const groups = await page.getByRole('group').all()
    for (const [place, group] of groups.entries()) {
      const { y, height } = (await group.boundingBox()) ?? { y: Number.NaN, height: Number.NaN }
      if (place === 0) expect(y).toBeLessThan(screenHeight)
      expect(height).toBeLessThan(1.5 * screenHeight)
      tallest = Math.max(tallest, height)
      asked++
    }
  }
  expect(asked).toBe(quiz.questions.length)
  console.log(`The tallest question on a phone: ${Math.round(tallest)} of ${screenHeight} pixels`)
})

test('a reload in the middle of the questions keeps what was chosen', async () => {
  const { page } = await site.visitor()
  await page.goto(site.at(`/quiz/${first.id}/`))
  await answerScreen(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await arriveAt(page, second.name)
  await radio(page, 0, 2).check()
  await page.reload()
  await arriveAt(page, second.name)
  await expect.poll(() => radio(page, 0, 2).isChecked()).toBe(true)
  expect(await radio(page, 1, 2).isChecked()).toBe(false)
  await page.goto(site.at(`/quiz/${first.id}/`))
  await expect.poll(() => chosenOn(page)).toEqual(await placesOfAnswers(page))
})

test('Back of the browser goes one screen back, with the choices still made', async () => {
  const { page } = await site.visitor()
  await page.goto(site.at(`/quiz/${first.id}/`))
  await answerScreen(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await arriveAt(page, second.name)
  await page.goBack()
  await arriveAt(page, first.name)
  expect(await chosenOn(page)).toEqual(await placesOfAnswers(page))
  await page.goForward()
  await arriveAt(page, second.name)
})

test('Back of the browser leads to the place where one was, and to the link one followed', async () => {
  const { page } = await site.visitor({
    stored: storedWith(mixedAnswers),
    reducedMotion: 'reduce',
  })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  const link = page.getByRole('link', { name: 'check or change your answers' })
  await settled(page)
  await link.focus()
  // How far down the window it stands, not the page, which grows while its parts arrive.
  const place = () => link.evaluate((link) => Math.round(link.getBoundingClientRect().top))
  const left = await place()
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500)
  await page.keyboard.press('Enter')
  await arriveAt(page, 'Check your answers')
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await headlineOf(page)
  // Parts that arrive later may move it by a line or so.
  await expect.poll(async () => Math.abs((await place()) - left)).toBeLessThan(40)
  expect(await link.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.goForward()
  await arriveAt(page, 'Check your answers')
})

test.each(['/results/', '/path/ai-security-engineer/'])(
  'Back leads to where one was on %s, though most of it comes a moment later',
  async (path) => {
    const { page } = await site.visitor({ stored: storedWith(mixedAnswers) })
    await page.goto(site.at(path))
    await settled(page)
    const left = await page.evaluate(() => {
      scrollTo(0, document.documentElement.scrollHeight - 2 * innerHeight)
      return scrollY
    })
    expect(left).toBeGreaterThan(500)
    const jobs = page.getByRole('link', { name: 'Jobs' })
    await jobs.dispatchEvent('click')
    await arriveAt(page, 'Real AI security jobs')
    await page.goBack()
    await settled(page)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left)
  },
)

test('a choice made before the script has arrived is kept and saved', async () => {
  const { page } = await site.visitor()
  const letThrough = await holdScripts(page)
  // Modules hold back every later event of loading, so there is nothing else to wait for.
  await page.goto(site.at(`/quiz/${first.id}/`), { waitUntil: 'commit' })
  await radio(page, 1, 3).check()
  expect(await storageOf(page)).toEqual({})
  letThrough()
  await page.getByText(`1 of ${quiz.questions.length} questions done`).waitFor()
  expect(await radio(page, 1, 3).isChecked()).toBe(true)
  expect(Object.keys(await storageOf(page))).toEqual([answersKey])
  await page.reload()
  await expect.poll(() => radio(page, 1, 3).isChecked()).toBe(true)
})

test('where one comes from, said before the script has arrived, is kept', async () => {
  const { page } = await site.visitor()
  const letThrough = await holdScripts(page)
  await page.goto(site.at('/quiz/'), { waitUntil: 'commit' })
  await page.getByRole('radio').nth(1).check()
  letThrough()
  await expect.poll(async () => Object.keys(await storageOf(page))).toEqual([answersKey])
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
  await page.reload()
  await expect.poll(() => page.getByRole('radio').nth(1).isChecked()).toBe(true)
})

/** Keeps every script from arriving; gives what lets them through. */
async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const through = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/*.js', async (route) => {
    await through
    await route.continue()
  })
  return letThrough
}

function radio(page: Page, question: number, option: number) {
  return page.getByRole('group').nth(question).getByRole('radio').nth(option)
}

/** Chooses another option for each next question of the screen; gives how many there were. */
async function answerScreen(page: Page): Promise<number> {
  await page.getByRole('group').first().waitFor()
  const questions = await page.getByRole('group').count()
  for (let place = 0; place < questions; place++) {
    const row = page.getByRole('group').nth(place).locator('label').nth(placeOfAnswer(place))
    // The whole row answers, not only the small circle in it.
    await row.click()
  }
  return questions
}

function placeOfAnswer(question: number): number {
  return question % 5
}

async function placesOfAnswers(page: Page): Promise<readonly number[]> {
  return Array.from({ length: await page.getByRole('group').count() }, (_, i) => placeOfAnswer(i))
}

/** The place of the chosen option of each question, -1 where none is. */
function chosenOn(page: Page): Promise<readonly number[]> {
  return page
    .getByRole('group')
    .evaluateAll((groups) =>
      groups.map((group) =>
        [...group.querySelectorAll('input')].findIndex((input) => input.checked),
      ),
    )
}
