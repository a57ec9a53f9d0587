import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { readTeam } from '../../src/core/team/teamList.ts'
import { expectAccess } from './axe.ts'
import { listFiles, listNames } from './listFiles.ts'
import {
  answersKey,
  arriveAt,
  codeOf,
  content,
  everyAnswer,
  headlineOf,
  mixedAnswers,
  openSite,
  scoresOf,
  storageOf,
} from './site.ts'
import { openTable } from './states.ts'

const site = openSite()
const sizes = [
  { name: 'a phone, 360 px wide', viewport: { width: 360, height: 740 } },
  { name: 'a desktop, 1280 px wide', viewport: { width: 1280, height: 800 } },
]

/** A result of last year, a little lower throughout. */
const lastYear = codeOf(everyAnswer((place) => Math.max(0, ((place * 7) % 4) - 1)))

/** Twelve people of a team, some with a day. */
const twelve = Array.from({ length: 12 }, (_, i) => ({
  label: ['Ada', '名前', '=Bo', 'Cy'][i] ?? `Person with number ${i}`,
  day: i % 3 === 0 ? '' : `2026-0${1 + (i % 9)}-15`,
  code: codeOf(everyAnswer((place) => (place * (i + 2) + i) % 4)),
}))
const list = twelve
  .map(({ label, day, code }) => `${label}, ${day}, https://example.org/results/#${code}`)
  .join('\n')

describe.each(sizes)('on $name', ({ viewport }) => {
  test('a result is sent, opened by a mentor, compared with one of last year, and looked at in a team of twelve', async () => {
    const me = await site.visitor({ viewport, stored: storedWith(mixedAnswers) })
    await me.page.goto(site.at('/results/'))
    const scores = await scoresOf(me.page)
    await me.page.getByText(/^Your answers and nothing else/).waitFor()
    await me.page.getByRole('button', { name: 'Make the link' }).click()
    const link = await me.page.getByRole('textbox', { name: 'Your result link' }).inputValue()
    await expectAccess(me.page)

    const mentor = await site.visitor({ viewport })
    const { page } = mentor
    await page.goto(link)
    await page.getByText('A result you were sent').waitFor()
    expect(await scoresOf(page)).toEqual(scores)

    await page.goto(site.at('/compare/'))
    const boxes = page.getByRole('textbox', { name: 'A link' })
    await boxes.first().fill(`https://example.org/results/#${lastYear}`)
    await boxes.last().fill(`Here it is: ${link} , have a look`)
    await page.getByRole('button', { name: 'Compare' }).click()
    await arriveAt(page, 'The first link and the second link')
    await page.getByText(/skills? clearly higher/).waitFor()
    await expectAccess(page)
    await expectNoSidewaysScroll(page)

    await page.goto(site.at('/together/'))
    await page.getByRole('textbox', { name: /Result links/ }).fill(`${list}\nMe, ${link}\nnonsense`)
    await page.getByRole('button', { name: 'Show the team' }).click()
    await openTable(page)
    const table = page.getByRole('table', { name: 'People by roles and skills' })
    await expect.poll(() => table.getByRole('rowheader').count()).toBe(13)
    await page.getByText('Line 14, “nonsense”: there is no result link in it.').waitFor()
    await page.getByText(/can start it now/).waitFor()
    await expectAccess(page)
    await expectNoSidewaysScroll(page)
    expect(await storageOf(page)).toEqual({})
    expect(page.url()).toBe(site.at('/together/'))
    await table.getByRole('link', { name: 'Me', exact: true }).click()
    await headlineOf(page)
    expect(await scoresOf(page)).toEqual(scores)
  })

  test('scores travel without answers, and say so where they open', async () => {
    const me = await site.visitor({ viewport, stored: storedWith(mixedAnswers) })
    await me.page.goto(site.at('/results/'))
    const headline = await headlineOf(me.page)
    await me.page.getByRole('radio', { name: /^Scores only/ }).check()
    await me.page.getByRole('button', { name: 'Make the link' }).click()
    const link = await me.page.getByRole('textbox', { name: 'Your link of scores' }).inputValue()
    expect(link).toMatch(/\/results\/#s1\.[\w-]+\.[A-Za-z0-9]{3}$/)

    const other = await site.visitor({ viewport })
    await other.page.goto(link)
    await other.page.getByText('Scores you were sent, without the answers').waitFor()
    const said = await other.page.getByRole('heading', { level: 1 }).innerText()
    expect(said.split(' ').slice(-2)).toEqual(headline.split(' ').slice(-2))
    await expectAccess(other.page)
    await expectNoSidewaysScroll(other.page)
  })

  test('a code is drawn here, and files are written here', async () => {
    const { page } = await site.visitor({ viewport, stored: storedWith(mixedAnswers) })
    await page.goto(site.at('/results/'))
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByRole('button', { name: 'Show as a QR code' }).click()
    await page.getByRole('img', { name: 'QR code of your result link' }).waitFor()
    await expectAccess(page)
    expect((await downloaded(page, 'Table (CSV)')).toString()).toMatch(/^\uFEFFwhat,name,domain/)
    expect((await downloaded(page, 'Markdown')).toString()).toContain('Self-assessed')
    const { skills } = JSON.parse((await downloaded(page, 'JSON Resume')).toString())
    expect(skills[0].level).toMatch(/\(self-assessed\)$/)
  })

  test('a backup brings everything to another browser, and one attempt can go and come back', async () => {
    const me = await site.visitor({ viewport, stored: storedWith(mixedAnswers) })
    await me.page.goto(site.at('/answers/'))
    await me.page.getByRole('button', { name: /^Rename/ }).click()
    await me.page.getByRole('textbox', { name: 'Name' }).fill('Spring <b>&')
    await me.page.getByRole('button', { name: 'Save' }).click()
    await me.page.getByText('Spring <b>&', { exact: true }).waitFor()
    const backup = await downloaded(me.page, 'Download a backup')

    const { page } = await site.visitor({ viewport })
    await page.goto(site.at('/answers/'))
    const field = page.getByLabel('Restore a backup')
    await field.setInputFiles({
      ...{ name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('[]') },
    })
    await page.getByText(/is no backup of this site/).waitFor()
    await field.setInputFiles({
      ...{ name: 'backup.json', mimeType: 'application/json', buffer: backup },
    })
    await page.getByText(/^Restored/).waitFor()
    await page.getByText('Spring <b>&', { exact: true }).waitFor()
    await expectAccess(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: /^Delete “Spring/ }).click()
    await page.getByText('There are no answers in this browser yet.').waitFor()
    expect((await storageOf(page))[answersKey]).not.toContain('python.ladder')
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.goto(site.at('/results/'))
    expect(await scoresOf(page)).toHaveLength(content.roles.length)
  })
})

test('who only reads or answers loads nothing of sharing, backups or teams', async () => {
  const { page } = await site.visitor()
  const scripts: string[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script') scripts.push(await response.text())
  })
  for (const path of ['/', '/quiz/', '/quiz/foundations/']) {
    await page.goto(site.at(path))
    await settled(page)
  }
  expect(scripts.length).toBeGreaterThan(2)
  const said = ['Send your result', 'Restore a backup', 'People by roles and skills', 'QR code']
  expect(said.filter((words) => scripts.some((script) => script.includes(words)))).toEqual([])
})

test('a file of fifty megabytes is refused at once, as a backup and as a list', async () => {
  const { page } = await site.visitor()
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  const large = join(folder, 'large.json')
  writeFileSync(large, '')
  truncateSync(large, 50_000_000)
  await page.goto(site.at('/answers/'))
  await page.getByLabel('Restore a backup').setInputFiles(large)
  await page.getByText(/is too large to be a backup/).waitFor()
  await page.goto(site.at('/together/'))
  await page.getByLabel(/open a list from a file/).setInputFiles(large)
  await page.getByText(/too large for a list/).waitFor()
  rmSync(folder, { recursive: true })
})

test('the table of a team opens again with its labels, also the ones that look like formulas', async () => {
  const { page } = await site.visitor()
  await page.goto(site.at('/together/'))
  await page.getByRole('textbox', { name: /Result links/ }).fill(list)
  await page.getByRole('button', { name: 'Show the team' }).click()
  const table = await downloaded(page, 'Save as a table (CSV)')
  const { people } = readTeam(table.toString(), content.codebook)
  const byLabel = (a: { label: string }, b: { label: string }) => (a.label < b.label ? -1 : 1)
  expect(
    people.map(({ label, day, code }) => ({ label, day: day ?? '', code })).toSorted(byLabel),
  ).toEqual(twelve.toSorted(byLabel))
  await page.reload()
  await page.getByLabel(/open a list from a file/).setInputFiles({
    ...{ name: 'team.csv', mimeType: 'text/csv', buffer: table },
  })
  await openTable(page)
  await page.getByRole('rowheader', { name: '=Bo' }).waitFor()
})

test('a list from a form reads the same in every encoding', async () => {
  const { page } = await site.visitor()
  for (const { name, bytes } of listFiles(`https://example.org/results/#${lastYear}`)) {
    await page.goto(site.at('/together/'))
    await page
      .getByLabel(/open a list from a file/)
      .setInputFiles({ name, mimeType: 'text/csv', buffer: bytes })
    await openTable(page)
    const people = page.getByRole('table', { name: 'People by roles and skills' })
    await people.waitFor()
    const labels = await people.locator('tbody').getByRole('link').allInnerTexts()
    const guessed = await page.getByText(/read as Windows-1252/).count()
    expect({ name, labels, guessed }).toEqual({
      ...{ name, labels: listNames, guessed: name === 'windows-1252.csv' ? 1 : 0 },
    })
  }
})

/** What a button offers for download. */
async function downloaded(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await download.path())
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [
    document.scrollingElement?.scrollWidth ?? 0,
    document.scrollingElement?.clientWidth ?? 0,
  ])
  expect(content).toBeLessThanOrEqual(window ?? 0)
}
