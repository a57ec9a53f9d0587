/**
 * All checks of the project, one after the other. Goes on after a failure, so that one run shows
 * everything; the last line is always `N passed, M failed`.
 *
 *   tsx scripts/test.ts [--only=types]
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'

interface Step {
  name: string
  /** A program of node_modules/.bin and its arguments. */
  command: string
  /** The step that has to succeed first. */
  needs?: string
}

/** What runs, in this order. Vitest steps count each of their tests, the others count as one. */
const steps: readonly Step[] = [
  { name: 'format and lint', command: 'biome ci .' },
  { name: 'unused code', command: 'knip' },
  { name: 'types', command: 'tsc' },
  { name: 'types of the pure core', command: 'tsc -p src/core' },
  { name: 'types of the service worker', command: 'tsc -p src/offline' },
  { name: 'content', command: 'tsx scripts/check-content.ts' },
  { name: 'schemas for editors', command: 'tsx scripts/schemas.ts --check' },
  { name: 'unit and property tests', command: 'vitest run --project unit' },
  { name: 'build', command: 'tsx scripts/build.ts' },
  { name: 'same bytes twice', command: 'tsx scripts/reproducible.ts', needs: 'build' },
  { name: 'byte budget', command: 'tsx scripts/budget.ts', needs: 'build' },
  {
    name: 'browser journeys',
    // Two files at a time: much of a journey is waiting.
    command: 'vitest run --project journeys --maxWorkers=2',
    needs: 'build',
  },
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

/** Runs a program of node_modules/.bin, directly because npx is slow; true when it succeeded. */
function run([program = '', ...args]: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(join('node_modules', '.bin', program), args, {
      cwd: root,
      stdio: 'inherit',
      // The programs are .cmd files on Windows, which only a shell can start.
      shell: process.platform === 'win32',
    })
    child.on('error', (error) => {
      console.error(error.message)
      done(false)
    })
    child.on('close', (code) => done(code === 0))
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

async function runStep({ name, command }: Step): Promise<Result> {
  console.log(`\n--- ${name}: ${command}`)
  const start = performance.now()
  const words = command.split(' ')
  const isVitest = words[0] === 'vitest'
  const ok = isVitest || (await run(words))
  const { passed, failed } = isVitest
    ? await runVitest(words)
    : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
  const seconds = (performance.now() - start) / 1000
  return { name, outcome: failed === 0 ? 'ok' : 'failed', seconds, passed, failed }
}

const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length)
const chosen = steps.filter(({ name }) => only === undefined || name === only)
if (chosen.length === 0) {
  console.error(
    `There is no step "${only}". The steps: ${steps.map(({ name }) => name).join(', ')}`,
  )
}

const results: Result[] = []
for (const step of chosen) {
  const isBlocked = results.some(({ name, outcome }) => name === step.needs && outcome !== 'ok')
  if (isBlocked) {
    results.push({ name: step.name, outcome: 'skipped', seconds: 0, passed: 0, failed: 1 })
  } else {
    results.push(await runStep(step))
  }
}

console.log('\n--- summary')
for (const { name, outcome, seconds } of results) {
  console.log(`${name.padEnd(26)}${outcome.padEnd(8)}${seconds.toFixed(1).padStart(7)} s`)
}
const passed = results.reduce((sum, result) => sum + result.passed, 0)
// Nothing run is a failure too: a mistyped --only must not look like success.
const failed = results.reduce((sum, result) => sum + result.failed, results.length === 0 ? 1 : 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
