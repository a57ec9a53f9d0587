import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import {
  arriveAt,
  closerAnswers,
  content,
  everyAnswer,
  halfFinished,
  headlineOf,
  openSite,
  rolesOn,
} from './site.ts'
import { lookTogether, openTable, path, readPosting, sent, withMixed } from './states.ts'

const site = openSite()

test.each([
  { who: 'of the first answers', stored: withMixed },
  { who: 'of closer answers too', stored: storedWith(closerAnswers) },
])('a result $who fits on one sheet, whichever role is shown', async ({ stored }) => {
  const { page } = await site.visitor({ stored })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  const sheets = new Map<string, number>()
  // The role that is shown first is none of the others, until another one is.
  for (const { name } of content.roles.concat(content.roles[0] ?? [])) {
    const other = rolesOn(page).getByRole('button').filter({ hasText: name })
    if ((await other.count()) > 0) await other.click()
    await page.getByRole('heading', { level: 1, name }).waitFor()
    await page.getByRole('link', { name: /^The whole path: / }).waitFor()
    await settled(page)
    sheets.set(name, await sheetsOf(page))
  }
  expect([...sheets]).toEqual(content.roles.map(({ name }) => [name, 1]))
})

test('what is still being worked out is not on paper', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.route(/catalogue/, () => undefined)
  await page.goto(site.at('/results/'))
  await page.getByText('Looking for the first step…').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByText('Looking for the first step…').isVisible()).toBe(false)
  expect(await page.getByRole('heading', { name: 'This week' }).isVisible()).toBe(false)
})

test('the working is open on paper', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  await settled(page)
  const table = page.getByRole('table')
  expect(await table.count()).toBe(0)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  expect(await table.isVisible()).toBe(true)
  expect(await page.getByText(/^With .* it becomes Ready/).isVisible()).toBe(true)
})

test.each([
  { who: 'who begins', stored: storedWith(everyAnswer(() => 0)) },
  { who: 'with a must-have unanswered', stored: storedWith(halfFinished) },
])('a result of somebody $who fits on one sheet', async ({ stored }) => {
  const { page } = await site.visitor({ stored })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  await settled(page)
  expect(await sheetsOf(page)).toBe(1)
})

test('a path fits on one sheet', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.goto(site.at(path))
  await page.getByRole('button', { name: 'Print' }).waitFor()
  expect(await sheetsOf(page)).toBe(1)
})

test('a posting fits on one sheet, read or kept: what it asks, what is there, what is missing, the first steps', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.goto(site.at('/posting/'))
  await readPosting(page)
  await page.getByText(/steps? to Ready/).waitFor()
  expect(await sheetsOf(page)).toBe(1)
  await page.getByRole('textbox', { name: /^Keep what it asks/ }).fill('A dream of a job')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await arriveAt(page, 'A dream of a job')
  await page.getByText(/steps? to Ready/).waitFor()
  expect(await sheetsOf(page)).toBe(1)
  await page.emulateMedia({ media: 'print' })
  for (const heading of ['A dream of a job', 'What it asks', 'How near you are', 'The way there']) {
    expect(await page.getByRole('heading', { name: heading }).isVisible()).toBe(true)
  }
  expect(await page.getByText(/^Required$/).isVisible()).toBe(true)
  const foot = page.getByText(/Printed on \d{4}-\d\d-\d\d/)
  expect(await foot.innerText()).toContain(`${site.at('/posting/')}#p1.`)
  for (const control of ['textbox', 'button', 'combobox'] as const) {
    expect(await page.getByRole('main').getByRole(control).count()).toBe(0)
  }
})

test('two results compared fit on one sheet, a team of twelve too, with everybody on two', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.goto(site.at(`/compare/#${sent}`))
  await arriveAt(page, /^Their result/)
  expect(await sheetsOf(page)).toBe(1)
  await page.goto(site.at('/together/'))
  await lookTogether(page)
  await page.getByText(/can start it now/).waitFor()
  expect(await sheetsOf(page)).toBe(1)
  await openTable(page)
  expect(await sheetsOf(page)).toBe(2)
})

test.each(['/results/', path])(
  'on paper %s says where and when it comes from, and has nothing to press',
  async (path) => {
    const { page } = await site.visitor({ stored: withMixed })
    await page.goto(site.at(path))
    await page.getByRole('button', { name: /^Print/ }).waitFor()
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    const foot = page.getByText(/Printed on \d{4}-\d\d-\d\d/)
    expect(await foot.innerText()).toContain(`${site.at('/results/')}#1.`)
    // Names stay, of roles and of skills, though on a screen they can be pressed.
    const names = await page.getByRole('main').locator('.role-choice, .row-button').count()
    expect(await page.getByRole('main').getByRole('button').count()).toBe(names)
    for (const control of ['textbox', 'checkbox', 'combobox'] as const) {
      expect(await page.getByRole('main').getByRole(control).count()).toBe(0)
    }
  },
)

/** How many sheets of A4 a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
