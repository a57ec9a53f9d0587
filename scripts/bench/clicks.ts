/** How long the browser is held up by what a person does on the pages of the app. */
import type { Browser, Locator, Page } from 'playwright-core'
import * as z from 'zod'
import type { AllContent } from '../../src/content/load.ts'
import { seededRandom } from '../../src/content/random.ts'
import { sampleAnswers } from '../../src/content/sample.ts'
import type { Answers } from '../../src/core/answers/answers.ts'
import { encodeLink } from '../../src/core/link/link.ts'
import { inBrowser } from '../browser/inBrowser.ts'
import { stateWith } from '../browser/storedWith.ts'
import type { RunningServer } from '../build/serve.ts'
import { generateAnswers } from '../research/drawnPeople.ts'
import { type Figure, median } from './figures.ts'
import { longPosting } from './working.ts'

/** Something a person does, one after the other in a visit. */
interface Act {
  readonly name: string
  /** What it is done to. */
  readonly on: (page: Page) => Locator
  /** Done before, and not measured. */
  readonly before?: (page: Page) => Promise<unknown>
  /** What is pressed when the focus is there; without, it is clicked. */
  readonly keys?: readonly string[]
}

/** A page opened by somebody with these answers, and what they do there. */
interface Visit {
  readonly name: string
  readonly path: string
  readonly answers: Answers
  readonly acts: readonly Act[]
}

const people = [50, 500]
/** Milliseconds after which all that an act sets off is done, on a slow phone too. */
const patience = 1500
/** No task that a person sets off should be longer, nor one of opening a page. */
const most = { act: 50, open: 80 }

/**
 * The processor time of the longest task on the page's thread, for each act, with a processor so many times slower. Processor time, because on a busy
 * machine a task also waits for its turn.
 */
export async function clickFigures(
  content: AllContent,
  slower: number,
  runs: number,
): Promise<readonly Figure[]> {
  return inBrowser(async (browser, server) => {
    const figures: Figure[] = []
    for (const visit of visitsOf(content)) {
      const times: (readonly number[])[] = []
      for (let run = 0; run < runs; run++) times.push(await timesOf(visit, browser, server, slower))
      for (const [i, name] of ['open', ...visit.acts.map(({ name }) => name)].entries()) {
        const value = median(times.map((of) => of[i] ?? Number.NaN))
        figures.push({
          name: `${visit.name}: ${name}`,
          value,
          unit: 'ms',
          most: i === 0 ? most.open : most.act,
        })
      }
    }
    return figures
  })
}

function visitsOf(content: AllContent): readonly Visit[] {
  const lowest = new Map([...sampleAnswers.keys()].map((id) => [id, 0]))
  const button = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first()
  const tick = (page: Page) => page.getByRole('checkbox', { name: /^Done: / }).first()
  const links = (page: Page) => page.getByRole('textbox', { name: /Result links/ })
  return [
    {
      name: 'path from nothing',
      path: '/path/ai-security-engineer/',
      answers: lowest,
      acts: [
        { name: 'Done', on: tick },
        { name: 'Done again', on: tick },
        { name: 'Not this one', on: button(/^Not this one: /) },
        { name: 'I know this', on: button(/^I know this: /) },
        {
          name: 'hours a week',
          on: (page) => page.getByLabel('Hours a week'),
          keys: ['End', '0'],
        },
        { name: 'adjust this path', on: (page) => page.getByText('Adjust this path') },
        { name: 'what goes beyond Ready', on: (page) => page.getByText(/^Later: /) },
        { name: 'compare the roles by hours', on: button(/^Compare the roles/) },
      ],
    },
    {
      name: 'results',
      path: '/results/',
      answers: sampleAnswers,
      acts: [
        { name: 'another role', on: (page) => page.locator('.role-choice').nth(3) },
        { name: 'show the working', on: (page) => page.getByText('Show the working') },
        { name: 'a skill', on: (page) => page.locator('.row-button').first() },
        {
          name: 'a level set by hand',
          on: (page) => page.getByRole('combobox'),
          keys: ['ArrowDown'],
        },
        { name: 'make the link', on: button(/^Make the link/) },
        { name: 'to the whole path', on: (page) => page.getByText(/^The whole path: /) },
      ],
    },
    {
      name: 'quiz screen',
      path: '/quiz/foundations/',
      answers: new Map(),
      acts: [0, 1].map((place) => ({
        name: `answer ${place + 1}`,
        on: (page) => page.getByRole('group').nth(place).getByRole('radio').nth(2),
      })),
    },
    {
      name: 'closer question',
      path: '/quiz/more/',
      answers: sampleAnswers,
      acts: [
        { name: 'a choice', on: (page) => page.getByRole('radio').nth(3) },
        { name: 'to the next', on: button(/^Continue/) },
      ],
    },
    {
      name: 'jobs',
      path: '/jobs/',
      answers: sampleAnswers,
      acts: [
        { name: 'another role', on: (page) => page.getByLabel('Role'), keys: ['ArrowDown'] },
        { name: 'all of them', on: button(/^Show all/) },
      ],
    },
    {
      name: 'posting',
      path: '/posting/',
      answers: sampleAnswers,
      acts: [
        {
          name: '30 kB read',
          before: (page) => page.getByLabel(/^The text of the posting/).fill(longPosting(content)),
          on: button(/^Read it/),
        },
      ],
    },
    ...people.map((count) => ({
      name: `${count} links together`,
      path: '/together/',
      answers: new Map(),
      acts: [
        {
          name: 'a letter',
          before: (page: Page) => links(page).fill(listOf(content, count)),
          on: links,
          keys: ['a'],
        },
        { name: 'look at them', on: button(/^Show the team/) },
      ],
    })),
  ]
}

function listOf(content: AllContent, count: number): string {
  const { codebook } = content
  const random = seededRandom(6)
  return Array.from({ length: count }, (_, i) => {
    const answers = generateAnswers(content, random)
    return `Person ${i}, #${encodeLink({ edition: codebook.edition, answers }, codebook)}`
  }).join('\n')
}

/** The longest task of opening the page, then of each act. */
async function timesOf(
  { path, answers, acts }: Visit,
  browser: Browser,
  { url }: RunningServer,
  slower: number,
): Promise<readonly number[]> {
  const context = await browser.newContext({
    storageState: stateWith(answers, new URL(url).origin),
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const times = [
    await longestTask(browser, page, () =>
      page.goto(new URL(path, url).href, { waitUntil: 'networkidle' }),
    ),
  ]
  for (const { on, before, keys } of acts) {
    await before?.(page)
    times.push(await timeOf(browser, page, on(page), keys))
  }
  await context.close()
  return times
}

/** The target is looked up before, for the page's own thread does that. */
async function timeOf(
  browser: Browser,
  page: Page,
  target: Locator,
  keys: Act['keys'],
): Promise<number> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (box === null) throw new Error('what is to be used is not on the page')
  if (keys !== undefined) await target.focus()
  return longestTask(browser, page, async () => {
    if (keys === undefined) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    for (const key of keys ?? []) await page.keyboard.press(key)
  })
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      /** Processor time in microseconds. */
      tdur: z.optional(z.number()),
      args: z.optional(z.object({ name: z.optional(z.unknown()) })),
    }),
  ),
})

/** The processor time, in milliseconds, of the longest task on the page's thread that this sets off. */
async function longestTask(
  browser: Browser,
  page: Page,
  act: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] })
  await act()
  await page.waitForTimeout(patience)
  const { traceEvents } = traceSchema.parse(JSON.parse((await browser.stopTracing()).toString()))
  const threadOf = ({ pid, tid }: { readonly pid: number; readonly tid: number }) => `${pid} ${tid}`
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter((e) => e.name === 'RunTask' && threads.has(threadOf(e)))
  if (tasks.length === 0) throw new Error('the trace holds no task of the page')
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}
