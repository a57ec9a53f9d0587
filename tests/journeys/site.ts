/** The built site in a real browser, for the journeys: visitors of their own each, and nothing wrong behind the scenes. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { chromiumFlags, chromiumPath, lightChromiumPath } from '../../scripts/browser/chromium.ts'
import { patience } from '../../scripts/browser/patience.ts'
import { settled, watchRequests } from '../../scripts/browser/settled.ts'
import { type RunningServer, serve } from '../../scripts/build/serve.ts'
import { loadContent } from '../../src/content/load.ts'
import { quizPart } from '../../src/content/parts.ts'
import type { Answer, Answers } from '../../src/core/answers/answers.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { nextStepKey, storageKey } from '../../src/storage/storage.ts'

const loaded = loadContent('data')
if (loaded.content === null) throw new Error('The content needs mending: npm run check')
export const content = loaded.content
export const quiz = quizPart(content)

/** Where the site keeps answers. */
export const answersKey = storageKey('/')
/** Where it keeps the next step for its first page. */
export const nextKey = nextStepKey('/')

/** Entries of localStorage, by key. */
export type Stored = Readonly<Record<string, string>>

interface VisitorOptions extends BrowserContextOptions {
  /** What the browser holds from an earlier visit. */
  readonly stored?: Stored
  /** Console messages that belong to the journey, such as a page that is not there on purpose. */
  readonly expected?: RegExp
  /** The same for errors that no script catches. */
  readonly throws?: RegExp
  /** For journeys that attack the site: what the browser then complains of is not held against it. */
  readonly hostile?: boolean
  /** Lets the site be kept for use without network, which takes longer than most journeys look at it. */
  readonly keeps?: boolean
}

/** Somebody with a browser of their own: storage and cookies are not shared with other visitors. */
interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** No console error or warning, no page error, no violation of the policy, no request to another host. That no cookies were set is seen when they leave. */
  readonly expectQuiet: () => void
}

/** What is served, under which path, and who looks at it. */
interface Built {
  readonly root?: string
  readonly base?: string
  /** Needs what only the whole browser has; all else is seen in the lighter one without windows too. */
  readonly whole?: boolean
}

export interface Site {
  /** The whole address of a path of the site. */
  readonly at: (path: string) => string
  /** Serves another build at the same address from now on; nothing at all with null. */
  readonly replace: (root: string | null) => Promise<void>
  readonly visitor: (options?: VisitorOptions) => Promise<Visitor>
}

/** Opens the site before the tests of a file and closes it after them. Each visitor is checked and leaves after each test. */
export function openSite({ root = 'dist', base = '/', whole = false }: Built = {}): Site {
  let opened: Opened | undefined
  let visitors: readonly Visitor[] = []
  const here = () => {
    if (opened === undefined) throw new Error('The site opens before the first test, not earlier')
    return opened
  }

  beforeAll(async () => {
    const server = await serve({ port: 0, root, base })
    const browser = await browserAt(whole ? chromiumPath() : lightChromiumPath())
    opened = { url: server.url, server, browser }
  })
  afterEach(async () => {
    const leaving = visitors
    visitors = []
    for (const { context } of leaving) {
      expect(await context.cookies()).toEqual([])
      await context.close()
    }
    for (const { expectQuiet } of leaving) expectQuiet()
  })
  afterAll(async () => {
    await opened?.server?.close()
  })

  const at = (path: string) => here().url + path.slice(1)
  return {
    at,
    async replace(root) {
      const { url, server } = here()
      await server?.close()
      const port = Number(new URL(url).port)
      here().server = root === null ? null : await serve({ root, port, base })
    },
    async visitor(options = {}) {
      const { stored = {}, expected, throws, hostile = false, keeps = false, ...rest } = options
      const origin = new URL(at('/')).origin
      const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }))
      const context = await here().browser.newContext({
        storageState: { cookies: [], origins: [{ origin, localStorage }] },
        serviceWorkers: keeps ? 'allow' : 'block',
        ...rest,
      })
      context.setDefaultTimeout(patience)
      const listening = await listen(context, origin, { expected, throws })
      const expectQuiet = hostile ? () => {} : listening
      const visitor = { context, page: await context.newPage(), expectQuiet }
      visitors = [...visitors, visitor]
      return visitor
    },
  }
}

interface Opened {
  readonly url: string
  server: RunningServer | null
  readonly browser: Browser
}

/** The browsers of this process, by path. All files share them, for visitors have nothing in common; they end with the process. */
const browsers = new Map<string, Browser>()

async function browserAt(executablePath: string): Promise<Browser> {
  const running = browsers.get(executablePath)
  if (running?.isConnected()) return running
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  browsers.set(executablePath, browser)
  return browser
}

type Known = { readonly [what in 'expected' | 'throws']: RegExp | undefined }

/** What the driver says for visitors whose browser does not keep the site. */
const notKept = 'Service Worker registration blocked by Playwright'

/** Collects what should not happen in any page of a context; gives the check that none of it did. */
async function listen(context: BrowserContext, origin: string, known: Known) {
  const said: string[] = []
  const thrown: string[] = []
  const violations: string[] = []
  const elsewhere: string[] = []
  context.on('page', watchRequests)
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    const text = message.text()
    if (!known.expected?.test(text) && !text.startsWith(notKept)) said.push(text)
  })
  context.on('weberror', (problem) => {
    const { message } = problem.error()
    if (!known.throws?.test(message)) thrown.push(message)
  })
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) elsewhere.push(request.url())
  })
  await context.exposeBinding('recordViolation', (_, what: string) => violations.push(what))
  await context.addInitScript(`
    addEventListener('securitypolicyviolation', (event) => {
      recordViolation(event.violatedDirective + ' ' + event.blockedURI)
    }, true)
  `)
  return () => {
    expect({ said, thrown, violations, elsewhere }).toEqual({
      said: [],
      thrown: [],
      violations: [],
      elsewhere: [],
    })
  }
}

/** An answer to every question, the same or one chosen by the question's place. */
export function everyAnswer(choose: (place: number) => Answer): Answers {
  return new Map(quiz.questions.map(({ id }, place) => [id, choose(place)]))
}

/** A person with some of everything, and one skipped question. */
export const mixedAnswers = everyAnswer((place) => (place === 5 ? 'skipped' : (place * 7) % 4))

/** The same person after a second look, a question of knowledge answered rightly, and a level set by hand. */
export const closerAnswers: Answers = new Map<string, Answer>([
  ...mixedAnswers,
  ['python.view', 4],
  ['ai-policy.check', 0],
  ['python.level', 2],
])

/** The first few questions answered, as when somebody stopped on the first screen. */
export const halfFinished: Answers = new Map([...everyAnswer(() => 2)].slice(0, 3))

/** The fragment of the result link for these answers, without the `#`. */
export function codeOf(answers: Answers): string {
  return encodeLink({ edition: content.codebook.edition, answers }, content.codebook)
}

/** Goes on from the closer question that was answered, to the next one or to the end. */
export async function goOnFromCloser(page: Page): Promise<void> {
  const question = await page.getByRole('group').innerText()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.waitForFunction(
    (question) => document.querySelector('fieldset')?.innerText !== question,
    question,
  )
}

/** All of localStorage, as the site's pages see it, but the note for the first page, which comes as soon as a path was planned. */
export async function storageOf(page: Page): Promise<Stored> {
  const { [nextKey]: _, ...stored } = await page.evaluate((): Stored => ({ ...localStorage }))
  return stored
}

/** Waits for the page with this main heading. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** The roles to choose from in a result: all the others, or all while none is ranked. */
export function rolesOn(page: Page): Locator {
  return page.getByRole('region', { name: /^(Other|All) roles$/ })
}

/** The sentence a result begins with, once it is worked out. */
export async function headlineOf(page: Page): Promise<string> {
  await rolesOn(page).waitFor()
  return page.getByRole('heading', { level: 1 }).innerText()
}

/** The working of a result, opened. */
export async function workingOf(page: Page): Promise<Locator> {
  const working = page.locator('details').filter({ hasText: /^Show the working/ })
  if ((await working.getAttribute('open')) === null) await working.locator('summary').click()
  await working.getByRole('table').waitFor()
  return working
}

/** What a result says of every role: the points, word and range of the one it is about, then the words and postings met of the others. */
export async function scoresOf(page: Page): Promise<readonly string[]> {
  const roles = rolesOn(page)
  await page
    .getByText(/real postings/)
    .first()
    .waitFor()
  // What is counted beside the other roles comes after it.
  await settled(page)
  const shown = await (await workingOf(page)).getByRole('paragraph').first().innerText()
  const others = await roles.getByRole('listitem').allInnerTexts()
  return [shown, ...others].map((text) => text.replace(/\s+/g, ' '))
}

/** How many questions the site counts as answered, as it says on "Check your answers". */
export async function answeredOf(page: Page): Promise<number> {
  const said = await page.getByText(/\d+ of \d+\squestions answered/).innerText()
  return Number(/\d+/.exec(said)?.[0])
}
