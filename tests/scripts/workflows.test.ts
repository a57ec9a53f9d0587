/** What runs on the project’s host: nothing is merged unseen by the checks, and nothing is published that failed them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']))
const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
})
const needs = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((one) => [one].flat())
const job = z.strictObject({
  needs,
  uses: z.string().optional(),
  'runs-on': z.string().optional(),
  'timeout-minutes': z.number().optional(),
  permissions: permissions.optional(),
  environment: z.unknown().optional(),
  env: z.record(z.string(), z.string()).optional(),
  steps: z.array(step).default([]),
})
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.unknown().optional(),
  jobs: z.record(z.string(), job),
})

const folder = '.github/workflows'
const workflows = new Map(
  readdirSync(folder).map((file) => [
    file,
    workflow.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
  ]),
)
const jobsOf = (file: string) => workflows.get(file)?.jobs ?? {}
const stepsOf = ({ steps }: z.infer<typeof job>) => steps.flatMap(({ run }) => run ?? [])
const testFile = 'test.yml'
const runsTests = ({ uses }: z.infer<typeof job>) => uses === `./${folder}/${testFile}`

describe('the workflows', () => {
  it('run all checks on every pull request', () => {
    expect(Object.keys(workflows.get(testFile)?.on ?? {})).toEqual(
      expect.arrayContaining(['pull_request', 'workflow_call']),
    )
    const commands = Object.values(jobsOf(testFile)).flatMap(stepsOf)
    expect(commands).toEqual(['npm test'])
  })

  it('publish nothing that the checks did not pass', () => {
    const publishing = [...workflows.values()].flatMap(({ jobs }) =>
      Object.values(jobs)
        .filter(({ steps }) => steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@')))
        .map(({ needs }) => needs.some((name) => jobs[name] && runsTests(jobs[name]))),
    )
    expect(publishing).toEqual([true])
  })

  it('may read only, unless a job says what it writes, and that job runs no code of packages', () => {
    for (const [file, { permissions, jobs }] of workflows) {
      expect({ file, permissions }).toEqual({ file, permissions: { contents: 'read' } })
      for (const job of Object.values(jobs)) {
        const runsPackages = stepsOf(job).some((run) => /\b(npm|npx|node)\b/.test(run))
        if (runsPackages) expect(job.permissions).toBeUndefined()
        if (runsPackages) {
          const checkout = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))
          expect(checkout?.with).toEqual({ 'persist-credentials': false })
        }
      }
    }
  })

  it('use actions of GitHub only, each at a major version, and end in time', () => {
    for (const { jobs } of workflows.values()) {
      for (const job of Object.values(jobs)) {
        for (const { uses } of job.steps) {
          if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@v\d+$/)
        }
        if (!runsTests(job)) expect(job['timeout-minutes']).toBeGreaterThan(0)
      }
    }
  })

  it('name jobs, files and scripts that exist', () => {
    const scripts = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8'))).scripts
    for (const { jobs } of workflows.values()) {
      for (const job of Object.values(jobs)) {
        expect(Object.keys(jobs)).toEqual(expect.arrayContaining(job.needs))
        if (job.uses !== undefined) expect(existsSync(job.uses)).toBe(true)
        for (const [, name = ''] of stepsOf(job)
          .join('\n')
          .matchAll(/npm run ([\w-]+)/g)) {
          expect(Object.keys(scripts)).toContain(name)
        }
      }
    }
  })

  it('ask for every address once a week', () => {
    expect(workflows.get('links.yml')?.on.schedule).toEqual([
      { cron: expect.stringMatching(/^\d+ \d+ \* \* [0-6]$/) },
    ])
    const commands = Object.values(jobsOf('links.yml')).flatMap(stepsOf)
    expect(commands).toContain('npm run check-links -- --write')
  })
})
