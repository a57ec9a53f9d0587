import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/pageBytes.ts'
import type { Answers } from '../../src/core/answers.ts'
import {
  arriveAt,
  closerAnswers,
  codeOf,
  content,
  everyAnswer,
  halfFinished,
  headlineOf,
  mixedAnswers,
  openSite,
  quiz,
} from './site.ts'

const site = openSite()
const [role] = content.roles
const [project] = content.projects
const [domain] = quiz.domains
const screen = `/quiz/${domain?.id}/`
const path = `/path/${role?.id}/`
const sent = codeOf(everyAnswer((place) => (place * 3) % 4))
const nobody: Answers = new Map()

interface State {
  readonly name: string
  readonly path: string
  readonly answers?: Answers
  /** What brings the page into this state. */
  readonly act?: (page: Page) => Promise<unknown>
}

const answered = { answers: mixedAnswers }
const states: readonly State[] = [
  { name: 'the first page', path: '/' },
  { name: 'the first page with answers', path: '/', ...answered },
  { name: 'all roles', path: '/roles/' },
  { name: 'a role', path: `/roles/${role?.id}/` },
  { name: 'a project', path: `/projects/${project?.id}/` },
  { name: 'the method', path: '/method/' },
  { name: 'privacy', path: '/privacy/' },
  { name: 'accessibility', path: '/accessibility/' },
  { name: 'credits', path: '/credits/' },
  { name: 'the page that is not there', path: '/404.html' },
  { name: 'the start of the questions', path: '/quiz/' },
  { name: 'the start, half answered', path: '/quiz/', answers: halfFinished },
  { name: 'a screen of questions', path: screen },
  { name: 'a screen of answers', path: screen, ...answered },
  {
    name: 'a screen with untouched questions',
    path: screen,
    answers: halfFinished,
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'the list of terms', path: '/quiz/terms/', ...answered },
  { name: 'the closer look before the first questions', path: '/quiz/more/' },
  {
    name: 'a closer question without a choice',
    path: '/quiz/more/',
    ...answered,
    act: async (page) => {
      await page.getByRole('button', { name: 'Continue' }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'no answers', path: '/answers/' },
  { name: 'all answers, the closer ones too', path: '/answers/', answers: closerAnswers },
  { name: 'all answers', path: '/answers/', ...answered },
  {
    name: 'the question before deleting',
    path: '/answers/',
    ...answered,
    act: (page) => page.getByRole('button', { name: 'Delete everything on this device' }).click(),
  },
  { name: 'no results', path: '/results/' },
  { name: 'results', path: '/results/', ...answered, act: headlineOf },
  { name: 'results of few answers', path: '/results/', answers: halfFinished, act: headlineOf },
  {
    name: 'results with their link and an open statement',
    path: '/results/',
    ...answered,
    act: async (page) => {
      await page.getByRole('button', { name: 'Make the link' }).click()
      await page.getByRole('table').locator('summary').first().click()
    },
  },
  {
    name: 'results with a skill and the answers that matter open',
    path: '/results/',
    answers: closerAnswers,
    act: async (page) => {
      for (const name of [/^Python/, /^Which answers/]) {
        await page.locator('summary').filter({ hasText: name }).first().click()
      }
      await page.getByRole('columnheader', { name: 'Higher' }).waitFor()
    },
  },
  { name: 'a received result', path: `/results/#${sent}`, act: headlineOf },
  {
    name: 'the question before starting from a received result',
    path: `/results/#${sent}`,
    ...answered,
    act: (page) => page.getByRole('button', { name: 'Start from these answers' }).click(),
  },
  { name: 'a broken link', path: `/results/#${sent.slice(1)}` },
  { name: 'a path without answers', path },
  {
    name: 'a path',
    path,
    ...answered,
    act: (page) => page.getByRole('button', { name: 'Print' }).waitFor(),
  },
  { name: 'the box for a link to compare', path: '/compare/', ...answered },
  { name: 'the box for the links of a team', path: '/together/' },
  { name: 'two results compared', path: `/compare/#${sent}`, ...answered },
]

const desktop = { width: 1280, height: 800 }

/** Ways to look at a page. At 400 % zoom a window of 1280 × 1024 pixels has room for 320 × 256, no more than a very small phone. */
const modes = [
  { mode: 'light', size: desktop, media: { colorScheme: 'light' } },
  { mode: 'dark', size: desktop, media: { colorScheme: 'dark' } },
  { mode: 'forced colours', size: desktop, media: { forcedColors: 'active' } },
  { mode: '320 px wide and 400 % zoom', size: { width: 320, height: 256 }, media: {} },
] as const
const usual = { colorScheme: 'light', forcedColors: 'none' } as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

async function open({ path, answers = nobody, act = async () => {} }: State): Promise<Page> {
  const stored = answers.size === 0 ? {} : storedWith(answers)
  const { page } = await site.visitor({ stored, reducedMotion: 'reduce' })
  await page.goto(site.at(path))
  await page.waitForLoadState('networkidle')
  await act(page)
  return page
}

describe(`axe finds nothing against WCAG A and AA in ${states.length} states × ${modes.length} modes = ${states.length * modes.length} combinations`, () => {
  test.each(states)('$name, in every mode', async (state) => {
    const page = await open(state)
    for (const { mode, size, media } of modes) {
      await page.setViewportSize(size)
      await page.emulateMedia({ ...usual, ...media })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
      const found = violations.map(({ id, nodes }) => ({
        id,
        places: nodes.map(({ target }) => target.join(' ')),
      }))
      const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)
      const sideways = Math.max(0, width - size.width)
      expect({ mode, found, sideways }).toEqual({ mode, found: [], sideways: 0 })
    }
  })
})

test.each(states.filter(({ path }) => path.startsWith('/quiz/')))(
  'with a finger: on $name all that can be pressed is at least 44 pixels high and wide',
  async (state) => {
    const page = await open(state)
    await page.setViewportSize({ width: 360, height: 740 })
    const small = await page
      .getByRole('main')
      .locator('a, button, summary, label:has(input)')
      .evaluateAll((targets) =>
        targets.flatMap((target) => {
          const { width, height } = target.getBoundingClientRect()
          // Links within a sentence are exempt, and so is what is not shown.
          const inSentence = getComputedStyle(target).display === 'inline'
          const isSmall = width > 0 && (width < 44 || height < 44)
          return isSmall && !inSentence ? [`${target.textContent}: ${width} × ${height}`] : []
        }),
      )
    expect(small).toEqual([])
  },
)

test('what moves stands still for people who asked for less motion', async () => {
  const animations = async (reducedMotion: 'reduce' | 'no-preference') => {
    const { page } = await site.visitor({ stored: storedWith(mixedAnswers), reducedMotion })
    await page.goto(site.at('/results/'))
    await headlineOf(page)
    return page.evaluate(() => document.getAnimations().length)
  }
  expect(await animations('reduce')).toBe(0)
  expect(await animations('no-preference')).toBeGreaterThan(0)
})

test.each(['/results/', `/results/#${sent}`, `/compare/#${sent}`, path])(
  'every drawing on %s stands beside the same figures as text, and is silent itself',
  async (path) => {
    const page = await open({ name: path, path, ...answered })
    await arriveAt(page, /./)
    const drawings = await page
      .getByRole('main')
      .locator('svg')
      .evaluateAll((drawings) =>
        drawings.map((drawing) => ({
          silent: drawing.getAttribute('aria-hidden') === 'true',
          figures: /\d/.test(drawing.closest('tr, li, dd, p, figure')?.textContent ?? ''),
        })),
      )
    const odd = drawings.filter(({ silent, figures }) => !silent || !figures)
    expect(odd).toEqual([])
    if (path.startsWith('/results/')) expect(drawings.length).toBeGreaterThan(content.roles.length)
  },
)
