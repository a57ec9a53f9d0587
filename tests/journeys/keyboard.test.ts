import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { arriveAt, closerAnswers, headlineOf, openSite, quiz, rolesOn } from './site.ts'

const site = openSite()
const phone = { viewport: { width: 360, height: 740 } }

test('with the keyboard alone one goes from the first page to the results, and always sees where one is', async () => {
  const { page } = await site.visitor(phone)
  await page.goto(site.at('/'))
  await tabTo(page, /^Begin/)
  await page.keyboard.press('Enter')
  await arriveAt(page, /questions/)
  await choose(page, page.getByRole('group').first(), 0)
  await choose(page, page.getByRole('group').last(), 0)
  await tabTo(page, 'Begin')
  await page.keyboard.press('Enter')
  for (const { name } of quiz.domains) {
    await arriveAt(page, name)
    await expectFocusOnHeading(page)
    const questions = await page.getByRole('group').count()
    for (let place = 0; place < questions; place++) await answer(page, place)
    await tabTo(page, 'Continue')
    await page.keyboard.press('Enter')
  }
  expect(await headlineOf(page)).not.toBe('')
  await expectFocusOnHeading(page)
  await tabTo(page, 'Show the working')
  await page.keyboard.press('Enter')
  await tabTo(page, /more questions? that could change this$/)
  await page.keyboard.press('Enter')
  await page.getByText('Extra question 1 of up to 6').waitFor()
  await expectFocusOnHeading(page)
  await answer(page, 0)
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await page.getByText('Extra question 2 of up to 6').waitFor()
  await expectFocusOnHeading(page)
  await tabTo(page, 'Stop here and see my result')
  await page.keyboard.press('Enter')
  await headlineOf(page)
  await expectFocusOnHeading(page)
})

test('with the keyboard alone who disagrees finds the answer, sets the level and undoes it', async () => {
  const { page } = await site.visitor({ ...phone, stored: storedWith(closerAnswers) })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  await tabTo(page, 'Show the working')
  await page.keyboard.press('Enter')
  const first = page.getByRole('table').getByRole('button').first()
  await tabUntil(page, 'the first skill', () => first.evaluate(isFocused))
  await page.keyboard.press('Enter')
  await page.getByText(/^Needed, level /).waitFor()
  const select = page.getByRole('combobox')
  await tabUntil(page, 'the choice of a level', () => select.evaluate(isFocused))
  await page.keyboard.press('4')
  await page.getByText(/points before, \d+ now|^Your best kind/).waitFor()
  await tabTo(page, 'Undo')
  await page.keyboard.press('Enter')
  await expect.poll(() => select.inputValue()).toBe('answers')
  expect(await select.evaluate(isFocused)).toBe(true)
})

test('with the keyboard alone one looks at another role and comes back to the closest', async () => {
  const { page } = await site.visitor({ ...phone, stored: storedWith(closerAnswers) })
  await page.goto(site.at('/results/'))
  const first = await headlineOf(page)
  const other = rolesOn(page).getByRole('button').last()
  await tabUntil(page, 'the last role', () => other.evaluate(isFocused))
  await page.keyboard.press('Enter')
  await page.getByText(/^Closest right now: /).waitFor()
  expect(await headlineOf(page)).not.toBe(first)
  await expectFocusOnHeading(page)
  await tabTo(page, 'Look at that one')
  await page.keyboard.press('Enter')
  await page.getByText(/^Closest right now: /).waitFor({ state: 'detached' })
  await expectFocusOnHeading(page)
})

test('an untouched question is named in a summary that gets the focus, and its link leads to the question', async () => {
  const { page } = await site.visitor(phone)
  const [domain] = quiz.domains
  await page.goto(site.at(`/quiz/${domain?.id}/`))
  const questions = await page.getByRole('group').count()
  for (let place = 0; place < questions - 1; place++) await answer(page, place)
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await expect.poll(() => focus(page)).toMatchObject({ role: 'alert', visible: true })
  const summary = page.getByRole('alert')
  expect(await summary.innerText()).toMatch(/1\squestion still waits/)
  await tabTo(page, /^Choose an answer for/)
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.getByRole('group').last().getByRole('radio').first().evaluate(isFocused))
    .toBe(true)
  await page.keyboard.press('Space')
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await arriveAt(page, quiz.domains[1]?.name ?? '')
  await expectFocusOnHeading(page)
})

test('who wants to answer nothing skips the rest in one press and goes on', async () => {
  const { page } = await site.visitor(phone)
  const [first, second] = quiz.domains
  await page.goto(site.at(`/quiz/${first?.id}/`))
  await tabTo(page, 'Continue')
  await page.keyboard.press('Enter')
  await expect.poll(() => focus(page)).toMatchObject({ role: 'alert', visible: true })
  await page.keyboard.press('Tab')
  await tabTo(page, 'Skip the rest and continue')
  await page.keyboard.press('Enter')
  await arriveAt(page, second?.name ?? '')
  await expectFocusOnHeading(page)
  await tabTo(page, 'Back')
  await page.keyboard.press('Enter')
  await arriveAt(page, first?.name ?? '')
  const skipped = await page
    .getByRole('group')
    .evaluateAll((groups) =>
      groups.map((group) => group.querySelector('input:checked')?.getAttribute('value')),
    )
  expect(new Set(skipped)).toEqual(new Set(['skipped']))
})

test('with the keyboard alone one leaves a screen that is new, takes it back, and leaves it again', async () => {
  const { page } = await site.visitor(phone)
  const [first, second] = quiz.domains
  await page.goto(site.at(`/quiz/${first?.id}/`))
  await tabTo(page, 'None of this area')
  await page.keyboard.press('Enter')
  await arriveAt(page, second?.name ?? '')
  await expectFocusOnHeading(page)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await focus(page)).toMatchObject({ name: 'Undo', visible: true })
  await page.keyboard.press('Enter')
  await arriveAt(page, first?.name ?? '')
  await expectFocusOnHeading(page)
  expect(await page.locator('input:checked').count()).toBe(0)
  await tabTo(page, 'None of this area')
  await page.keyboard.press('Space')
  await arriveAt(page, second?.name ?? '')
})

test('the first stop of every page is a link that skips to the content', async () => {
  const { page } = await site.visitor(phone)
  for (const path of ['/', '/roles/', '/quiz/', '/results/']) {
    await page.goto(site.at(path))
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await focus(page)).toMatchObject({ name: 'Skip to the content', visible: true })
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('main').evaluate(isFocused)).toBe(true)
  }
})

function isFocused(element: Element): boolean {
  return element === document.activeElement
}

/** Answers the question at a place of the screen. */
function answer(page: Page, place: number): Promise<void> {
  return choose(page, page.getByRole('group').nth(place), place % 5)
}

/** Chooses an option of a group that the focus comes to by Tab: the first with Space, the others with arrows. */
async function choose(page: Page, group: Locator, option: number): Promise<void> {
  await tabUntil(page, String(group), () =>
    group.evaluate((one) => one.contains(document.activeElement)),
  )
  if (option === 0) await page.keyboard.press('Space')
  for (let step = 0; step < option; step++) await page.keyboard.press('ArrowDown')
  await expect.poll(() => group.getByRole('radio').nth(option).isChecked()).toBe(true)
  expect(await focus(page)).toMatchObject({ visible: true })
}

async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await tabUntil(page, String(name), async () => {
    const said = (await focus(page)).name
    return typeof name === 'string' ? said === name : name.test(said)
  })
}

const mostTabs = 150

/** Presses Tab until the focus is there. Every stop on the way has to be visible. */
async function tabUntil(page: Page, what: string, there: () => Promise<boolean>): Promise<void> {
  await settled(page)
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Tab')
    const { visible, inPage, ...where } = await focus(page)
    expect({ visible: visible || !inPage, ...where }).toMatchObject({ visible: true })
    if (await there()) return
  }
  throw new Error(`The focus never came to ${what}`)
}

/** What has the focus, and whether one sees that: an outline around it or its row, inside the window. */
function focus(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const outlined = [element, element.closest('label') ?? element].some((shown) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(shown)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    const { top, bottom } = element.getBoundingClientRect()
    return {
      name: element.textContent?.trim() ?? '',
      role: element.getAttribute('role'),
      visible: outlined && bottom > 0 && top < innerHeight,
      // After the last stop the focus leaves the page, for the window around it.
      inPage: element !== document.body,
    }
  })
}

async function expectFocusOnHeading(page: Page): Promise<void> {
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).evaluate(isFocused), {
      message: 'the focus is on the main heading',
    })
    .toBe(true)
}
