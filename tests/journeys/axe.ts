/** What axe finds on a page. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules of axe that look at colours. Where nothing else has changed the others would find what they found before. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page against WCAG 2.2 A and AA and its own best practice, as it looks now. */
export function violationsOn(page: Page) {
  return found(page, { type: 'tag', values: [...wcag, 'best-practice'] })
}

/** The same against WCAG alone: what is best practice depends on how a page is built, not on how wide it is. */
export function wcagViolationsOn(page: Page) {
  return found(page, { type: 'tag', values: wcag })
}

/** The same for the rules about colours alone. */
export function colourViolationsOn(page: Page) {
  return found(page, { type: 'rule', values: colourRules })
}

/** Axe finds nothing, in light and in dark. */
export async function expectAccess(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect({ mode: 'light', found: await violationsOn(page) }).toEqual({ mode: 'light', found: [] })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const inDark = await colourViolationsOn(page)
  expect({ mode: 'dark', found: inDark }).toEqual({ mode: 'dark', found: [] })
}

/**
 * Axe asks how text is filled, and Chromium answers without the colours that are forced. Nothing on this site sets that: what is painted
 * is the colour of the text.
 */
const asPainted = `;{
  const { getPropertyValue } = CSSStyleDeclaration.prototype
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return getPropertyValue.call(this, name === '-webkit-text-fill-color' ? 'color' : name)
  }
}`

async function found(page: Page, runOnly: axe.RunOnly) {
  // Once for each document: it is half a megabyte to read.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source + asPainted)
  const violations = await page.evaluate<readonly axe.Result[]>(
    `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })}).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, nodes }) => ({
    id,
    places: nodes.map(({ target }) => target.join(' ')),
  }))
}
