import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/pageBytes.ts'
import { notFoundPage, siteName, sitePages } from '../../src/site.ts'
import { content, halfFinished, mixedAnswers, openSite } from './site.ts'

const site = openSite()
const pages = [...sitePages(content), notFoundPage]
const readingPages = pages.filter(({ kind }) => kind === 'reading')
const [role] = content.roles
const [project] = content.projects

/** One page of each kind, with words that its text has to hold. */
const kinds = [
  { path: '/', says: 'What you will see' },
  { path: '/roles/', says: role?.name },
  { path: `/roles/${role?.id}/`, says: role?.summary },
  { path: `/projects/${project?.id}/`, says: project?.task },
  { path: '/method/', says: 'validated' },
  { path: '/privacy/', says: 'local storage' },
  { path: '/accessibility/', says: 'WCAG' },
  { path: '/credits/', says: content.sources[0]?.title },
  { path: '/404.html', says: 'The address may be mistyped' },
]

/** The reading pages have one small script; it must stay small. */
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
  const { page } = await site.visitor({ javaScriptEnabled: false })
  const heads: { path: string; title: string; description: string }[] = []
  for (const { path } of pages) {
    await page.goto(site.at(path), { waitUntil: 'domcontentloaded' })
    const title = await page.title()
    const description = await page.locator('meta[name=description]').getAttribute('content')
    heads.push({ path, title, description: description ?? '' })
    expect({ path, inline: await inlineCode(page) }).toEqual({ path, inline: [] })
    expect({ path, headings: await page.locator('h1').count() }).toEqual({ path, headings: 1 })
  }
  expect(repeated(heads.map(({ title }) => title))).toEqual([])
  expect(repeated(heads.map(({ description }) => description))).toEqual([])
  expect(heads.filter(({ title }) => !title.endsWith(` · ${siteName}`))).toEqual([])
  expect(heads.filter(({ description }) => description === '')).toEqual([])
})

test('no page scrolls sideways on a screen 320 px wide', async () => {
  const { page } = await site.visitor({
    viewport: { width: 320, height: 640 },
    stored: storedWith(mixedAnswers),
  })
  const wide: string[] = []
  for (const { path, kind } of pages) {
    await page.goto(site.at(path))
    if (kind === 'app') await page.waitForLoadState('networkidle')
    const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)
    if (width > 320) wide.push(`${path} is ${width} px wide`)
  }
  expect(wide).toEqual([])
})

test('the first page offers to continue once there are answers', async () => {
  const { page } = await site.visitor({ stored: storedWith(halfFinished) })
  await page.goto(site.at('/'))
  await page.getByRole('link', { name: 'Continue with your answers' }).click()
  await page.getByRole('link', { name: 'Continue where you stopped' }).waitFor()
  const fresh = await site.visitor()
  await fresh.page.goto(site.at('/'))
  await fresh.page.waitForLoadState()
  expect(await fresh.page.getByRole('link', { name: /^Continue/ }).count()).toBe(0)
})

test('reading pages load one small script and never the app', async () => {
  const { page } = await site.visitor()
  const scripts = new Set<string>()
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(request.url())
  })
  for (const { path } of readingPages.filter(({ path }) => path !== notFoundPage.path)) {
    await page.goto(site.at(path))
  }
  expect([...scripts]).toHaveLength(1)
  for (const script of scripts) {
    const { length } = await (await page.request.get(script)).body()
    expect(length).toBeLessThan(mostScript)
  }
})

/** Styles and scripts inside the document, which the policy would refuse. */
function inlineCode(page: Page): Promise<readonly string[]> {
  return page
    .locator('[style], body style, script:not([src]), [onclick], [onload], [onerror]')
    .evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML.slice(0, 100)))
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, i) => texts.indexOf(text) !== i)
}
