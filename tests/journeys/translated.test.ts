import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import {
  headlineOf,
  mixedAnswers,
  openSite,
  quiz,
  rolesOn,
  type Stored,
  workingOf,
} from './site.ts'
import { openSkill, path, sent } from './states.ts'

const site = openSite()

/**
 * What translating browsers do to texts, without changing a word: after every change each new text gets a `<font>`, which takes
 * its place or takes it in. They begin once the page is there.
 */
const translators = ['replaces', 'takes in'] as const

const translate = (way: (typeof translators)[number]) => `
  new MutationObserver(() => {
    if (document.documentElement.dataset.started === undefined) return
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found = []
    while (texts.nextNode()) {
      const text = texts.currentNode
      if (text.data.trim() !== '' && !text.parentElement.closest('font, script, style, textarea, title')) found.push(text)
    }
    for (const text of found) {
      const font = document.createElement('font')
      if (${way === 'replaces'}) {
        font.textContent = text.data
        text.replaceWith(font)
      } else {
        text.replaceWith(font)
        font.append(text)
      }
    }
  }).observe(document, { attributes: true, childList: true, characterData: true, subtree: true })
`

interface Visit {
  readonly name: string
  readonly path: string
  readonly stored?: Stored
  readonly steps: readonly ((page: Page) => Promise<unknown>)[]
}

const stored = storedWith(mixedAnswers)
const [domain] = quiz.domains

const visits: readonly Visit[] = [
  {
    name: 'a screen of the quiz',
    path: `/quiz/${domain?.id}/`,
    steps: [
      ...[3, 1, 0].map((option) => (page: Page) => page.getByRole('radio').nth(option).check()),
      (page) => page.getByRole('radio').nth(6).check(),
    ],
  },
  {
    name: 'a result',
    path: '/results/',
    stored,
    steps: [
      headlineOf,
      ...[0, 1, 2, 0].map(
        (place) => (page: Page) => rolesOn(page).getByRole('button').nth(place).click(),
      ),
      workingOf,
      (page) => openSkill(page, 'Threat modelling'),
    ],
  },
  {
    name: 'a path',
    path,
    stored,
    steps: [
      ...[0, 1].map((place) => async (page: Page) => {
        await page
          .getByRole('checkbox', { name: /^Done: / })
          .nth(place)
          .click()
        await settled(page)
      }),
      (page) => page.getByRole('textbox', { name: 'Hours a week' }).fill('9'),
    ],
  },
  {
    name: 'the closer look',
    path: '/quiz/more/',
    stored,
    steps: [
      async (page) => {
        await page.getByRole('radio').first().check()
        await page.getByRole('button', { name: 'Continue' }).click()
        await settled(page)
      },
    ],
  },
  {
    name: 'the real jobs',
    path: '/jobs/',
    stored,
    steps: [
      ...[1, 3, 0].map(
        (place) => (page: Page) =>
          page.getByRole('combobox').first().selectOption({ index: place }),
      ),
    ],
  },
  { name: 'a received result', path: `/results/#${sent}`, steps: [workingOf] },
]

/** All that a page shows, without the spaces, which lie elsewhere between elements. */
async function textOf(page: Page): Promise<string> {
  await settled(page)
  return (await page.locator('#app').innerText()).replace(/\s+/g, '')
}

describe.each(translators)('a browser that translates and %s each text', (way) => {
  // Where a text is translated before React has taken over the page, React draws the page anew, and says so.
  const throws = /React error #418/

  test.each(visits)('shows what is true on $name, and breaks nothing', async (visit) => {
    const { path, stored = {}, steps } = visit
    const visitors = await Promise.all([site.visitor({ stored }), site.visitor({ stored, throws })])
    const [usual, translated] = visitors
    await translated.context.addInitScript(translate(way))
    for (const { page } of visitors) await page.goto(site.at(path))
    expect(await textOf(translated.page)).toBe(await textOf(usual.page))
    expect(await translated.page.locator('#app font').count()).toBeGreaterThan(5)
    for (const step of steps) {
      await Promise.all(visitors.map(({ page }) => step(page)))
      expect(await textOf(translated.page)).toBe(await textOf(usual.page))
    }
  })
})
