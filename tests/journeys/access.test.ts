import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { settled } from '../../scripts/browser/settled.ts'
import { controlsIn, heardOn } from './accessTree.ts'
import { colourViolationsOn, violationsOn, wcagViolationsOn } from './axe.ts'
import { arriveAt, content, headlineOf, openSite, workingOf } from './site.ts'
import { path, type State, sent, states, withMixed } from './states.ts'

const site = openSite()
const desktop = { width: 1280, height: 800 }

/** Ways to look at a page, and what axe looks for. At 400 % zoom a window of 1280 × 1024 pixels has room for 320 × 256, no more than a very small phone. */
const modes = [
  { mode: 'light', size: desktop, media: { colorScheme: 'light' }, find: violationsOn },
  { mode: 'dark', size: desktop, media: { colorScheme: 'dark' }, find: colourViolationsOn },
  {
    mode: 'forced colours',
    size: desktop,
    media: { forcedColors: 'active' },
    find: colourViolationsOn,
  },
  {
    mode: 'forced colours, dark',
    size: desktop,
    media: { forcedColors: 'active', colorScheme: 'dark' },
    find: colourViolationsOn,
  },
  {
    mode: '320 px wide and 400 % zoom',
    size: { width: 320, height: 256 },
    media: {},
    find: wcagViolationsOn,
  },
] as const
const usual = { colorScheme: 'light', forcedColors: 'none' } as const

/** Widths at which no page may scroll sideways, besides those of the modes. */
const widths = [360, 768, 1024]

async function open({ path, stored = {}, script, missing, act }: State): Promise<Page> {
  const { page, context } = await site.visitor({
    stored,
    reducedMotion: 'reduce',
    ...(missing === undefined ? {} : { expected: goneFromHost }),
  })
  if (script !== undefined) await context.addInitScript(script)
  if (missing !== undefined) await page.route(missing, (route) => route.fulfill({ status: 404 }))
  await page.goto(site.at(path))
  if (missing === undefined) await settled(page)
  await act?.(page)
  if (missing === undefined) await settled(page)
  return page
}

/** What the browser itself says where a part of the site has gone. */
const goneFromHost = /status of 404|dynamically imported module/

const combinations = `${states.length} states × ${modes.length} modes = ${states.length * modes.length} combinations`

afterAll(() => console.log(`axe looked at ${combinations}`))

describe('axe finds nothing against WCAG A and AA and its best practice', () => {
  test.each(states)('$name, in every mode', async (state) => {
    const page = await open(state)
    for (const { mode, size, media, find } of modes) {
      await page.setViewportSize(size)
      await page.emulateMedia({ ...usual, ...media })
      const found = await find(page)
      const sideways = await sidewaysOn(page)
      expect({ mode, found, sideways }).toEqual({ mode, found: [], sideways: 0 })
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 })
      const small = await smallTargetsOn(page, state.path.startsWith('/quiz/') ? 44 : 24)
      const sideways = await sidewaysOn(page)
      expect({ width, small, sideways }).toEqual({ width, small: [], sideways: 0 })
    }
    expect(await namelessOn(page)).toEqual([])
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0)
  })
})

/** How many pixels of a page lie beside the window. */
function sidewaysOn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth = 0, clientWidth = 0 } = document.scrollingElement ?? {}
    return Math.max(0, scrollWidth - clientWidth)
  })
}

/** What can be pressed and is lower or narrower than so many pixels. */
function smallTargetsOn(page: Page, least: number): Promise<readonly string[]> {
  return page
    .getByRole('main')
    .locator('a, button, select, summary, textarea, label:has(input), input:not(label *)')
    .evaluateAll(
      (targets, least) =>
        targets.flatMap((target) => {
          const { width, height } = target.getBoundingClientRect()
          // Links within a sentence are exempt, and so is what is not shown.
          const inSentence = getComputedStyle(target).display === 'inline'
          const isSmall = width > 0 && (width < least || height < least)
          const what = target.textContent || target.tagName
          return isSmall && !inSentence ? [`${what}: ${width} × ${height}`] : []
        }),
      least,
    )
}

/** Controls without a name, and those that a screen reader cannot tell from another beside it. */
async function namelessOn(page: Page): Promise<readonly string[]> {
  const seen = new Map<string, unknown>()
  return controlsIn(await heardOn(page)).flatMap(({ role, name, states, inside }) => {
    const control = [`${role} “${name}”`, ...inside].join(' in ')
    const leads = role === 'link' ? states.get('url') : control
    const isTwin = seen.has(control) && (role !== 'link' || seen.get(control) !== leads)
    seen.set(control, leads)
    return name.trim() === '' || isTwin ? [control] : []
  })
}

test('what moves stands still for people who asked for less motion', async () => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page, context } = await site.visitor({ stored: withMixed, reducedMotion })
    await context.addInitScript(`
      window.moving = new Set()
      for (const kind of ['animationstart', 'transitionrun']) {
        addEventListener(kind, ({ target }) => moving.add(target.getAttribute('class')), true)
      }
    `)
    await page.goto(site.at('/results/'))
    await headlineOf(page)
    await page.getByRole('link', { name: /^The whole path: / }).waitFor()
    await workingOf(page)
    await settled(page)
    return page.evaluate<readonly string[]>('[...moving]')
  }
  expect(await moving('reduce')).toEqual([])
  expect(await moving('no-preference')).toEqual(['gap-mark-gap'])
})

test.each(['/', '/roles/', '/results/', `/results/#${sent}`, `/compare/#${sent}`, path])(
  'every drawing on %s stands beside the same figures as text, and is silent itself',
  async (path) => {
    const page = await open({ name: path, path, stored: withMixed })
    await arriveAt(page, /./)
    if (path.startsWith('/results/')) await workingOf(page)
    const drawings = await page
      .getByRole('main')
      .locator('svg')
      .evaluateAll((drawings) =>
        drawings.map((drawing) => ({
          silent: drawing.getAttribute('aria-hidden') === 'true',
          // Four steps stand for a word, all others for figures.
          figures: (drawing.closest('.band') ? /^(Explore|Stretch|Close|Ready)$/ : /\d/).test(
            drawing.closest('.band, tr, li, dd, p, figure')?.textContent ?? '',
          ),
        })),
      )
    const odd = drawings.filter(({ silent, figures }) => !silent || !figures)
    expect(odd).toEqual([])
    if (path.startsWith('/results/')) expect(drawings.length).toBeGreaterThan(content.roles.length)
  },
)
