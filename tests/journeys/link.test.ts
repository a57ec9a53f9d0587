import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { checksum } from '../../src/core/link/checksum.ts'
import {
  arriveAt,
  codeOf,
  everyAnswer,
  halfFinished,
  headlineOf,
  mixedAnswers,
  openSite,
  rolesOn,
  scoresOf,
  storageOf,
} from './site.ts'

const site = openSite()
const sent = codeOf(mixedAnswers)
const draft = storedWith(halfFinished)
const newerText = `2.${sent.split('.')[1]}`

const broken = [
  { what: 'cut off', code: sent.slice(0, -1), says: /cut off or mistyped/ },
  { what: 'mistyped', code: sent.replace(/.$/, (c) => (c === 'A' ? 'B' : 'A')), says: /mistyped/ },
  { what: 'not ours', code: 'section-2', says: /no result link/ },
  {
    what: 'made by a newer version',
    code: `${newerText}.${checksum(newerText)}`,
    says: /newer version/,
  },
  { what: 'a megabyte long', code: `1.${'A'.repeat(1_000_000)}.AAA`, says: /cut off or mistyped/ },
  { what: 'named after a prototype', code: '__proto__', says: /no result link/ },
  { what: 'badly encoded', code: '%', says: /no result link/ },
]

describe.each(['/results/', '/compare/'])('on %s', (path) => {
  test.each(broken)(
    'a link that is $what says so, shows a way on and nothing else',
    async ({ code, says }) => {
      const { page } = await site.visitor({ stored: draft })
      await page.goto(site.at(`${path}#${code}`))
      await arriveAt(page, says)
      await page.getByRole('alert').waitFor()
      await page.getByRole('textbox', { name: /result link/ }).waitFor()
      expect(await rolesOn(page).count()).toBe(0)
      expect(await page.getByRole('table').count()).toBe(0)
      expect(await storageOf(page)).toEqual(draft)
      await page.getByRole('link', { name: 'Your own results' }).click()
      await headlineOf(page)
    },
  )
})

test('a link pasted into a tab that is open already opens there', async () => {
  const { page } = await site.visitor({ stored: draft })
  await page.goto(site.at('/results/'))
  const own = await headlineOf(page)
  await page.goto(site.at(`/results/#${sent}`))
  await page.getByText('A result you were sent').waitFor()
  expect(await headlineOf(page)).not.toBe(own)
  await page.goto(site.at('/results/#section-2'))
  await arriveAt(page, /no result link/)
  await page.goBack()
  await page.getByText('A result you were sent').waitFor()
})

test.each([
  {
    shape: 'a whole address of another host',
    pasted: `https://example.org/skills/results/#${sent}`,
  },
  {
    shape: 'broken over lines',
    pasted: `  http://a.example/#${sent.slice(0, 6)} \n ${sent.slice(6)} \n`,
  },
  { shape: 'the end of it alone', pasted: `#${sent}` },
  {
    shape: 'with words around it',
    pasted: `Look: https://a.example/results/#${sent} , it is mine`,
  },
])('the box for links takes $shape', async ({ pasted }) => {
  const { page } = await site.visitor({ stored: draft })
  await page.goto(site.at('/results/'))
  await paste(page, pasted)
  await page.getByText('A result you were sent').waitFor()
  expect(new URL(page.url()).hash).toBe(`#${sent}`)
  expect(await storageOf(page)).toEqual(draft)
})

test.each([
  { what: 'tracking hung on it', at: `/results/#${sent}&utm_source=mail` },
  { what: 'a query after it', at: `/results/#${sent}?from=chat` },
  { what: 'a full stop', at: `/results/#${sent}.` },
  { what: 'a bracket', at: `/results/#${sent})` },
  { what: 'its stops encoded', at: `/results/#${sent.replaceAll('.', '%2E')}` },
  { what: 'its hash encoded', at: `/results/%23${sent}` },
  { what: 'a query before it', at: `/results/?utm_source=mail#${sent}` },
  { what: 'the name of the file', at: `/results/index.html#${sent}` },
  { what: 'no slash', at: `/results#${sent}` },
])('a link with $what opens what was sent', async ({ at }) => {
  const { page } = await site.visitor({ expected: /status of 404/ })
  await page.goto(site.at(at))
  await page.getByText('A result you were sent').waitFor()
})

test.each(['~', '%7E', '%7e'])('two results parted by %s are compared', async (between) => {
  const { page } = await site.visitor()
  await page.goto(site.at(`/compare/#${sent}${between}${codeOf(everyAnswer(() => 2))}.`))
  await page.getByRole('table').first().waitFor()
})

test('the box for links says what is wrong with a text, and keeps it', async () => {
  const { page } = await site.visitor({ stored: draft })
  await page.goto(site.at('/results/'))
  await paste(page, 'no link at all')
  expect(await page.getByRole('alert').innerText()).toMatch(/no result link/)
  await paste(page, `#${sent.slice(0, -1)}`)
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/cut off or mistyped/)
  const box = page.getByRole('textbox', { name: /result link/ })
  expect(await box.inputValue()).toBe(`#${sent.slice(0, -1)}`)
})

test('a result one was sent can be laid beside one’s own, and leads back', async () => {
  const { page } = await site.visitor({ stored: draft })
  await page.goto(site.at(`/results/#${sent}`))
  const headline = await headlineOf(page)
  await page.getByRole('link', { name: 'Compare with mine' }).click()
  await arriveAt(page, 'Their result and your answers now')
  expect(await page.getByRole('table').count()).toBe(2)
  expect(await storageOf(page)).toEqual(draft)
  await page.getByRole('link', { name: 'Open their result' }).click()
  expect(await headlineOf(page)).toBe(headline)
})

test('starting from somebody’s answers asks first, does it, and can be undone', async () => {
  const { page } = await site.visitor({ stored: draft })
  await page.goto(site.at('/results/'))
  const own = await scoresOf(page)
  await page.goto(site.at(`/results/#${sent}`))
  await page.getByText('A result you were sent').waitFor()
  const theirs = await scoresOf(page)
  const start = page.getByRole('button', { name: 'Start from these answers' })
  await start.click()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  expect(await storageOf(page)).toEqual(draft)

  await start.click()
  await page.getByRole('button', { name: 'Yes, start from them' }).click()
  await page.getByRole('heading', { name: 'Send your result' }).waitFor()
  expect(new URL(page.url()).hash).toBe('')
  expect(await scoresOf(page)).toEqual(theirs)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => scoresOf(page)).toEqual(own)
  await page.reload()
  expect(await scoresOf(page)).toEqual(own)
})

test('who has no answers yet can start from somebody’s and undo it too', async () => {
  const { page } = await site.visitor()
  await page.goto(site.at(`/results/#${sent}`))
  await headlineOf(page)
  expect(await page.getByRole('link', { name: 'Compare with mine' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Start from these answers' }).click()
  await page.getByRole('button', { name: 'Yes, start from them' }).click()
  await page.getByRole('heading', { name: 'Send your result' }).waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await arriveAt(page, 'Your result')
  await page.getByRole('link', { name: 'Answer the questions' }).waitFor()
})

test('Back to a link that is badly encoded shows its message again', async () => {
  const { page } = await site.visitor({ stored: draft })
  await page.goto(site.at('/compare/#%'))
  await arriveAt(page, /no result link/)
  await page.getByRole('link', { name: 'Your own results' }).click()
  await headlineOf(page)
  await page.goBack()
  await arriveAt(page, /no result link/)
})

test('one’s own link is known as one’s own', async () => {
  const answers = everyAnswer((place) => place % 4)
  const { page } = await site.visitor({ stored: storedWith(answers) })
  await page.goto(site.at(`/results/#${codeOf(answers)}`))
  await page.getByText('This is your own result link').waitFor()
  expect(await page.getByRole('button', { name: 'Start from these answers' }).count()).toBe(0)
  const headline = await headlineOf(page)
  await page.getByRole('link', { name: 'Open your result' }).click()
  await page.getByRole('heading', { name: 'Send your result' }).waitFor()
  expect(await headlineOf(page)).toBe(headline)
})

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: /result link you were sent/ }).fill(text)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}
