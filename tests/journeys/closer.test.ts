import { expect, test } from 'vitest'
import { storedWith } from '../../scripts/pageBytes.ts'
import {
  arriveAt,
  closerAnswers,
  codeOf,
  headlineOf,
  mixedAnswers,
  openSite,
  scoresOf,
} from './site.ts'

const site = openSite()
const phone = { viewport: { width: 360, height: 740 } }

test('closer questions come at once on a slow phone too', async () => {
  const { page, context } = await site.visitor({ ...phone, stored: storedWith(mixedAnswers) })
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(site.at('/quiz/more/'))
  const asked: string[] = []
  for (let place = 0; place < 10; place++) {
    await arriveAt(page, /^A closer look: /)
    asked.push(await page.getByRole('group').innerText())
    await page
      .getByRole('radio')
      .nth(place % 4)
      .check()
    await page.getByRole('button', { name: 'Continue' }).click()
    const about = page.getByRole('region', { name: /^About your/ })
    const more = page.getByRole('button', { name: 'Answer more' })
    if (await about.isVisible()) await about.getByRole('button', { name: /ontinue$/ }).click()
    if (await more.isVisible()) await more.click()
  }
  expect(new Set(asked).size).toBe(10)
  const times = await page.evaluate(() =>
    performance.getEntriesByName('next question').map(({ duration }) => duration),
  )
  const sorted = times.slice(1).sort((a, b) => a - b)
  const place = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)
  console.log(
    `Estimate and next question, processor slowed four times: median ${place(0.5)} ms, slowest ${place(1)} ms, first ${times[0]?.toFixed(1)} ms`,
  )
  expect(times.length).toBeGreaterThan(9)
})

test('a closer answer, the terms and a level set by hand travel in the link', async () => {
  const me = await site.visitor({ ...phone, stored: storedWith(closerAnswers) })
  await me.page.goto(site.at('/results/'))
  const scores = await scoresOf(me.page)
  await me.page.getByRole('button', { name: 'Make the link' }).click()
  const link = await me.page.getByRole('textbox', { name: 'Your result link' }).inputValue()
  expect(new URL(link).hash).toBe(`#${codeOf(closerAnswers)}`)
  const other = await site.visitor(phone)
  await other.page.goto(link)
  expect(await scoresOf(other.page)).toEqual(scores)
  expect(await other.page.getByText('Lineage recusal').count()).toBe(0)
})

test('who disagrees with a result finds the answer to blame in two clicks', async () => {
  const { page } = await site.visitor({ ...phone, stored: storedWith(closerAnswers) })
  await page.goto(site.at('/results/'))
  await headlineOf(page)
  await page.getByRole('table').locator('summary').first().click()
  await page.getByText(/^First answer: /).waitFor()
  await page.getByRole('link', { name: /^Change it/ }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('type')))
    .toBe('radio')
})
