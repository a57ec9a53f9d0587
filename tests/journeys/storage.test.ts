import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { readBackup } from '../../src/storage/backup.ts'
import { currentAnswers } from '../../src/storage/saved.ts'
import {
  answeredOf,
  answersKey,
  arriveAt,
  everyAnswer,
  halfFinished,
  headlineOf,
  openSite,
  quiz,
  storageOf,
} from './site.ts'
import { readPosting } from './states.ts'

const site = openSite()
const [first, second] = quiz.domains
if (first === undefined || second === undefined) throw new Error('The quiz has two screens or more')

test.each([
  { what: 'cut off', text: '{"version":1,"attempts":[{' },
  { what: 'of a wrong shape', text: '{"version":1,"attempts":"none"}' },
  { what: 'foreign', text: 'hello' },
  { what: 'of a version there never was', text: '{"version":0,"answers":{}}' },
  {
    what: 'of an older version that cannot be carried over',
    text: '{"version":1,"current":null,"role":null,"attempts":[{"id":7}]}',
  },
])(
  'stored text that is $what is put aside word for word, said, and offered for download',
  async ({ text }) => {
    const { page } = await site.visitor({ stored: { [answersKey]: text } })
    await page.goto(site.at(`/quiz/${first.id}/`))
    expect(await page.getByRole('alert').innerText()).toMatch(/could not be read/)
    const { [answersKey]: left, ...aside } = await storageOf(page)
    expect(left).toBe(text)
    expect(Object.values(aside)).toEqual([text])

    await choose(page, 0, 1)
    await expect.poll(async () => (await storageOf(page))[answersKey]).toContain('"answer"')
    expect(await storageOf(page)).toMatchObject(aside)

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download what was put aside' }).click()
    expect(readFileSync(await (await downloading).path(), 'utf8')).toBe(text)

    await page.goto(site.at('/answers/'))
    expect(await answeredOf(page)).toBe(1)
    await page.getByRole('button', { name: 'Download what was put aside' }).waitFor()
  },
)

/** As the first version of this site stored it. Never changed. */
const version1 = JSON.stringify({
  version: 1,
  current: { id: 'first', at: 1767225600000 },
  role: null,
  attempts: [
    {
      id: 'first',
      name: null,
      startedAt: 1767225600000,
      answers: [
        { question: 'python.ladder', answer: 2, at: 1767225600000 },
        { question: 'mlops.ladder', answer: 'skipped', at: 1767225600001 },
        { question: 'gone.ladder', answer: 3, at: 1767225600002 },
      ],
    },
  ],
})

test('what the first version stored is read, and nothing of it is lost with the next answer', async () => {
  const { page } = await site.visitor({ stored: { [answersKey]: version1 } })
  await page.goto(site.at('/answers/'))
  expect(await answeredOf(page)).toBe(1)
  await page.goto(site.at(`/quiz/${second.id}/`))
  await choose(page, 0, 1)
  await expect.poll(async () => (await storageOf(page))[answersKey]).not.toBe(version1)
  for (const question of ['python.ladder', 'mlops.ladder', 'gone.ladder']) {
    expect((await storageOf(page))[answersKey]).toContain(`"${question}"`)
  }
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('what a newer version stored is only read, and the page says to reload', async () => {
  const stored = { [answersKey]: '{"version":99,"future":true}' }
  const { page } = await site.visitor({ stored })
  await page.goto(site.at(`/quiz/${first.id}/`))
  expect(await page.getByRole('alert').innerText()).toMatch(/newer version/)
  await choose(page, 0, 1)
  await page.getByText(`1 of ${quiz.questions.length} questions done`).waitFor()
  expect(await storageOf(page)).toEqual(stored)
  expect(readBackup(await backupFrom(page))).toMatchObject({ ok: true })
  await page.getByRole('button', { name: 'Reload' }).click()
  await page.getByText(`0 of ${quiz.questions.length} questions done`).waitFor()
  expect(await storageOf(page)).toEqual(stored)
})

test.each([
  {
    what: 'gives no storage',
    script: `Object.defineProperty(window, 'localStorage', {
      get() { throw new DOMException('denied', 'SecurityError') },
    })`,
    says: /keeps nothing for this site/,
  },
  {
    what: 'has no room left',
    script: `Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }`,
    says: /no room left/,
  },
])(
  'in a browser that $what the way to the result is open all the same, with a warning',
  async ({ script, says }) => {
    const { page, context } = await site.visitor()
    await context.addInitScript(script)
    await page.goto(site.at('/'))
    await page.getByRole('link', { name: /^Begin/ }).click()
    await page.getByRole('link', { name: 'Begin' }).click()
    for (const { name } of quiz.domains) {
      await arriveAt(page, name)
      for (const i of (await page.getByRole('group').all()).keys()) await choose(page, i, i % 4)
      expect(await page.getByRole('alert').innerText()).toMatch(says)
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    await headlineOf(page)
    expect(await page.getByRole('alert').innerText()).toMatch(says)
    await page.getByRole('button', { name: 'Make the link' }).click()
    const link = await page.getByRole('textbox', { name: 'Your result link' }).inputValue()
    expect(link).toContain('#1.')
    const backup = readBackup(await backupFrom(page))
    const kept = backup.ok ? currentAnswers(backup.saved) : new Map()
    expect([...kept.keys()]).toEqual(expect.arrayContaining(quiz.questions.map(({ id }) => id)))
  },
)

test('when the room runs out in the middle, it is said at once, and what was stored before stays', async () => {
  const stored = storedWith(halfFinished)
  const { page } = await site.visitor({ stored })
  await page.goto(site.at(`/quiz/${second.id}/`))
  await done(page, halfFinished.size)
  expect(await page.getByRole('alert').count()).toBe(0)
  await fillStorage(page)
  await choose(page, 0, 1)
  expect(await page.getByRole('alert').innerText()).toMatch(/no room left/)
  await choose(page, 1, 1)
  await done(page, halfFinished.size + 2)
  expect((await storageOf(page))[answersKey]).toBe(stored[answersKey])

  await page.evaluate(() => localStorage.removeItem('filler'))
  await choose(page, 2, 1)
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.reload()
  await done(page, halfFinished.size + 3)
})

test.each(['the same tab', 'another tab'])(
  'when %s clears the whole storage, an open page keeps its answers and stores them with the next one',
  async (where) => {
    const { page, context } = await site.visitor({ stored: storedWith(halfFinished) })
    await page.goto(site.at(`/quiz/${second.id}/`))
    await done(page, halfFinished.size)
    const clearing = where === 'the same tab' ? page : await context.newPage()
    if (clearing !== page) await clearing.goto(site.at('/privacy/'))
    await clearing.evaluate(() => localStorage.clear())
    await choose(page, 0, 1)
    await done(page, halfFinished.size + 1)
    await page.reload()
    await done(page, halfFinished.size + 1)
  },
)

test('answers given in two tabs by turns are all kept', async () => {
  const { page: one, context } = await site.visitor()
  const other = await context.newPage()
  await one.goto(site.at(`/quiz/${first.id}/`))
  await other.goto(site.at(`/quiz/${second.id}/`))
  await choose(one, 0, 1)
  await done(other, 1)
  await choose(other, 0, 2)
  await done(one, 2)
  await choose(one, 1, 3)
  await done(other, 3)
  await other.goto(site.at('/answers/'))
  expect(await answeredOf(other)).toBe(3)
})

test('answers given in two tabs at the same moment are all kept', async () => {
  const { page: one, context } = await site.visitor()
  const other = await context.newPage()
  // As in tabs that sleep: no word comes from one to the other.
  await context.addInitScript(
    `addEventListener('storage', (event) => event.stopImmediatePropagation(), true)`,
  )
  await one.goto(site.at(`/quiz/${first.id}/`))
  await other.goto(site.at(`/quiz/${second.id}/`))
  await choose(one, 0, 1)
  await choose(other, 0, 2)
  await choose(one, 1, 3)
  await other.goto(site.at('/answers/'))
  expect(await answeredOf(other)).toBe(3)
})

test('postings kept in two tabs are all kept, and shown in both', async () => {
  const { page: one, context } = await site.visitor()
  const other = await context.newPage()
  for (const [page, name] of [
    [one, 'At a zoo'],
    [other, 'At a circus'],
  ] as const) {
    await page.goto(site.at('/posting/'))
    await readPosting(page)
    await page.getByRole('textbox', { name: /^Keep what it asks/ }).fill(name)
  }
  for (const page of [one, other]) await page.getByRole('button', { name: 'Keep it' }).click()
  for (const page of [one, other]) {
    await page.getByRole('link', { name: 'Read another posting' }).click()
    for (const name of ['At a zoo', 'At a circus']) {
      await page.getByRole('link', { name, exact: true }).waitFor()
    }
  }
})

test('an answer changed in one tab is changed in the other', async () => {
  const { page: one, context } = await site.visitor({
    stored: storedWith(everyAnswer(() => 1)),
  })
  const other = await context.newPage()
  await one.goto(site.at(`/quiz/${first.id}/?change`))
  await other.goto(site.at('/answers/'))
  expect(await answeredOf(other)).toBe(quiz.questions.length)
  await choose(one, 0, 3)
  await other.getByText(quiz.ladder.options[3] ?? '').waitFor()
})

test('deleting everything removes what this site stored, and nothing of others', async () => {
  const foreign = {
    theme: 'dark',
    'another-site:/:answers': 'theirs',
    'ai-security-skills-check:/elsewhere/:answers': 'of a copy under another path',
  }
  const { page } = await site.visitor({
    stored: {
      ...foreign,
      ...storedWith(everyAnswer(() => 2)),
      'ai-security-skills-check:/:aside:1': 'an old text',
    },
  })
  await page.goto(site.at('/answers/'))
  expect(await answeredOf(page)).toBe(quiz.questions.length)
  const ask = page.getByRole('button', { name: 'Delete everything on this device' })
  await ask.click()
  await page.getByRole('button', { name: 'No, keep it' }).click()
  expect(Object.keys(await storageOf(page))).toHaveLength(5)
  await ask.click()
  await page.getByRole('button', { name: 'Yes, delete everything' }).click()
  await page.getByText('There are no answers in this browser yet.').waitFor()
  expect(await storageOf(page)).toEqual(foreign)
  await page.reload()
  await page.getByText('There are no answers in this browser yet.').waitFor()
})

test('deleting everything in one tab empties the other', async () => {
  const { page: one, context } = await site.visitor({ stored: storedWith(everyAnswer(() => 2)) })
  const other = await context.newPage()
  await other.goto(site.at('/results/'))
  await headlineOf(other)
  await one.goto(site.at('/answers/'))
  await one.getByRole('button', { name: 'Delete everything on this device' }).click()
  await one.getByRole('button', { name: 'Yes, delete everything' }).click()
  await arriveAt(other, 'Your result')
  expect(await other.evaluate(() => localStorage.length)).toBe(0)
})

/** The backup file that the warning offers. */
async function backupFrom(page: Page): Promise<string> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('alert').getByRole('button', { name: 'Download a backup' }).click()
  return readFileSync(await (await downloading).path(), 'utf8')
}

async function choose(page: Page, question: number, option: number): Promise<void> {
  await page.getByRole('group').nth(question).getByRole('radio').nth(option).check()
}

/** Leaves no room in the storage of this site, not even for a few letters. */
function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    let text = 'x'.repeat(10_000_000)
    while (text.length > 0) {
      try {
        const filled = localStorage.getItem('filler') ?? ''
        localStorage.setItem('filler', filled + text)
      } catch {
        text = text.slice(text.length / 2 + 1)
      }
    }
  })
}

/** Waits until a quiz screen counts so many answers. */
async function done(page: Page, answers: number): Promise<void> {
  await page.getByText(`${answers} of ${quiz.questions.length} questions done`).waitFor()
}
