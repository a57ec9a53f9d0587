/**
 * All checks of the project: those that keep one processor busy side by side, then those that use all. Goes on after a failure, so
 * that one run shows everything; the last line is always `N passed, M failed`.
 *
 *   tsx scripts/test.ts [--only=types]
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'

interface Step {
  name: string
  /** A program of node_modules/.bin and its arguments. */
  command: string
  /** The step that has to succeed first; it stands before this one. */
  needs?: string
}

/** What runs, in this order. Vitest steps count each of their tests, the others count as one. */
const steps: readonly Step[] = [
  { name: 'build', command: 'vite build' },
  { name: 'format and lint', command: 'biome ci .' },
  { name: 'unused code', command: 'knip' },
  { name: 'byte budget', command: 'tsx scripts/build/budget.ts', needs: 'build' },
  { name: 'same bytes twice', command: 'tsx scripts/build/reproducible.ts', needs: 'build' },
  { name: 'types', command: 'tsc' },
  { name: 'types of the pure core', command: 'tsc -p src/core' },
  { name: 'types of the service worker', command: 'tsc -p src/offline' },
  { name: 'content', command: 'tsx scripts/content/check.ts' },
  { name: 'schemas for editors', command: 'tsx scripts/content/schemas.ts --check' },
  { name: 'unit and property tests', command: 'vitest run --project unit --project pages' },
  { name: 'browser journeys', command: 'vitest run --project journeys', needs: 'build' },
]

interface Result {
  name: string
  outcome: 'ok' | 'failed' | 'skipped'
  seconds: number
  passed: number
  failed: number
}

/** The part of Vitest's JSON report that is counted here. */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
})

const root = join(import.meta.dirname, '..')
const reportFile = 'node_modules/.cache/vitest-report.json'

/**
 * Runs a program of node_modules/.bin, directly because npx is slow; true when it succeeded. What it says comes at once, or with
 * `heading` all together at its end, so that it does not mix with that of others.
 */
function run([program = '', ...args]: readonly string[], heading?: string): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(join('node_modules', '.bin', program), args, {
      cwd: root,
      stdio: heading === undefined ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // The programs are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    })
    const said: string[] = heading === undefined ? [] : [heading]
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => said.push(text))
    }
    child.on('error', (error) => {
      console.error(error.message)
      done(false)
    })
    child.on('close', (code) => {
      if (said.length > 0) console.log(said.join(''))
      done(code === 0)
    })
  })
}

/** Runs Vitest and counts its tests. */
async function runVitest(command: readonly string[]) {
  const file = join(root, reportFile)
  mkdirSync(dirname(file), { recursive: true })
  // An old report must not be counted when this run breaks off.
  rmSync(file, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  const ok = await run([...command, ...reporters])
  try {
    const report = vitestReport.parse(JSON.parse(readFileSync(file, 'utf8')))
    // A file that does not load, or an error outside of the tests, fails the run but no test.
    const failed = Math.max(report.numFailedTests, ok ? 0 : 1)
    return { passed: report.numPassedTests, failed }
  } catch {
    console.error('Vitest wrote no readable report.')
    return { passed: 0, failed: 1 }
  }
}

const isVitest = ({ command }: Step) => command.startsWith('vitest ')

async function runStep(step: Step): Promise<Result> {
  const { name, command, needs } = step
  const needed = await started.get(needs ?? '')
  if (needed !== undefined && needed.outcome !== 'ok') {
    return { name, outcome: 'skipped', seconds: 0, passed: 0, failed: 1 }
  }
  const heading = `\n--- ${name}: ${command}\n`
  const words = command.split(' ')
  const start = performance.now()
  if (isVitest(step)) console.log(heading)
  const { passed, failed } = isVitest(step)
    ? await runVitest(words)
    : (await run(words, heading))
      ? { passed: 1, failed: 0 }
      : { passed: 0, failed: 1 }
  const seconds = (performance.now() - start) / 1000
  return { name, outcome: failed === 0 ? 'ok' : 'failed', seconds, passed, failed }
}

const started = new Map<string, Promise<Result>>()

/** Runs steps, so many at a time. */
async function runSteps(steps: readonly Step[], atOnce: number): Promise<void> {
  const waiting = [...steps]
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const result = runStep(step)
      started.set(step.name, result)
      await result
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
const chosen = steps.filter(({ name }) => only === undefined || name === only)
if (chosen.length === 0) {
  console.error(
    `There is no step "${only}". The steps: ${steps.map(({ name }) => name).join(', ')}`,
  )
}

await runSteps(
  chosen.filter((step) => !isVitest(step)),
  availableParallelism(),
)
await runSteps(chosen.filter(isVitest), 1)
const results = await Promise.all(started.values())

console.log('\n--- summary')
for (const { name, outcome, seconds } of results) {
  console.log(`${name.padEnd(26)}${outcome.padEnd(8)}${seconds.toFixed(1).padStart(7)} s`)
}
const passed = results.reduce((sum, result) => sum + result.passed, 0)
// Nothing run is a failure too: a mistyped --only must not look like success.
const failed = results.reduce((sum, result) => sum + result.failed, results.length === 0 ? 1 : 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
