/** How long looking at many links together takes in the browser. */
import type { Page } from 'playwright-core'
import type { AllContent } from '../../src/content/load.ts'
import { seededRandom } from '../../src/content/random.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { quantile } from '../../src/core/quantile.ts'
import { inBrowser } from '../browser/inBrowser.ts'
import { generateAnswers } from '../research/drawnPeople.ts'
import { growthRows, spread } from './figures.ts'

/** Milliseconds from the click to the painted table, for each of these numbers of links, so many times, the first with cold code. */
export async function togetherTimes(
  content: AllContent,
  counts: readonly number[],
  loads: number,
): Promise<string> {
  return inBrowser(async (browser, server) => {
    const page = await browser.newPage()
    const grown = []
    for (const size of counts) {
      const list = listOf(content, size)
      const times: number[] = []
      for (let load = 0; load < loads; load++) {
        await page.goto(new URL('/together/', server.url).href, { waitUntil: 'networkidle' })
        times.push(await timeOf(page, list, size))
      }
      grown.push({ size, figure: quantile(times, 0.5), words: spread(times, 0) })
    }
    return [...growthRows(grown), '(at most 1000 for 500)'].join('\n')
  })
}

function listOf(content: AllContent, people: number): string {
  const { codebook } = content
  const random = seededRandom(6)
  return Array.from({ length: people }, (_, i) => {
    const answers = generateAnswers(content, random)
    return `Person ${i}, #${encodeLink({ edition: codebook.edition, answers }, codebook)}`
  }).join('\n')
}

async function timeOf(page: Page, list: string, people: number): Promise<number> {
  await page.getByRole('textbox', { name: /Result links/ }).fill(list)
  const button = page.getByRole('button', { name: 'Show the team' })
  return button.evaluate(async (button, rows) => {
    const start = performance.now()
    if (button instanceof HTMLElement) button.click()
    while (document.querySelectorAll('.heat-table tbody tr').length < rows) {
      await new Promise(requestAnimationFrame)
    }
    await new Promise(requestAnimationFrame)
    return performance.now() - start
  }, people)
}
