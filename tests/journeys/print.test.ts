import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedWith } from '../../scripts/pageBytes.ts'
import { arriveAt, closerAnswers, content, headlineOf, openSite } from './site.ts'
import { lookTogether, path, sent, withMixed } from './states.ts'

const site = openSite()

test.each([
  { who: 'of the first answers', stored: withMixed },
  { who: 'of closer answers too', stored: storedWith(closerAnswers) },
])('a result $who fits on one sheet, whichever role is shown', async ({ stored }) => {
  const { page } = await site.visitor({ stored })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  const sheets = new Map<string, number>()
  for (const { name, short } of content.roles) {
    const roles = page.getByRole('region', { name: 'All roles' })
    await roles.getByRole('button').filter({ hasText: short }).click()
    await page.getByRole('heading', { level: 2, name }).waitFor()
    await page.getByRole('link', { name: /^See the whole path/ }).waitFor()
    sheets.set(name, await sheetsOf(page))
  }
  expect([...sheets]).toEqual(content.roles.map(({ name }) => [name, 1]))
})

test('a path fits on one sheet', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.goto(site.at(path))
  await page.getByRole('button', { name: 'Print' }).waitFor()
  expect(await sheetsOf(page)).toBe(1)
})

test('two results compared fit on one sheet, a team of twelve on two', async () => {
  const { page } = await site.visitor({ stored: withMixed })
  await page.goto(site.at(`/compare/#${sent}`))
  await arriveAt(page, /^Their result/)
  expect(await sheetsOf(page)).toBe(1)
  await page.goto(site.at('/together/'))
  await lookTogether(page)
  await page.getByText(/who are ready for it now/).waitFor()
  expect(await sheetsOf(page)).toBe(2)
})

test.each(['/results/', path])(
  'on paper %s says where and when it comes from, and has nothing to press',
  async (path) => {
    const { page } = await site.visitor({ stored: withMixed })
    await page.goto(site.at(path))
    await page.getByRole('button', { name: /^Print/ }).waitFor()
    await page.emulateMedia({ media: 'print' })
    const foot = page.getByText(/Printed on \d{4}-\d\d-\d\d/)
    expect(await foot.innerText()).toContain(`${site.at('/results/')}#1.`)
    const inList = page.locator('.role-list')
    const buttons = await page.getByRole('main').getByRole('button').count()
    expect(buttons - (await inList.getByRole('button').count())).toBe(0)
    expect(await page.getByRole('main').getByRole('textbox').count()).toBe(0)
  },
)

/** How many sheets of A4 a page takes. */
async function sheetsOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
