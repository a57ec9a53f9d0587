import { readFileSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import ICAL from 'ical.js'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/pageBytes.ts'
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

/** The titles of the steps that are left, from their buttons. */
function stepsOn(page: Page): Promise<readonly string[]> {
  return doneOf(page).evaluateAll((buttons) => buttons.map(({ ariaLabel }) => ariaLabel ?? ''))
}

function doneOf(page: Page): Locator {
  return page.getByRole('button', { name: /^Done: / })
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
    await page.getByRole('button', { name: first }).click()
    await page.getByRole('heading', { name: 'What is left' }).waitFor()
    expect(await stepsOn(page)).not.toContain(first)
    await page.reload()
    const behind = page.getByRole('region', { name: 'Behind you' })
    await behind.waitFor()
    expect(await behind.innerText()).toContain(first.replace('Done: ', ''))
    await behind.getByRole('link').first().click()
    await page.waitForURL(/\/quiz\/.*change#/)
    expect(Object.keys(await storageOf(page))).toEqual([answersKey])
  })

  test('goes by the keyboard alone, and never loses the focus', async () => {
    const { page } = await openPath()
    const [first = ''] = await stepsOn(page)
    await page.getByRole('button', { name: first }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'What is left' }).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('What is left')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Done')
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
    await expect.poll(() => table.innerText(), { timeout: 20_000 }).not.toContain('…')
    expect(await table.getByRole('row').count()).toBe(content.roles.length + 1)
    await table.getByRole('link').first().click()
    await arriveAt(page, /^Your path to /)
  })

  test('of somebody else shows nothing to tick, and leaves one’s own alone', async () => {
    const stored = storedWith(new Map())
    const { page } = await site.visitor({ stored })
    await page.goto(site.at(`${path}#${codeOf(mixedAnswers)}`))
    await arriveAt(page, /^Their path to /)
    await page.getByRole('heading', { name: 'What you will have to show' }).waitFor()
    expect(await stepsOn(page)).toEqual([])
    expect(await storageOf(page)).toEqual(stored)
  })

  test.each(['light', 'dark'] as const)(
    'with everything open is accessible and fits a phone, %s',
    async (colorScheme) => {
      const { page } = await openPath({ ...phone, colorScheme })
      await page.getByText('Change what it is made of').click()
      await page
        .getByRole('button', { name: /^Done: / })
        .first()
        .click()
      await page
        .getByRole('button', { name: /^Not this one: / })
        .nth(1)
        .click()
      await page.getByRole('heading', { name: 'Not for you' }).waitFor()
      const more = page.getByText(/^After that: /)
      if (await more.isVisible()) await more.click()
      await page.getByRole('button', { name: 'Compare the roles by hours' }).click()
      await page.getByRole('table').waitFor()
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
        .analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(360)
    },
  )
})
