import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { storedWith } from '../../scripts/pageBytes.ts'
import type { Answers } from '../../src/core/answers.ts'
import {
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

const colours = ['light', 'dark'] as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

describe(`axe finds nothing against WCAG A and AA in ${states.length * colours.length} combinations`, () => {
  test.each(states)(
    '$name, in light and dark',
    async ({ path, answers = nobody, act = async () => {} }) => {
      const stored = answers.size === 0 ? {} : storedWith(answers)
      const { page } = await site.visitor({ stored, reducedMotion: 'reduce' })
      await page.goto(site.at(path))
      await page.waitForLoadState('networkidle')
      await act(page)
      for (const colorScheme of colours) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page })
          .setLegacyMode()
          .withTags(tags)
          .analyze()
        const found = violations.map(({ id, nodes }) => ({
          id,
          places: nodes.map(({ target }) => target.join(' ')),
        }))
        expect({ colorScheme, found }).toEqual({ colorScheme, found: [] })
      }
    },
  )
})
