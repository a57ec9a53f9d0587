/** Every page of the site in the states it can be in, and how to bring it there. */
import type { Page } from 'playwright-core'
import { storedWith } from '../../scripts/pageBytes.ts'
import { closerPart } from '../../src/content/parts.ts'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { encodeScores } from '../../src/core/link.ts'
import { nothingSaved, usualSettings } from '../../src/store/saved.ts'
import { writeSaved } from '../../src/store/savedText.ts'
import {
  answersKey,
  arriveAt,
  closerAnswers,
  codeOf,
  content,
  everyAnswer,
  halfFinished,
  headlineOf,
  mixedAnswers,
  quiz,
  type Stored,
} from './site.ts'

export interface State {
  readonly name: string
  readonly path: string
  readonly stored?: Stored
  /** Runs in the page before its own scripts. */
  readonly script?: string
  /** Parts of the site the host no longer has. */
  readonly missing?: string
  /** What brings the page into this state. */
  readonly act?: (page: Page) => Promise<unknown>
}

const [role] = content.roles
const [project] = content.projects
const [domain] = quiz.domains
const screen = `/quiz/${domain?.id}/`
export const path = `/path/${role?.id}/`
export const sent = codeOf(everyAnswer((place) => (place * 3) % 4))
const other = codeOf(everyAnswer((place) => (place * 5) % 3))
const scores = encodeScores(
  {
    edition: content.codebook.edition,
    scores: new Map(
      content.roles.map(({ id }, i) => [id, { score: 40 + i, low: 30, high: 60, band: 'stretch' }]),
    ),
  },
  content.codebook,
)

export const withMixed: Stored = storedWith(mixedAnswers)
const withCloser = storedWith(closerAnswers)

const at = Date.UTC(2026, 0, 1)
const given = (answers: Answers) =>
  new Map([...answers].map(([question, answer]) => [question, { answer, at }]))

/** Two attempts, the later one in use. */
export const withTwoAttempts: Stored = {
  [answersKey]: writeSaved({
    ...nothingSaved,
    attempts: new Map([
      ['a', { id: 'a', name: 'Spring', namedAt: at, startedAt: at, answers: given(mixedAnswers) }],
      ['b', { id: 'b', name: null, namedAt: 0, startedAt: at, answers: given(closerAnswers) }],
    ]),
    current: { id: 'b', at },
  }),
}

/** All follow-ups there are, answered with the first option. */
const { views, checks } = closerPart(content)
const all: readonly (readonly [string, Answer])[] = [...views, ...checks].map(({ id }) => [id, 0])
const answeredAll = new Map([...closerAnswers, ...all])
const answeredTwelve = new Map([...mixedAnswers, ['terms.list', 0], ...all.slice(0, 12)] as const)

/** Nothing but what costs something, so that gaps stay open; one step done, one not wanted. */
const withProgress: Stored = {
  [answersKey]: writeSaved({
    ...nothingSaved,
    attempts: new Map([
      ['a', { id: 'a', name: null, namedAt: 0, startedAt: at, answers: given(mixedAnswers) }],
    ]),
    current: { id: 'a', at },
    steps: new Map(
      content.resources
        .slice(0, 4)
        .map(({ id, title }, i) => [id, { state: i % 2 === 0 ? 'done' : 'banned', title, at }]),
    ),
    plan: { ...usualSettings, budget: 60, without: ['project', 'course', 'lab'], at },
  }),
}

const click = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

/** Enough to come to a question of knowledge. */
const mostAsked = 40

/** Answers follow-ups until this panel stands there: as low as possible where the first answer was high, else as high. */
export async function untilPanel(page: Page, name: string): Promise<void> {
  const about = page.getByRole('region', { name: /^About your/ })
  const more = page.getByRole('button', { name: 'Answer more' })
  const next = page.getByRole('heading', { level: 1, name: /^A closer look: / })
  for (let asked = 0; asked < mostAsked; asked++) {
    await next.or(more).waitFor()
    if (await more.isVisible()) await more.click()
    await next.waitFor()
    const title = await page.getByRole('heading', { level: 1 }).innerText()
    const skill = quiz.skills.find((skill) => title.endsWith(skill.name))
    const first = mixedAnswers.get(`${skill?.id}.ladder`)
    const options = await page.getByRole('radio').count()
    const place = typeof first === 'number' && first >= 2 ? 0 : options - 2
    const question = await page.getByRole('group').innerText()
    await page.getByRole('radio').nth(place).check()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForFunction(
      (question) => document.querySelector('fieldset')?.innerText !== question,
      question,
    )
    if (!(await about.isVisible())) continue
    if ((await about.getAttribute('aria-label')) === name) return
    await about.getByRole('button', { name: /ontinue$/ }).click()
  }
  throw new Error(`No question led to “${name}”`)
}

const teamList = Array.from({ length: 12 }, (_, i) => {
  const label = ['Ada', '名前', '=Bo', 'Cy'][i] ?? `Person with number ${i}`
  const code = codeOf(everyAnswer((place) => (place * (i + 2) + i) % 4))
  return `${label}, ${i % 3 === 0 ? '' : `2026-0${1 + (i % 9)}-15`}, https://example.org/#${code}`
}).join('\n')

/** Brings a list of people before the reader. */
export async function lookTogether(page: Page, list = teamList): Promise<void> {
  await page.getByRole('textbox', { name: /Result links/ }).fill(list)
  await page.getByRole('button', { name: 'Look at them together' }).click()
}

const reading: readonly State[] = [
  { name: 'the first page', path: '/' },
  { name: 'the first page with answers', path: '/', stored: withMixed },
  { name: 'all roles', path: '/roles/' },
  { name: 'a role', path: `/roles/${role?.id}/` },
  { name: 'a project', path: `/projects/${project?.id}/` },
  { name: 'the method', path: '/method/' },
  { name: 'privacy', path: '/privacy/' },
  { name: 'accessibility', path: '/accessibility/' },
  { name: 'credits', path: '/credits/' },
  { name: 'the page that is not there', path: '/404.html' },
]

const questions: readonly State[] = [
  { name: 'the start of the questions', path: '/quiz/' },
  { name: 'the start, half answered', path: '/quiz/', stored: storedWith(halfFinished) },
  {
    name: 'the start after starting again, with the way back',
    path: '/quiz/',
    stored: withMixed,
    act: async (page) => {
      await click('Start again')(page)
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  { name: 'a screen of questions', path: screen },
  { name: 'a screen of answers', path: screen, stored: withMixed },
  { name: 'a screen to change an answer', path: `${screen}?change`, stored: withMixed },
  {
    name: 'a screen with untouched questions',
    path: screen,
    stored: storedWith(halfFinished),
    act: async (page) => {
      await click('Continue')(page)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'the list of terms', path: '/quiz/terms/', stored: withCloser },
  { name: 'the closer look before the first questions', path: '/quiz/more/' },
  { name: 'a closer question', path: '/quiz/more/', stored: withMixed },
  {
    name: 'a closer question without a choice',
    path: '/quiz/more/',
    stored: withMixed,
    act: async (page) => {
      await click('Continue')(page)
      await page.getByRole('alert').waitFor()
    },
  },
  ...['About your answer', 'About your two answers'].map((panel) => ({
    name: `a closer question with the panel “${panel}”`,
    path: '/quiz/more/',
    stored: withMixed,
    act: (page: Page) => untilPanel(page, panel),
  })),
  {
    name: 'enough closer questions',
    path: '/quiz/more/',
    stored: storedWith(answeredTwelve),
    act: (page) => page.getByRole('button', { name: 'Answer more' }).waitFor(),
  },
  {
    name: 'no closer question left',
    path: '/quiz/more/',
    stored: storedWith(answeredAll),
    act: (page) => page.getByRole('link', { name: 'See your results' }).waitFor(),
  },
]

const unreadable = { [answersKey]: 'hello' }
const blocked = `Object.defineProperty(window, 'localStorage', {
  get() { throw new DOMException('denied', 'SecurityError') },
})`
const full = `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }`

const troubles: readonly State[] = [
  { name: 'stored text that cannot be read', path: screen, stored: unreadable },
  { name: 'stored by a newer version', path: screen, stored: { [answersKey]: '{"version":99}' } },
  { name: 'no storage', path: screen, script: blocked },
  {
    name: 'no room in the storage',
    path: screen,
    script: full,
    act: async (page) => {
      await page.getByRole('radio').first().check()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a page that could not be loaded, and the question before starting anew',
    path: '/results/',
    stored: withMixed,
    missing: '**/assets/ResultsPage-*.js',
    act: async (page) => {
      await arriveAt(page, 'This page could not be shown')
      await click('Start anew')(page)
      await page.getByRole('button', { name: 'Yes, start anew' }).waitFor()
    },
  },
  {
    name: 'a page that has not started',
    path: '/quiz/',
    missing: '**/assets/app-*.js',
    act: async (page) => {
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish()
      })
      await page.getByText('This page has not started').waitFor()
    },
  },
]

const answers: readonly State[] = [
  { name: 'no answers', path: '/answers/' },
  { name: 'all answers', path: '/answers/', stored: withMixed },
  { name: 'all answers, the closer ones too', path: '/answers/', stored: withCloser },
  { name: 'answers beside stored text that was put aside', path: '/answers/', stored: unreadable },
  {
    name: 'an attempt being renamed',
    path: '/answers/',
    stored: withTwoAttempts,
    act: async (page) => {
      await click(/^Rename/)(page)
      await page.getByRole('textbox', { name: 'Name' }).waitFor()
    },
  },
  {
    name: 'an attempt deleted, with the way back',
    path: '/answers/',
    stored: withTwoAttempts,
    act: async (page) => {
      await click(/^Delete “Spring”/)(page)
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'a backup that was refused',
    path: '/answers/',
    stored: withMixed,
    act: async (page) => {
      const file = { name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('[]') }
      await page.getByLabel('Take in a backup file').setInputFiles(file)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'the question before deleting',
    path: '/answers/',
    stored: withMixed,
    act: click('Delete everything on this device'),
  },
  {
    name: 'everything deleted',
    path: '/answers/',
    stored: withMixed,
    act: async (page) => {
      await click('Delete everything on this device')(page)
      await click('Yes, delete everything')(page)
      await page.getByText('There are no answers').waitFor()
    },
  },
]

const results: readonly State[] = [
  { name: 'no results', path: '/results/' },
  { name: 'results', path: '/results/', stored: withMixed, act: headlineOf },
  {
    name: 'results of few answers',
    path: '/results/',
    stored: storedWith(halfFinished),
    act: headlineOf,
  },
  {
    name: 'results of another role, with invented terms ticked',
    path: '/results/',
    stored: withCloser,
    act: async (page) => {
      await headlineOf(page)
      await page.getByRole('region', { name: 'All roles' }).getByRole('button').nth(3).click()
      await page.getByRole('button', { name: /^Take the tick back/ }).waitFor()
    },
  },
  {
    name: 'results with the link, the code and the picture',
    path: '/results/',
    stored: withMixed,
    act: async (page) => {
      await click('Make the link')(page)
      await click('Show as a QR code')(page)
      await click('Make a picture')(page)
      await page.getByRole('img', { name: /^QR code/ }).waitFor()
      await page.getByRole('textbox', { name: /^Description/ }).waitFor()
    },
  },
  {
    name: 'results with a skill and the answers that matter open, and a level set by hand',
    path: '/results/',
    stored: withCloser,
    act: async (page) => {
      for (const name of [/^Python/, /^Which answers/]) {
        await page.locator('summary').filter({ hasText: name }).first().click()
      }
      await page.getByRole('columnheader', { name: 'Higher' }).waitFor()
      await page.getByRole('combobox').selectOption('4')
      await page.getByText(/now counts as you say/).waitFor()
    },
  },
  { name: 'a received result', path: `/results/#${sent}`, act: headlineOf },
  {
    name: 'the question before starting from a received result',
    path: `/results/#${sent}`,
    stored: withMixed,
    act: click('Start from these answers'),
  },
  {
    name: 'received scores',
    path: `/results/#${scores}`,
    act: (page) => page.getByText('Scores you were sent').waitFor(),
  },
  { name: 'a broken link', path: `/results/#${sent.slice(1)}` },
  { name: 'a link cut off', path: `/results/#${sent.slice(0, -1)}` },
  {
    name: 'the box for links with an error',
    path: '/results/',
    act: async (page) => {
      await click(/^Open$/)(page)
      await page.getByRole('alert').waitFor()
    },
  },
]

const paths: readonly State[] = [
  { name: 'a path without answers', path },
  {
    name: 'a path',
    path,
    stored: withMixed,
    act: (page) => page.getByRole('button', { name: 'Print' }).waitFor(),
  },
  { name: 'a received path', path: `${path}#${sent}`, act: (page) => arriveAt(page, /^Their/) },
  { name: 'a path from scores only', path: `${path}#${scores}` },
  {
    name: 'a path with steps ticked and not wanted, open gaps, settings and the way to other roles',
    path,
    stored: withProgress,
    act: async (page) => {
      await page.getByText('Change what it is made of').click()
      await page.getByRole('group', { name: 'Use' }).waitFor()
      for (const name of ['Behind you', 'Not for you', 'What this path does not close']) {
        await page.getByRole('heading', { name }).waitFor()
      }
      await click('Compare the roles by hours')(page)
      await page.getByRole('table').waitFor()
    },
  },
]

const comparing: readonly State[] = [
  { name: 'the box for links to compare', path: '/compare/' },
  { name: 'one’s attempts and their trend', path: '/compare/', stored: withTwoAttempts },
  {
    name: 'the boxes for links with errors',
    path: '/compare/',
    act: async (page) => {
      await click('Compare')(page)
      await page.getByRole('alert').first().waitFor()
    },
  },
  { name: 'a result beside one’s own', path: `/compare/#${sent}`, stored: withMixed },
  { name: 'two results compared', path: `/compare/#${sent}~${other}` },
  { name: 'a result compared with scores', path: `/compare/#${sent}~${scores}` },
  { name: 'the box for the links of a team', path: '/together/' },
  {
    name: 'people together, with a line left out',
    path: '/together/',
    act: async (page) => {
      await lookTogether(page, `${teamList}\nnonsense`)
      await page.getByText(/who are ready for it now/).waitFor()
    },
  },
  {
    name: 'a list in which no link opens',
    path: '/together/',
    act: async (page) => {
      await lookTogether(page, 'nonsense')
      await page.getByText('No link in this list opens').waitFor()
    },
  },
]

export const states: readonly State[] = [
  ...reading,
  ...questions,
  ...troubles,
  ...answers,
  ...results,
  ...paths,
  ...comparing,
]
