/** What axe finds on a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules of axe that look at colours. Where nothing else has changed the others would find what they found before. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page against WCAG 2.2 A and AA, as it looks now. */
export function violationsOn(page: Page) {
  return found(page, { type: 'tag', values: tags })
}

/** The same for the rules about colours alone. */
export function colourViolationsOn(page: Page) {
  return found(page, { type: 'rule', values: colourRules })
}

/** Axe finds nothing against WCAG A and AA, in light and in dark. */
export async function expectAccess(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect({ mode: 'light', found: await violationsOn(page) }).toEqual({ mode: 'light', found: [] })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const inDark = await colourViolationsOn(page)
  expect({ mode: 'dark', found: inDark }).toEqual({ mode: 'dark', found: [] })
}

async function found(page: Page, runOnly: axe.RunOnly) {
  // Once for each document: it is half a megabyte to read.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate<readonly axe.Result[]>(
    `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, nodes }) => ({
    id,
    places: nodes.map(({ target }) => target.join(' ')),
  }))
}
