import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import type { Answers } from '../../src/core/answers/answers.ts'
import { siteName, sitePages } from '../../src/routes.ts'
import {
  arriveAt,
  content,
  halfFinished,
  headlineOf,
  mixedAnswers,
  nextKey,
  openSite,
  quiz,
} from './site.ts'

const site = openSite()
const pages = sitePages(content)
const [role] = content.roles
const [project] = content.projects

/** One page of each kind, with words that its text has to hold. */
const kinds = [
  { path: '/', says: 'You’re close to' },
  { path: '/roles/', says: role?.wayIn },
  { path: `/roles/${role?.id}/`, says: role?.summary },
  { path: `/projects/${project?.id}/`, says: project?.task },
  { path: '/method/', says: content.market.claims[0]?.brief.text },
  { path: '/privacy/', says: 'local storage' },
  { path: '/accessibility/', says: 'WCAG' },
  { path: '/credits/', says: content.sources[0]?.title },
  { path: '/404.html', says: 'The address may be mistyped' },
]

/** The static pages have one small script; it must stay small. */
const mostScript = 3000

describe('without JavaScript', () => {
  test.each(kinds)('$path can be read', async ({ path, says = '' }) => {
    const { page } = await site.visitor({ javaScriptEnabled: false })
    await page.goto(site.at(path))
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('')
    expect(says).not.toBe('')
    expect(await page.getByRole('main').innerText()).toContain(says)
  })

  test.each(['/quiz/foundations/', '/results/'])(
    '%s says what it needs and where to go on',
    async (path) => {
      const { page } = await site.visitor({ javaScriptEnabled: false })
      await page.goto(site.at(path))
      expect(await page.getByRole('main').innerText()).toMatch(/needs? JavaScript/)
    },
  )
})

test('an address that leads nowhere says so, with status 404 and a way on', async () => {
  const { page } = await site.visitor({ expected: /status of 404/ })
  for (const path of ['/nowhere/', '/roles/no-such-role/', '/assets/gone.js', '/quiz/nowhere/']) {
    const response = await page.goto(site.at(path))
    expect(response?.status()).toBe(404)
    await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor()
  }
  await page.getByRole('link', { name: 'The first page' }).click()
  await page.getByRole('link', { name: /^Begin/ }).waitFor()
})

test('every page has a title and a description of its own, one main heading, and no code inline', async () => {
  const { page } = await site.visitor()
  const heads: Head[] = []
  for (const { path } of pages) {
    const html = await (await fetch(site.at(path))).text()
    heads.push({ path, ...(await headOf(page, html)) })
  }
  const odd = heads.filter(({ inline, headings }) => inline.length > 0 || headings !== 1)
  expect(odd).toEqual([])
  expect(repeated(heads.map(({ title }) => title))).toEqual([])
  expect(repeated(heads.map(({ description }) => description))).toEqual([])
  expect(heads.filter(({ title }) => !title.endsWith(` · ${siteName}`))).toEqual([])
  expect(heads.filter(({ description }) => description === '')).toEqual([])
})

/** What a small phone found on a page: its width, and the scripts it asked for. */
interface Seen {
  readonly path: string
  readonly isReading: boolean
  readonly width: number
  readonly scripts: readonly string[]
}

/** Looks at every page once, some side by side, for much of looking is waiting. */
async function lookAtAll(lanes = 4): Promise<readonly Seen[]> {
  const { context } = await site.visitor({
    viewport: { width: 320, height: 640 },
    stored: storedWith(mixedAnswers),
  })
  const waiting = [...pages]
  const seen: Seen[] = []
  const lane = async () => {
    const page = await context.newPage()
    let scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { path, kind } = next
      scripts = []
      await page.goto(site.at(path))
      await settled(page)
      const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)
      seen.push({ path, isReading: kind === 'static', width, scripts })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return seen
}

test('no page scrolls sideways on a screen 320 px wide, and static pages load one small script and never the app', async () => {
  const seen = await lookAtAll()
  expect(seen).toHaveLength(pages.length)
  expect(seen.filter(({ width }) => width > 320)).toEqual([])
  const reading = seen.filter(({ isReading }) => isReading)
  const scripts = new Set(reading.flatMap(({ scripts }) => scripts))
  expect(reading.filter(({ scripts }) => scripts.length !== 1)).toEqual([])
  expect([...scripts]).toHaveLength(1)
  for (const script of scripts) {
    const { length } = await (await fetch(script)).text()
    expect(length).toBeLessThan(mostScript)
  }
})

test('the first page welcomes back people with answers: on to the questions, the result or the next step', async () => {
  const back = async (answers: Answers) => {
    const { page } = await site.visitor({ stored: storedWith(answers) })
    await page.goto(site.at('/'))
    return page
  }
  const half = await back(halfFinished)
  await half.getByText(`You have answered 3 of ${quiz.questions.length} questions.`).waitFor()
  expect(await half.getByText('In the last two years').isVisible()).toBe(false)
  await half.getByRole('link', { name: 'Continue with your answers' }).click()
  await half.getByRole('link', { name: 'Continue where you stopped' }).waitFor()

  const done = await back(mixedAnswers)
  await done.getByRole('link', { name: 'See your result' }).click()
  const week = done.getByRole('region', { name: 'This week' })
  const start = week.getByRole('link', { name: 'Start' })
  await start.waitFor()
  const title = await week.locator('b').first().innerText()
  await done.goto(site.at('/'))
  await done.getByText('Welcome back. All questions are answered.').waitFor()
  await done.goBack()
  await start.click()
  await arriveAt(done, /^Your path to /)
  await done.goto(site.at('/'))
  await done.getByText(`Next: ${title}.`).waitFor()
  expect(await done.getByText(/^Welcome back: step 1 of \d+ on your way to /).count()).toBe(1)
  await done.getByRole('link', { name: 'Go on with your path' }).click()
  await arriveAt(done, /^Your path to /)

  const { page } = await site.visitor()
  await page.goto(site.at('/'))
  await page.waitForLoadState()
  expect(await page.getByText(/^Welcome back/).count()).toBe(0)
})

test('the note of the next step says nothing of other content, and goes when something is answered anew', async () => {
  const { page } = await site.visitor({ stored: storedWith(mixedAnswers) })
  await page.goto(site.at('/results/'))
  await page.getByRole('link', { name: /^Start with/ }).click()
  const noted = () => page.evaluate((key) => localStorage.getItem(key), nextKey)
  const isNoted = async () => (await noted()) !== null
  await expect.poll(isNoted).toBe(true)
  const other = JSON.stringify({ ...JSON.parse((await noted()) ?? ''), version: 'other' })
  const visit = await site.visitor({ stored: { ...storedWith(mixedAnswers), [nextKey]: other } })
  await visit.page.goto(site.at('/'))
  await visit.page.getByText('Welcome back. All questions are answered.').waitFor()
  await page.goto(site.at('/quiz/foundations/'))
  await page.getByRole('radio').nth(2).click()
  await expect.poll(isNoted).toBe(false)
})

test('the sample on the first page says what its own result says', async () => {
  const { page } = await site.visitor()
  await page.goto(site.at('/'))
  const sample = page.getByRole('region', { name: 'What you’ll get' })
  const line = await sample.locator('.sample-line').innerText()
  const met = await sample.getByText(/real postings/).innerText()
  await sample.getByRole('link', { name: 'Open the whole sample result' }).click()
  expect(await headlineOf(page)).toBe(line.replace('You’re', 'They’re'))
  await page
    .getByText(/\d+ of \d+ real postings/)
    .first()
    .waitFor()
  expect(await page.getByRole('main').innerText()).toContain(met.replace('you meet', 'they meet'))
})

test('without JavaScript the first page leads from where one comes from to roles and questions', async () => {
  const { page } = await site.visitor({ javaScriptEnabled: false })
  await page.goto(site.at('/'))
  await page.getByText('defended systems', { exact: true }).click()
  await page
    .getByRole('link', { name: /^See how close you are if you have mostly defended/ })
    .click()
  await arriveAt(page, /questions/)
  expect(new URL(page.url()).hash).toBe('#from-defence')
})

interface Head {
  readonly path: string
  readonly title: string
  readonly description: string
  /** Main headings. */
  readonly headings: number
  /** Styles and scripts inside the document, which the policy would refuse. */
  readonly inline: readonly string[]
}

/** What the browser reads in a document, without loading what belongs to it. */
function headOf(page: Page, html: string): Promise<Omit<Head, 'path'>> {
  return page.evaluate((html) => {
    const read = new DOMParser().parseFromString(html, 'text/html')
    const inline = read.querySelectorAll(
      '[style], body style, script:not([src]), [onclick], [onload], [onerror]',
    )
    return {
      title: read.title,
      description: read.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
      headings: read.querySelectorAll('h1').length,
      inline: [...inline].map(({ outerHTML }) => outerHTML.slice(0, 100)),
    }
  }, html)
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, i) => texts.indexOf(text) !== i)
}
