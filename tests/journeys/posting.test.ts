import { expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { expectAccess } from './axe.ts'
import { arriveAt, mixedAnswers, openSite } from './site.ts'

const site = openSite()

const made = `Security engineer for assistants
About us
We are a small firm that likes fruit.
What you will do
- Threat model our agents and the tools they call
- Build guardrails against prompt injection
- Answer alerts from our language models and investigate incidents
Requirements
- Strong Python
- Experience with cloud security on AWS
- You have red teamed a language model
- Clear writing for people who decide
<img src="x" onerror="document.title='gone'"> and juggling
Benefits
- A bicycle`

test('a pasted posting is read, corrected and held against the answers, and nothing of it is stored', async () => {
  const phone = { viewport: { width: 360, height: 740 } }
  const { page } = await site.visitor({ ...phone, stored: storedWith(mixedAnswers) })
  await page.goto(site.at('/posting/'))
  await page.getByRole('textbox', { name: /The text of the posting/ }).fill(made)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('heading', { name: 'How near you are' }).waitFor()
  await page.getByText(/steps? to Ready/).waitFor()
  expect(await page.locator('mark').allInnerTexts()).toContain('Python')
  const skill = page.getByRole('combobox', { name: /^Python/ })
  await skill.selectOption('1')
  await page.getByRole('button', { name: 'Undo' }).click()
  expect(await skill.inputValue()).toBe('3')
  await expectAccess(page)
  expect(await page.locator('.posting img').count()).toBe(0)
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(
    'guardrails against',
  )
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await width()).toBeLessThanOrEqual(360)
  // Another page and back: it is there as long as this one is open.
  await page.getByRole('link', { name: 'Look at real postings instead' }).click()
  await arriveAt(page, 'Real AI security jobs')
  expect(await width()).toBeLessThanOrEqual(360)
  await page.goBack()
  await arriveAt(page, 'Read a job posting')
  expect(await page.getByRole('textbox', { name: /^The text/ }).inputValue()).toBe(made)
  await page.reload()
  await page.getByRole('button', { name: 'Read it' }).waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('')
})

test('a posting is kept, sent as a link and opened by somebody else, without a word of its text', async () => {
  const { page } = await site.visitor({ stored: storedWith(mixedAnswers) })
  await page.goto(site.at('/posting/'))
  await page.getByRole('textbox', { name: /The text of the posting/ }).fill(made)
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.getByRole('textbox', { name: /^Keep what it asks/ }).fill('Fruit & security')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await arriveAt(page, 'Fruit & security')
  const link = await page.getByRole('textbox', { name: 'The link of this posting' }).inputValue()
  expect(link).toBe(page.url())
  await page.reload()
  await arriveAt(page, 'Fruit & security')
  await page.getByText(/^Read and kept on/).waitFor()
  const stored = await page.evaluate(() => JSON.stringify(localStorage))
  expect(stored).toContain('Fruit & security')
  expect(stored).not.toMatch(/likes fruit|juggling|bicycle/)

  const { page: other } = await site.visitor()
  await other.goto(link)
  await arriveAt(other, 'Fruit & security')
  await other.getByText('Required', { exact: true }).waitFor()
  await other.getByRole('link', { name: 'Answer the questions' }).waitFor()
  await other.goto(`${link.slice(0, -1)}`)
  await arriveAt(other, 'This link was cut off or mistyped')
})

test('the real postings are sorted for somebody with answers', async () => {
  const { page } = await site.visitor({ stored: storedWith(mixedAnswers) })
  await page.goto(site.at('/jobs/'))
  await page.getByText(/those you cover most first/).waitFor()
  await expectAccess(page)
  await page.getByRole('combobox', { name: 'Role' }).selectOption('mlsecops-engineer')
  await page.getByRole('combobox', { name: 'Kind' }).waitFor()
})

test('the real postings can be read without JavaScript, by role, with their sources', async () => {
  const { page } = await site.visitor({ javaScriptEnabled: false })
  await page.goto(site.at('/jobs/'))
  const roles = page.locator('main').getByRole('heading', { level: 2 })
  expect(await roles.count()).toBe(7)
  expect(await page.locator('main li > a').count()).toBeGreaterThan(200)
  expect(await page.locator('main li > a').first().isVisible()).toBe(true)
})
