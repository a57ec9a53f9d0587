import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { expectAccess } from './axe.ts'
import { answersKey, arriveAt, codeOf, content, mixedAnswers, openSite, storageOf } from './site.ts'

const site = openSite()
const [role] = content.roles
const path = `/path/${role?.id}/`
const phone = { viewport: { width: 360, height: 740 } }

/** Opens the path of somebody with some of everything. */
async function openPath(options: object = {}) {
  const visitor = await site.visitor({ stored: storedWith(mixedAnswers), ...options })
  await visitor.page.goto(site.at(path))
  await doneOf(visitor.page).first().waitFor()
  return visitor
}

/** The titles of the steps that are left, from their boxes. */
function stepsOn(page: Page): Promise<readonly string[]> {
  return doneOf(page).evaluateAll((boxes) => boxes.map(({ ariaLabel }) => ariaLabel ?? ''))
}

function doneOf(page: Page): Locator {
  return page.getByRole('checkbox', { name: /^Done: / })
}

function isFocused(element: Element): boolean {
  return element === document.activeElement
}

async function saved(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await file.path(), 'utf8')
}

describe('a path', () => {
  test('keeps what is ticked over a reload, and plans the rest anew', async () => {
    const { page } = await openPath(phone)
    const [first = ''] = await stepsOn(page)
    await doneOf(page).first().click()
    await page.getByRole('heading', { name: 'What is left' }).waitFor()
    expect(await stepsOn(page)).not.toContain(first)
    await page.reload()
    const done = page.getByRole('region', { name: 'Done' })
    const box = done.getByRole('checkbox', { name: first.replace('Done: ', '') })
    expect(await box.isChecked()).toBe(true)
    await done.getByRole('link').first().click()
    await page.waitForURL(/\/quiz\/.*change#/)
    expect(Object.keys(await storageOf(page))).toEqual([answersKey])
  })

  test('takes a tick back where it was made, and is then as it was', async () => {
    const { page } = await openPath(phone)
    const before = await stepsOn(page)
    await doneOf(page).nth(1).click()
    await page.getByRole('region', { name: 'Done' }).getByRole('checkbox').click()
    await page.getByRole('region', { name: 'Done' }).waitFor({ state: 'detached' })
    await expect.poll(() => stepsOn(page)).toEqual(before)
  })

  test('says why each step is there, when it falls, and what each chapter leaves', async () => {
    const { page } = await openPath(phone)
    const chapters = page.getByRole('heading', { level: 3, name: /^\d · / })
    expect(await chapters.count()).toBeGreaterThanOrEqual(2)
    const steps = await page.locator('.step').allInnerTexts()
    expect(steps.length).toBe((await stepsOn(page)).length)
    for (const step of steps) {
      expect(step).toMatch(/Must-have: |The piece this kind of job|Needed for “|asked by /)
      expect(step).toMatch(/weeks?\s\d/)
    }
    await page.getByText('From here on you can apply.').waitFor()
    await page
      .getByText(/^You’ll have to show: /)
      .first()
      .waitFor()
  })

  test('goes by the keyboard alone, and never loses the focus', async () => {
    const { page } = await openPath()
    await doneOf(page).first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'What is left' }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('What is left')
    await page.keyboard.press('Tab')
    expect(await doneOf(page).first().evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Shift+Tab')
    const tick = page.getByRole('region', { name: 'Done' }).getByRole('checkbox')
    while (!(await tick.evaluate(isFocused))) await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Space')
    await page.getByRole('heading', { name: 'Step by step' }).waitFor()
    expect(await focused()).toBe('Step by step')
  })

  test('goes into a calendar that others read, from the day one chose', async () => {
    const { page } = await openPath()
    await page.getByLabel('Starts on').fill('2027-03-01')
    await page.getByText('on 2027-03-01').waitFor()
    const calendar = new ICAL.Component(ICAL.parse(await saved(page, 'Save for your calendar')))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.length).toBeGreaterThanOrEqual((await stepsOn(page)).length)
    expect(events[0]?.startDate.toString()).toBe('2027-03-01')
    const stepOne = (await stepsOn(page))[0]?.replace('Done: ', 'Step 1: ')
    expect(events[0]?.summary).toBe(stepOne)
  })

  test('goes into a text with a box for each step', async () => {
    const { page } = await openPath()
    const text = await saved(page, 'Save as text')
    expect(text).toContain(`# Path to ${role?.name}`)
    for (const step of await stepsOn(page)) expect(text).toContain(step.replace('Done: ', ''))
  })

  test('says how far every role is', async () => {
    const { page } = await openPath()
    await page.getByRole('button', { name: 'Compare the roles by hours' }).click()
    const table = page.getByRole('table')
    await table.waitFor()
    await expect.poll(() => table.innerText()).not.toContain('…')
    expect(await table.getByRole('row').count()).toBe(content.roles.length + 1)
    await table.getByRole('link').first().click()
    await arriveAt(page, /^Your path to /)
  })

  test('of somebody else shows nothing to tick, and leaves one’s own alone', async () => {
    const stored = storedWith(new Map())
    const { page } = await site.visitor({ stored })
    await page.goto(site.at(`${path}#${codeOf(mixedAnswers)}`))
    await arriveAt(page, /^Their path to /)
    await page.getByRole('heading', { level: 3, name: /^1 · / }).waitFor()
    expect(await stepsOn(page)).toEqual([])
    expect(await storageOf(page)).toEqual(stored)
  })

  test('with everything open is accessible and fits a phone, in light and in dark', async () => {
    const { page } = await openPath(phone)
    await page.getByText('Adjust this path').click()
    await page.getByRole('group', { name: 'Use' }).waitFor()
    await doneOf(page).first().click()
    await page
      .getByRole('button', { name: /^Not this one: / })
      .nth(1)
      .click()
    await page.getByRole('heading', { name: 'Not for you' }).waitFor()
    await page.getByText('Later: what goes beyond Ready').click()
    await page.getByRole('button', { name: 'Compare the roles by hours' }).click()
    await page.getByRole('table').waitFor()
    await expectAccess(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(360)
  })
})
