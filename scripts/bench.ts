/** Prints what the project promises in numbers: bytes, link lengths, and times on this machine. Build first. Never fails. With `lighthouse`, what Lighthouse says of one page of each kind; with `lighthouse all`, of all. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { type AllContent, loadContent } from '../src/content/load.ts'
import { bankOf, cataloguePart, quizPart } from '../src/content/parts.ts'
import { sampleAnswers } from '../src/content/sample.ts'
import type { Answer, Answers } from '../src/core/answers.ts'
import { believedFits } from '../src/core/belief.ts'
import type { Levels, Requirement } from '../src/core/fit.ts'
import { followUpChooser } from '../src/core/followUp.ts'
import { encodeLink } from '../src/core/link.ts'
import { planPath } from '../src/core/path.ts'
import { estimator } from '../src/core/posterior.ts'
import { seededRandom } from '../src/core/random.ts'
import type { Teaching } from '../src/core/teaching.ts'
import { sitePages } from '../src/site.ts'
import { chromiumFlags, chromiumPath } from './browser.ts'
import { generateCatalogue, generateLevels, generateRole } from './generateCatalogue.ts'
import { greedyPath } from './greedyPath.ts'
import { lighthouse } from './lighthouse.ts'
import { bytesTable, firstAnswer, keptAhead, kindOf, measurePages, stateWith } from './pageBytes.ts'
import { serve } from './serve.ts'

const people = 1000
const lines = 10_000
/** Links of score, to see that the time grows no faster than their number. */
const together = 500
const growing = [100, 1_000, 10_000, 100_000]
const generatedSizes = [150, 300, 600]
const generatedCatalogues = 10
const generatedPeople = 30

/** A phone of the middle class on a slow network, as Lighthouse has it. */
const slow = { cpu: 4, latency: 150, bytesPerSecond: (1.6 * 1024 * 1024) / 8 }
const loads = 5
const paintedPages = [
  '/',
  '/quiz/',
  '/quiz/foundations/',
  '/results/',
  '/path/ai-security-engineer/',
]

const { content } = loadContent('data')
if (content === null) {
  console.log('The content needs mending: npm run check')
} else if (process.argv.includes('lighthouse')) {
  const pages = sitePages(content)
  const kinds = [...new Set(pages.map(kindOf))]
  const one = kinds.flatMap((kind) => pages.find((page) => kindOf(page) === kind) ?? [])
  await lighthouse(process.argv.includes('all') ? pages : one)
} else {
  await part('Bytes by page, gzip -9', async () =>
    [bytesTable(await measurePages()), firstAnswer().text, keptAhead()].join('\n'),
  )
  await part('Length of the result link after #, in characters', async () => linkLengths(content))
  await part(`Scoring ${lines} lines, start of the program included`, () => scoring(content))
  await part(`Estimating after an answer, ${people} random people`, async () => estimating(content))
  await part(`Planning for ${people} random people`, async () => planning(content))
  await part(`Looking at ${together} links together, from the click to the painted table`, () =>
    lookingTogether(content),
  )
  await part('Paint on a slow phone: CPU 4× slower, 150 ms, 1.6 Mbit/s, median of 5', painting)
}

/** Prints one part of the report; a part that breaks says so and leaves the others alone. */
async function part(title: string, measure: () => Promise<string>): Promise<void> {
  console.log(`\n## ${title}\n`)
  try {
    console.log(await measure())
  } catch (error) {
    console.log(`Not measured: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function linkLengths(content: AllContent): string {
  const { codebook } = content
  const { questions } = quizPart(content)
  const random = seededRandom(1)
  const lengthOf = (choose: () => Answer) => {
    const answers = new Map(questions.map(({ id }) => [id, choose()]))
    return encodeLink({ edition: codebook.edition, answers }, codebook).length
  }
  const lengths = Array.from({ length: people }, () => lengthOf(() => Math.floor(random() * 4)))
  return [
    `all ${questions.length} ladders, random answers: ${spread(lengths, 0)}`,
    `all "Not done": ${lengthOf(() => 0)}; all skipped: ${lengthOf(() => 'skipped')}`,
  ].join('\n')
}

/** The time of the whole command for each thing a line can hold: levels, answers to every question, links of these. */
async function scoring(content: AllContent): Promise<string> {
  const script = 'scripts/score.ts'
  if (!existsSync(script)) return `${script} does not exist`
  const random = seededRandom(2)
  const below = (count: number) => Math.floor(random() * count)
  const { codebook } = content
  const { questions } = bankOf(content)
  const optionsOf = { ladder: 4, view: 5, check: 4 }
  const answers = () => new Map(questions.map(({ id, kind }) => [id, below(optionsOf[kind])]))
  const ways = {
    levels: () => ({ levels: Object.fromEntries(content.skills.map(({ id }) => [id, below(5)])) }),
    answers: () => ({ answers: Object.fromEntries(answers()) }),
    links: () => ({
      link: `#${encodeLink({ edition: codebook.edition, answers: answers() }, codebook)}`,
    }),
  }
  const rows: string[] = []
  for (const [way, fields] of Object.entries(ways)) {
    const most = way === 'levels' ? 2 : 10
    rows.push(`${way.padEnd(8)} ${await timeOf(lines, fields)} (at most ${most} s)`)
  }
  rows.push('', 'links, more and more of them:')
  for (const count of growing) {
    rows.push(`${String(count).padStart(8)} ${await timeOf(count, ways.links)}`)
  }
  return rows.join('\n')

  async function timeOf(count: number, fields: () => object): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    try {
      const file = join(folder, 'people.jsonl')
      const text = Array.from({ length: count }, (_, i) =>
        JSON.stringify({ id: `p${i}`, ...fields() }),
      )
      writeFileSync(file, `${text.join('\n')}\n`)
      const start = performance.now()
      const { code, scored } = await runScore(script, file)
      const seconds = (performance.now() - start) / 1000
      return `${seconds.toFixed(2)} s, ${scored} lines came back, exit ${code}`
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
}

function runScore(script: string, file: string) {
  return new Promise<{ readonly code: number | null; readonly scored: number }>(
    (resolve, reject) => {
      const child = spawn('node_modules/.bin/tsx', [script, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let scored = 0
      child.stdout.on('data', (chunk: Buffer) => {
        scored += chunk.toString('latin1').split('\n').length - 1
      })
      child.on('error', reject)
      child.on('close', (code) => resolve({ code, scored }))
    },
  )
}

/** The whole of what an answer sets off: levels, fits with their draws, and the next question. */
function estimating(content: AllContent): string {
  const bank = bankOf(content)
  const posteriorOf = estimator(bank, content.model)
  const nextFollowUp = followUpChooser(bank.questions, content.roles, content.model)
  const skills = content.skills.map(({ id }) => id)
  const random = seededRandom(5)
  const times = Array.from({ length: people }, () => {
    const answers = randomAnswers(skills, random)
    const start = performance.now()
    const posterior = posteriorOf(answers)
    nextFollowUp(answers, posterior, believedFits(posterior, content.roles))
    return performance.now() - start
  })
  const slowed = times.map((time) => slow.cpu * time)
  return [
    `milliseconds: ${spread(times, 2)}`,
    `with a processor ${slow.cpu} times slower: ${spread(slowed, 1)} (at most 16)`,
  ].join('\n')
}

/** Plans for random people: in our catalogue for every role, then in made-up catalogues. */
function planning(content: AllContent): string {
  const skills = content.skills.map(({ id }) => id)
  const random = seededRandom(3)
  const ours = cataloguePart(content)
  const anybody = Array.from({ length: people }, () => generateLevels(random, skills))
  const everyRole = anybody.flatMap((own) =>
    content.roles.map(({ requirements }) => ({ own, requirements, catalogue: ours })),
  )
  const report = [`${ours.length} resources and projects of ours, every role`]
  report.push(...plansInWords(everyRole))
  for (const size of generatedSizes) {
    const situations = Array.from({ length: generatedCatalogues }, () => {
      const catalogue = generateCatalogue(size, random)
      return Array.from({ length: generatedPeople }, () => ({
        own: generateLevels(random),
        requirements: generateRole(random),
        catalogue,
      }))
    }).flat()
    report.push(`${size} made-up resources`, ...plansInWords(situations))
  }
  return report.join('\n')
}

interface Situation {
  readonly own: ReadonlyMap<string, number>
  readonly requirements: readonly Requirement[]
  readonly catalogue: readonly Teaching[]
}

function plansInWords(situations: readonly Situation[]): readonly string[] {
  const plans = situations.map(({ own, requirements, catalogue }) => {
    const levels: Levels = (skill) => own.get(skill) ?? 0
    const start = performance.now()
    const path = planPath(levels, requirements, catalogue)
    const time = performance.now() - start
    const greedy = greedyPath(levels, requirements, catalogue)
    const longer = greedy.reduce((sum, { hours }) => sum + hours, 0) / path.hours - 1
    return { time, longer: path.hours === 0 ? 0 : 100 * longer, path }
  })
  const proven = plans.filter(({ path }) => path.optimal).length
  const gap = plans.reduce((most, { path }) => Math.max(most, path.gapPercent), 0)
  const longer = plans.map(({ longer }) => longer)
  const mean = longer.reduce((sum, percent) => sum + percent, 0) / plans.length
  return [
    `  milliseconds: ${spread(
      plans.map(({ time }) => time),
      2,
    )}`,
    `  proven shortest: ${proven} of ${plans.length}; the others within ${gap.toFixed(1)} %`,
    `  steps: ${spread(
      plans.map(({ path }) => path.steps.length),
      0,
    )}`,
    `  greedy takes longer by, in %: mean ${mean.toFixed(1)}, ${spread(longer, 1)}`,
  ]
}

function randomAnswers(skills: readonly string[], random: () => number): Answers {
  return new Map(skills.map((skill) => [`${skill}.ladder`, Math.floor(random() * 4)]))
}

/** The time on /together/ in the browser, several times, the first with cold code. */
async function lookingTogether({ skills, codebook }: AllContent): Promise<string> {
  const random = seededRandom(6)
  const list = Array.from({ length: together }, (_, i) => {
    const answers = randomAnswers(
      skills.map(({ id }) => id),
      random,
    )
    return `Person ${i}, #${encodeLink({ edition: codebook.edition, answers }, codebook)}`
  }).join('\n')
  const server = await serve({ port: 0 })
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...chromiumFlags],
  })
  try {
    const page = await browser.newPage()
    const times: number[] = []
    for (let load = 0; load < loads; load++) {
      await page.goto(new URL('/together/', server.url).href, { waitUntil: 'networkidle' })
      await page.getByRole('textbox').fill(list)
      const button = page.getByRole('button', { name: 'Look at them together' })
      times.push(
        await button.evaluate(async (button, rows) => {
          const start = performance.now()
          if (button instanceof HTMLElement) button.click()
          while (document.querySelectorAll('.heat-table tbody tr').length < rows) {
            await new Promise(requestAnimationFrame)
          }
          await new Promise(requestAnimationFrame)
          return performance.now() - start
        }, together),
      )
    }
    return `milliseconds: ${spread(times, 0)} (at most 1000)`
  } finally {
    await browser.close()
    await server.close()
  }
}

async function painting(): Promise<string> {
  const server = await serve({ port: 0 })
  const executablePath = chromiumPath()
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  try {
    const rows: string[] = []
    for (const path of paintedPages) {
      const first: number[] = []
      const largest: number[] = []
      const blocked: number[] = []
      for (let load = 0; load < loads; load++) {
        const paint = await paintOf(new URL(path, server.url).href, browser)
        first.push(paint.first)
        largest.push(paint.largest)
        blocked.push(paint.blocked)
      }
      const [fcp, lcp, tbt] = [first, largest, blocked].map(
        (times) => `${Math.round(quantile(times, 0.5))} ms`,
      )
      rows.push(
        `${path.padEnd(20)} first contentful ${fcp}, largest contentful ${lcp}, blocked ${tbt}`,
      )
    }
    return rows.join('\n')
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Loads a page slowly with nothing cached; results get the sample's answers. */
async function paintOf(address: string, browser: Browser) {
  const { origin } = new URL(address)
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    storageState: stateWith(sampleAnswers, origin),
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: slow.bytesPerSecond,
    uploadThroughput: slow.bytesPerSecond,
  })
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  await page.goto(address, { waitUntil: 'networkidle' })
  const paint = await page.evaluate(async () => ({
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largest: await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)
      })
      observer.observe({ type: 'largest-contentful-paint', buffered: true })
    }),
    blocked: await new Promise<number>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        resolve(list.getEntries().reduce((sum, { duration }) => sum + duration - 50, 0))
      })
      observer.observe({ type: 'longtask', buffered: true })
      // There may be no long task to hear of.
      setTimeout(resolve, 500, 0)
    }),
  }))
  await context.close()
  return paint
}

function spread(values: readonly number[], digits: number): string {
  const [median, p95, max] = [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(digits))
  return `median ${median}, 95th percentile ${p95}, highest ${max}`
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
}
