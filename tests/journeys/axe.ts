import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules of axe that look at colours. Where nothing else has changed the others would find what they found before. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page against WCAG 2.2 A and AA, as it looks now. */
export function violationsOn(page: Page) {
  return found(axe(page).withTags(tags))
}

/** The same for the rules about colours alone. */
export function colourViolationsOn(page: Page) {
  return found(axe(page).withRules(colourRules))
}

function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode()
}

async function found(builder: AxeBuilder) {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => ({
    id,
    places: nodes.map(({ target }) => target.join(' ')),
  }))
}
