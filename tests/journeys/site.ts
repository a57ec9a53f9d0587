/** The built site in a real browser, for the journeys: visitors of their own each, and nothing wrong behind the scenes. */
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { chromiumFlags, chromiumPath } from '../../scripts/browser.ts'
import { type RunningServer, serve } from '../../scripts/serve.ts'
import { loadContent } from '../../src/content/load.ts'
import { quizPart } from '../../src/content/parts.ts'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { encodeLink } from '../../src/core/link.ts'
import { storageKey } from '../../src/store/shelf.ts'

const loaded = loadContent('data')
if (loaded.content === null) throw new Error('The content needs mending: npm run check')
export const content = loaded.content
export const quiz = quizPart(content)

/** Where the site keeps answers. */
export const answersKey = storageKey('/')

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
}

/** Somebody with a browser of their own: storage and cookies are not shared with other visitors. */
interface Visitor {
  readonly context: BrowserContext
  readonly page: Page
  /** No console error or warning, no page error, no violation of the policy, no request to another host. That no cookies were set is seen when they leave. */
  readonly expectQuiet: () => void
}

/** What is served, and under which path. */
interface Built {
  readonly root: string
  readonly base: string
}

export interface Site {
  /** The whole address of a path of the site. */
  readonly at: (path: string) => string
  /** Serves another build at the same address from now on; nothing at all with null. */
  readonly replace: (root: string | null) => Promise<void>
  readonly visitor: (options?: VisitorOptions) => Promise<Visitor>
}

/** Opens the site before the tests of a file and closes it after them. Each visitor is checked and leaves after each test. */
export function openSite(built: Built = { root: 'dist', base: '/' }): Site {
  let opened: Opened | undefined
  let visitors: readonly Visitor[] = []
  const here = () => {
    if (opened === undefined) throw new Error('The site opens before the first test, not earlier')
    return opened
  }

  beforeAll(async () => {
    opened = await open(built)
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
    await opened?.browser.close()
    await opened?.server?.close()
  })

  const at = (path: string) => here().url + path.slice(1)
  return {
    at,
    async replace(root) {
      const { url, server } = here()
      await server?.close()
      const port = Number(new URL(url).port)
      here().server = root === null ? null : await serve({ root, port, base: built.base })
    },
    async visitor(options = {}) {
      const { stored = {}, expected, throws, hostile = false, ...rest } = options
      const origin = new URL(at('/')).origin
      const localStorage = Object.entries(stored).map(([name, value]) => ({ name, value }))
      const context = await here().browser.newContext({
        storageState: { cookies: [], origins: [{ origin, localStorage }] },
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

/** Milliseconds until something that does not come counts as missing. */
const patience = 10_000

interface Opened {
  readonly url: string
  server: RunningServer | null
  readonly browser: Browser
}

async function open(built: Built): Promise<Opened> {
  const server = await serve({ port: 0, ...built })
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  return { url: server.url, server, browser }
}

type Known = { readonly [what in 'expected' | 'throws']: RegExp | undefined }

/** Collects what should not happen in any page of a context; gives the check that none of it did. */
async function listen(context: BrowserContext, origin: string, known: Known) {
  const said: string[] = []
  const thrown: string[] = []
  const violations: string[] = []
  const elsewhere: string[] = []
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    if (!known.expected?.test(message.text())) said.push(message.text())
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

/** The same person after the list of terms, with an invented one ticked, two closer looks and a level set by hand. */
export const closerAnswers: Answers = new Map<string, Answer>([
  ...mixedAnswers,
  ['terms.list', 0],
  ['terms.model-card', 0],
  ['terms.lineage-recusal', 0],
  ['python.view', 4],
  ['ai-policy.check', 3],
  ['python.level', 2],
])

/** The first few questions answered, as when somebody stopped on the first screen. */
export const halfFinished: Answers = new Map([...everyAnswer(() => 2)].slice(0, 3))

/** The fragment of the result link for these answers, without the `#`. */
export function codeOf(answers: Answers): string {
  return encodeLink({ edition: content.codebook.edition, answers }, content.codebook)
}

/** All of localStorage, as the site's pages see it. */
export function storageOf(page: Page): Promise<Stored> {
  return page.evaluate(() => ({ ...localStorage }))
}

/** Waits for the page with this main heading. */
export async function arriveAt(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
}

/** The sentence a result begins with, once it is worked out. */
export async function headlineOf(page: Page): Promise<string> {
  await page.getByRole('region', { name: 'All roles' }).waitFor()
  return page.getByRole('heading', { level: 1 }).innerText()
}

/** Every role of a result with its band, score and range, best first. */
export async function scoresOf(page: Page): Promise<readonly string[]> {
  const roles = page.getByRole('region', { name: 'All roles' }).getByRole('listitem')
  await roles.first().waitFor()
  return (await roles.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
}

/** How many questions the site counts as answered, as it says on "Check your answers". */
export async function answeredOf(page: Page): Promise<number> {
  const said = await page.getByText(/\d+ of \d+\squestions answered/).innerText()
  return Number(/\d+/.exec(said)?.[0])
}
