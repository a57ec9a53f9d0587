/** Every page of the site in the states it can be in, and how to bring it there. */
import type { Page } from 'playwright-core'
import { storedWith } from '../../scripts/browser/storedWith.ts'
import { closerLookPart } from '../../src/content/parts.ts'
import type { Answers } from '../../src/core/answers/answers.ts'
import { mostSecondLooks } from '../../src/core/fit/closerLook.ts'
import { encodeScores } from '../../src/core/link/link.ts'
import { encodePosting } from '../../src/core/reading/postingLink.ts'
import { nothingSaved, type Saved, usualSettings } from '../../src/storage/saved.ts'
import { writeSaved } from '../../src/storage/savedText.ts'
import {
  answersKey,
  arriveAt,
  closerAnswers,
  codeOf,
  content,
  everyAnswer,
  goOnFromCloser,
  halfFinished,
  headlineOf,
  mixedAnswers,
  quiz,
  rolesOn,
  type Stored,
  workingOf,
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

const sentPosting = encodePosting(
  {
    edition: content.codebook.edition,
    title: 'A job at a zoo',
    requirements: content.roles[0]?.tracks[0]?.requirements ?? [],
  },
  content.codebook,
)

export const withMixed: Stored = storedWith(mixedAnswers)
const withCloser = storedWith(closerAnswers)

/** Wider than the page on a phone, with nowhere to break it. */
const longWord = 'Security'.repeat(7)

const at = Date.UTC(2026, 0, 1)
const given = (answers: Answers) =>
  new Map([...answers].map(([question, answer]) => [question, { answer, at }]))

/** Two attempts, the later one in use. */
export const withTwoAttempts: Stored = {
  [answersKey]: writeSaved({
    ...nothingSaved,
    attempts: new Map([
      [
        'a',
        {
          id: 'a',
          name: `Spring ${longWord}`,
          namedAt: at,
          startedAt: at,
          answers: given(mixedAnswers),
        },
      ],
      ['b', { id: 'b', name: null, namedAt: 0, startedAt: at, answers: given(closerAnswers) }],
    ]),
    current: { id: 'b', at },
  }),
}

const { views, checks } = closerLookPart(content)
/** As many second looks as are asked, answered with the first option. */
const answeredSix = new Map([
  ...mixedAnswers,
  ...views.slice(0, mostSecondLooks).map(({ id }) => [id, 0] as const),
])
/** What may be said of a skill that the first role of `mixedAnswers` asks. */
export const policyCheck = checks.find(({ skill }) => skill === 'ai-policy')
const lowest = storedWith(everyAnswer(() => 0))
const highest = storedWith(everyAnswer(() => 3))

/** Somebody with these answers who said so about paths. */
function planning(answers: Answers, about: Partial<Pick<Saved, 'steps' | 'plan'>>): Stored {
  const attempt = { id: 'a', name: null, namedAt: 0, startedAt: at, answers: given(answers) }
  return {
    [answersKey]: writeSaved({
      ...nothingSaved,
      attempts: new Map([['a', attempt]]),
      current: { id: 'a', at },
      ...about,
    }),
  }
}

/** Nothing but what costs something, so that gaps stay open; one step done, one not wanted. */
const withProgress = planning(mixedAnswers, {
  steps: new Map(
    content.resources
      .slice(0, 4)
      .map(({ id, title }, i) => [id, { state: i % 2 === 0 ? 'done' : 'banned', title, at }]),
  ),
  plan: { ...usualSettings, budget: 60, without: ['project', 'course', 'lab'], at },
})
/** Everything there is, ticked off after the answers were given. */
const withAllTicked = planning(mixedAnswers, {
  steps: new Map(
    [...content.resources, ...content.projects].map(({ id, title }) => [
      id,
      { state: 'done', title, at: at + 1 },
    ]),
  ),
})
const withEverything = planning(mixedAnswers, { plan: { ...usualSettings, reach: 'all', at } })
const withFewHours = planning(
  everyAnswer(() => 0),
  { plan: { ...usualSettings, budget: 20, at } },
)

const click = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

/** Answers the closer question that is asked with this option, and goes on. */
async function answerCloser(page: Page, option: number): Promise<void> {
  await page.getByRole('radio').nth(option).check()
  await goOnFromCloser(page)
  await page.getByRole('button', { name: 'Answer this one again' }).waitFor()
}

/** Opens a skill of a result. */
export async function openSkill(page: Page, name: string): Promise<void> {
  await headlineOf(page)
  await (await workingOf(page)).getByRole('button', { name }).click()
  await page.getByText(/^Needed, level /).waitFor()
}

/** Answers the question of knowledge about a skill of a result, rightly or not. */
async function checkPolicy(page: Page, isRight: boolean): Promise<void> {
  await openSkill(page, 'AI law and policy')
  await click(/^Check yourself/)(page)
  const right = policyCheck?.right ?? 0
  const group = page.getByRole('group', { name: policyCheck?.prompt ?? '' })
  await group
    .getByRole('radio')
    .nth(isRight ? right : (right + 1) % 3)
    .check()
  await click('Continue')(page)
  await click(/^Answer it again/)(page)
  await group.waitFor()
  await group
    .getByRole('radio')
    .nth(isRight ? right : (right + 1) % 3)
    .check()
  await click('Continue')(page)
  await page.getByRole('button', { name: /^Answer it again/ }).waitFor()
}

const teamList = Array.from({ length: 12 }, (_, i) => {
  const label = ['Ada', '名前', '=Bo', 'Cy'][i] ?? `Person with number ${i}`
  const code = codeOf(everyAnswer((place) => (place * (i + 2) + i) % 4))
  return `${label}, ${i % 3 === 0 ? '' : `2026-0${1 + (i % 9)}-15`}, https://example.org/#${code}`
}).join('\n')

/** The fragment of the link of a team, as it begins. */
export const teamCode = new URLSearchParams([
  ['Ada', sent],
  [longWord, other],
]).toString()

/** Brings a list of people before the reader. */
export async function lookTogether(page: Page, list = teamList): Promise<void> {
  await page.getByRole('textbox', { name: /Result links/ }).fill(list)
  await page.getByRole('button', { name: 'Show the team' }).click()
}

/** Opens the table of everybody, which is for who asks for it. */
export async function openTable(page: Page): Promise<void> {
  await page.getByText('Everybody in one table').click()
}

const reading: readonly State[] = [
  { name: 'the first page', path: '/' },
  { name: 'the first page with answers', path: '/', stored: withMixed },
  {
    name: 'the first page with a background chosen',
    path: '/',
    act: (page) => page.getByText('defended systems', { exact: true }).click(),
  },
  {
    name: 'the first page with the next step of a path',
    path: '/results/',
    stored: withMixed,
    act: async (page) => {
      await page.getByRole('link', { name: /^Start with / }).click()
      await page.getByRole('heading', { name: /^Your path/ }).waitFor()
      await page.getByRole('link', { name: 'AI Security Skills Check' }).click()
      await page.getByText(/^Welcome back: step /).waitFor()
    },
  },
  { name: 'all roles', path: '/roles/' },
  {
    name: 'all roles with the advice for a background',
    path: '/roles/',
    act: (page) => page.getByText(/^Penetration testing/).click(),
  },
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
  {
    name: 'the start, with a background chosen',
    path: '/quiz/',
    act: (page) => page.getByRole('radio').nth(2).check(),
  },
  { name: 'a screen of questions', path: screen },
  {
    name: 'a screen after one that was new, with the way back',
    path: screen,
    act: async (page) => {
      await click('None of this area')(page)
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
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
  {
    name: 'a closer question after an answer that agrees with the first',
    path: '/quiz/more/',
    stored: storedWith(everyAnswer(() => 2)),
    act: (page) => answerCloser(page, 2),
  },
  {
    name: 'a closer question after an answer that differs from the first',
    path: '/quiz/more/',
    stored: withMixed,
    act: (page) => answerCloser(page, 4),
  },
  {
    name: 'enough closer questions',
    path: '/quiz/more/',
    stored: storedWith(answeredSix),
    act: (page) => arriveAt(page, 'That’s enough'),
  },
  {
    name: 'no closer question worth asking',
    path: '/quiz/more/',
    stored: storedWith(everyAnswer(() => 'skipped')),
    act: (page) => arriveAt(page, 'Nothing more to ask'),
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
  { name: 'no storage at the start', path: '/quiz/', script: blocked },
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
    name: 'a CV as questions, one of them confirmed',
    path: '/answers/#words',
    stored: storedWith(halfFinished),
    act: async (page) => {
      await page
        .getByRole('textbox', { name: /^Your CV/ })
        .fill(
          'Experience\n- Led red teaming of language models\n- Wrote Python tools\n- Reviewed code for weaknesses',
        )
      await click('Look for skills')(page)
      await click('Confirm')(page)
      await page.getByText(/It counts now/).waitFor()
    },
  },
  {
    name: 'no CV pasted',
    path: '/answers/',
    act: async (page) => {
      await click('Paste something')(page)
      await click('Look for skills')(page)
      await page.getByRole('alert').waitFor()
    },
  },
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
      await click(/^Delete “Spring/)(page)
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'a backup that was refused',
    path: '/answers/',
    stored: withMixed,
    act: async (page) => {
      const file = { name: 'no.json', mimeType: 'application/json', buffer: Buffer.from('[]') }
      await page.getByLabel('Restore a backup').setInputFiles(file)
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
    name: 'results of somebody who skipped all',
    path: '/results/',
    stored: storedWith(everyAnswer(() => 'skipped')),
  },
  {
    name: 'results of somebody who begins',
    path: '/results/',
    stored: lowest,
    act: (page) => arriveAt(page, /^You’re just starting out/),
  },
  {
    name: 'results of somebody who begins, with a role looked at',
    path: '/results/',
    stored: lowest,
    act: async (page) => {
      await rolesOn(page).getByRole('button').first().click()
      await arriveAt(page, /^There’s a lot to learn/)
    },
  },
  {
    name: 'results of several roles about equal',
    path: '/results/',
    stored: withMixed,
    act: (page) => arriveAt(page, /suit you about equally/),
  },
  {
    name: 'results of somebody who is ready',
    path: '/results/',
    stored: storedWith(everyAnswer((place) => (place % 5 > 3 ? 'skipped' : place % 5))),
    act: async (page) => {
      await arriveAt(page, /^You’re ready for /)
      await workingOf(page)
    },
  },
  {
    name: 'results with a must-have unanswered, and the working',
    path: '/results/',
    stored: storedWith(halfFinished),
    act: async (page) => {
      await arriveAt(page, /^One answer is missing/)
      await workingOf(page)
    },
  },
  {
    name: 'results of another role, with the way back and the working',
    path: '/results/',
    stored: withCloser,
    act: async (page) => {
      await rolesOn(page).getByRole('button').nth(3).click()
      await page.getByText(/^Closest right now: /).waitFor()
      await workingOf(page)
    },
  },
  {
    name: 'results with the link and the code',
    path: '/results/',
    stored: withMixed,
    act: async (page) => {
      await click('Make the link')(page)
      await click('Show as a QR code')(page)
      await page.getByRole('img', { name: /^QR code/ }).waitFor()
    },
  },
  {
    name: 'results with a skill open, and a level set by hand',
    path: '/results/',
    stored: withCloser,
    act: async (page) => {
      await openSkill(page, 'Python programming')
      await page.getByRole('combobox').selectOption('4')
      await page.getByText(/points before, \d+ now|^Your best kind/).waitFor()
    },
  },
  {
    name: 'results with a question of knowledge asked, and no choice made',
    path: '/results/',
    stored: withMixed,
    act: async (page) => {
      await openSkill(page, 'AI law and policy')
      await click(/^Check yourself/)(page)
      await click('Continue')(page)
      await page.getByRole('alert').waitFor()
    },
  },
  ...[true, false].map((isRight) => ({
    name: `results with a question of knowledge answered ${isRight ? 'rightly' : 'wrongly'}`,
    path: '/results/',
    stored: withMixed,
    act: (page: Page) => checkPolicy(page, isRight),
  })),
  {
    name: 'a received result, with the working and a skill open',
    path: `/results/#${sent}`,
    act: async (page) => {
      await headlineOf(page)
      await (await workingOf(page)).getByRole('button').first().click()
      await page.getByText(/^Needed, level /).waitFor()
    },
  },
  {
    name: 'a received result of somebody who begins',
    path: `/results/#${codeOf(everyAnswer(() => 0))}`,
    act: (page) => arriveAt(page, /^They’re just starting out/),
  },
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
      await page.getByText('Adjust this path').click()
      await page.getByRole('group', { name: 'Use' }).waitFor()
      for (const name of ['Done', 'Not for you', 'What this path does not close']) {
        await page.getByRole('heading', { name, exact: true }).waitFor()
      }
      await click('Compare the roles by hours')(page)
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'a path just ticked, and what comes after it',
    path,
    stored: withMixed,
    act: async (page) => {
      await page
        .getByRole('checkbox', { name: /^Done: / })
        .first()
        .click()
      await page.getByRole('heading', { name: 'What is left' }).waitFor()
      await page.getByText('Later: what goes beyond Ready').click()
    },
  },
  {
    name: 'a path to everything the job asks',
    path,
    stored: withEverything,
    act: (page) => page.getByRole('button', { name: 'Print' }).waitFor(),
  },
  {
    name: 'a path beyond the hours there are',
    path,
    stored: withFewHours,
    act: (page) => page.getByText(/^Beyond your hours: /).click(),
  },
  {
    name: 'a path of somebody who can apply now',
    path,
    stored: highest,
    act: (page) => page.getByText(/You can apply now/).waitFor(),
  },
  {
    name: 'a path with everything ticked',
    path,
    stored: withAllTicked,
    act: (page) => page.getByText(/^You’ve ticked off everything/).waitFor(),
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
    name: 'the link of a team, opened by the next of them, with the message to send on',
    path: `/together/#${teamCode}`,
    stored: withMixed,
    act: async (page) => {
      await page.getByRole('textbox', { name: /^A name/ }).fill('Bo')
      await click('Add my result')(page)
      await page.getByText('Invite the others').click()
      await page.getByRole('textbox', { name: 'A message to send' }).waitFor()
    },
  },
  {
    name: 'people together, with a line left out',
    path: '/together/',
    act: async (page) => {
      await lookTogether(page, `${teamList}\nnonsense`)
      await page.getByText(/can start it now/).waitFor()
      await openTable(page)
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

const posting = `What you will do
- Threat model our agents and the tools they call
- Build guardrails against prompt injection
Requirements
- Strong Python
- Experience with cloud security on AWS
- You have red teamed a language model
- Good coffee
Benefits
- A bicycle`

/** Has this text read as a posting. */
export async function readPosting(page: Page, text = posting): Promise<void> {
  await page.getByRole('textbox', { name: /The text of the posting/ }).fill(text)
  await click('Read it')(page)
}

async function seePosting(page: Page): Promise<void> {
  await readPosting(page)
  await page.getByText(/steps? to Ready/).waitFor()
}

/** Has this text refused. */
const refused = (text: string) => async (page: Page) => {
  await readPosting(page, text)
  await page.getByRole('alert').waitFor()
}

const postings: readonly State[] = [
  { name: 'the real postings', path: '/jobs/' },
  {
    name: 'the real postings by fit, of one role',
    path: `/jobs/?role=${role?.id}`,
    stored: withMixed,
    act: (page) => page.getByText(/those you cover most first/).waitFor(),
  },
  { name: 'the box for a posting', path: '/posting/' },
  {
    name: 'a posting read by somebody without answers, and what was left out',
    path: '/posting/',
    act: async (page) => {
      await readPosting(page)
      await page.getByText(/said nothing about our/).click()
    },
  },
  { name: 'a posting read', path: '/posting/', stored: withMixed, act: seePosting },
  {
    name: 'a posting corrected, with the way back',
    path: '/posting/',
    stored: withMixed,
    act: async (page) => {
      await seePosting(page)
      await page.getByRole('combobox', { name: /^Python/ }).selectOption('1')
      await click('Add')(page)
      await click(/^Drop Python/)(page)
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'a posting that asks too little to judge by',
    path: '/posting/',
    stored: withMixed,
    act: async (page) => {
      await readPosting(page, 'Requirements\n- Strong Python\n- Good coffee')
      await page.getByText(/too little to judge by/).waitFor()
    },
  },
  {
    name: 'a posting kept, being renamed',
    path: '/posting/',
    stored: withMixed,
    act: async (page) => {
      await seePosting(page)
      await click('Keep it')(page)
      await click('Rename')(page)
      await page.getByRole('textbox', { name: 'Name' }).waitFor()
    },
  },
  {
    name: 'a posting of long words, kept under one where nothing can be stored',
    path: '/posting/',
    script: full,
    act: async (page) => {
      await readPosting(page, `${posting}\n${longWord}${longWord}\n- Python ${longWord}${longWord}`)
      await page.getByText(/said nothing about our/).click()
      await page.getByRole('textbox', { name: /^Keep what it asks/ }).fill(longWord)
      await click('Keep it')(page)
      await arriveAt(page, longWord)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'the postings that are kept',
    path: '/posting/',
    stored: withMixed,
    act: async (page) => {
      await seePosting(page)
      await click('Keep it')(page)
      await page.getByRole('link', { name: 'Read another posting' }).click()
      await page.getByRole('heading', { name: 'Postings you kept' }).waitFor()
    },
  },
  { name: 'the link of a posting', path: `/posting/#${sentPosting}`, stored: withMixed },
  { name: 'a broken link of a posting', path: `/posting/#${sentPosting.slice(0, -1)}` },
  { name: 'no posting pasted', path: '/posting/', act: refused(' ') },
  {
    name: 'a text that is no posting',
    path: '/posting/',
    act: refused('The sea is wide\nand so is the night'),
  },
  {
    name: 'a posting in another language',
    path: '/posting/',
    act: refused(
      'Wir suchen für unser Team in Berlin eine Person, die mit uns an der Sicherheit arbeitet',
    ),
  },
]

export const states: readonly State[] = [
  ...reading,
  ...questions,
  ...troubles,
  ...answers,
  ...results,
  ...paths,
  ...postings,
  ...comparing,
]
