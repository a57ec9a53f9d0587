import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { closerLookPart } from '../../src/content/parts.ts'
import {
  arriveAt,
  closerAnswers,
  codeOf,
  content,
  goOnFromCloser,
  headlineOf,
  mixedAnswers,
  openSite,
  scoresOf,
  workingOf,
} from './site.ts'

const site = openSite()
const phone = { viewport: { width: 360, height: 740 } }

test('closer questions come at once on a slow phone too, each says what it decides, and then it is enough', async () => {
  const { page, context } = await site.visitor({ ...phone, stored: storedWith(mixedAnswers) })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(site.at('/quiz/more/'))
  const asked: string[] = []
  const times: number[] = []
  const enough = page.getByRole('heading', { level: 1, name: 'That’s enough' })
  for (let place = 0; ; place++) {
    await enough.or(page.getByText(`Extra question ${place + 1} of up to 6`)).waitFor()
    if (await enough.isVisible()) break
    await page.getByText(/^Your answer decides /).waitFor()
    asked.push(await page.getByRole('group').innerText())
    await page
      .getByRole('radio')
      .nth(place % 4)
      .check()
    times.push(await goOnMeasured(page))
  }
  expect(asked.length).toBeGreaterThan(2)
  expect(asked.length).toBeLessThanOrEqual(6)
  expect(new Set(asked).size).toBe(asked.length)
  const sorted = times.toSorted((a, b) => a - b)
  console.log(
    `Result and next question, processor slowed four times: median ${sorted[sorted.length >> 1]?.toFixed(0)} ms, slowest ${sorted.at(-1)?.toFixed(0)} ms`,
  )
})

/** Goes on as `goOnFromCloser`; gives the milliseconds until what comes next has been drawn. */
function goOnMeasured(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const question = document.querySelector('fieldset')?.innerText
    const start = performance.now()
    document.querySelector<HTMLButtonElement>('form [type=submit]')?.click()
    while (document.querySelector('fieldset')?.innerText === question) {
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
    return performance.now() - start
  })
}

test('a second answer says what it moved, shows both sentences back, and can be given again', async () => {
  const { page } = await site.visitor({ ...phone, stored: storedWith(mixedAnswers) })
  await page.goto(site.at('/quiz/more/'))
  await page.getByText('Extra question 1 of up to 6').waitFor()
  const first = await page.getByRole('heading', { level: 1 }).innerText()
  await page.getByRole('radio').nth(4).check()
  await goOnFromCloser(page)
  const moved = page.getByRole('status').filter({ hasText: `About ${first} you said` })
  expect(await moved.innerText()).toMatch(/ first, and “.*” now\. Both count/)
  await page.getByRole('button', { name: 'Answer this one again' }).click()
  await page.getByText('Extra question 1 of up to 6').waitFor()
  await arriveAt(page, first)
  expect(await page.getByRole('radio').nth(4).isChecked()).toBe(true)
})

test('a closer answer, a check and a level set by hand travel in the link', async () => {
  const me = await site.visitor({ ...phone, stored: storedWith(closerAnswers) })
  await me.page.goto(site.at('/results/'))
  const scores = await scoresOf(me.page)
  const said = await (await workingOf(me.page)).getByRole('table').innerText()
  await me.page.getByRole('button', { name: 'Make the link' }).click()
  const link = await me.page.getByRole('textbox', { name: 'Your result link' }).inputValue()
  expect(new URL(link).hash).toBe(`#${codeOf(closerAnswers)}`)
  const other = await site.visitor(phone)
  await other.page.goto(link)
  expect(await scoresOf(other.page)).toEqual(scores)
  const theirs = await (await workingOf(other.page)).getByRole('table').innerText()
  expect(theirs).toBe(said.replace(/You (said|set)/g, 'They $1'))
})

test('who disagrees with a result finds the answer to blame in two clicks', async () => {
  const { page } = await site.visitor({ ...phone, stored: storedWith(closerAnswers) })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  const table = (await workingOf(page)).getByRole('table')
  await table.getByText(/^“.*”/).first().waitFor()
  await table.getByRole('button').first().click()
  await table.getByText(/^Needed, level /).waitFor()
  await table.getByRole('link', { name: /^(Change|Give) the answer/ }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('radio')
})

test('a question of knowledge answered rightly marks the level as checked, wrongly it explains and changes nothing', async () => {
  const { page } = await site.visitor({ ...phone, stored: storedWith(mixedAnswers) })
  await page.goto(site.at('/results/'))
  const before = await scoresOf(page)
  const check = closerLookPart(content).checks.find(({ skill }) => skill === 'ai-policy')
  const table = (await workingOf(page)).getByRole('table')
  await table.getByRole('button', { name: 'AI law and policy' }).click()
  const answers = [
    { option: check?.right === 0 ? 1 : 0, says: 'Your level stays as it is.', marks: 0 },
    { option: check?.right ?? -1, says: 'Your level is marked as checked.', marks: 1 },
  ]
  for (const { option, says, marks } of answers) {
    await table.getByRole('button', { name: /^Check yourself|^Answer it again/ }).click()
    const question = table.getByRole('group', { name: check?.prompt ?? '' })
    await question.getByRole('radio').nth(option).check()
    await table.getByRole('button', { name: 'Continue' }).click()
    await table.getByText(says).waitFor()
    expect(await table.getByText('✓ checked').count()).toBe(marks)
  }
  expect(await scoresOf(page)).toEqual(before)
})
