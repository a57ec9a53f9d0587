/**
 * How good the estimate is on made-up people: `npm run evaluate -- estimate [people] [--save]`. Prints what the protocol reaches on
 * the real skills, questions and roles, and the goals beside it, with 95 % limits; saved, the method page shows it.
 */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { z } from 'zod'
import { evaluationFingerprint } from '../src/content/checkEvaluation.ts'
import { type AllContent, loadContent } from '../src/content/load.ts'
import { fileSchemas } from '../src/content/schema.ts'
import { type Evaluation, type Figure, type Figures, seed } from './estimateFigures.ts'
import { goalsOf } from './estimateGoals.ts'
import { scenarios, simulate } from './simulate.ts'

const usualPeople = 3000
const fewestPeople = 50
const folder = join(import.meta.dirname, '../data')

/** Prints the report on so many people a scenario, and saves its figures if asked to. */
export async function printEstimate(argument: string | undefined, save: boolean): Promise<void> {
  const { content, problems } = loadContent(folder)
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  const people = Number(argument ?? usualPeople)
  if (!(people >= fewestPeople))
    throw new Error(`Say how many people, ${fewestPeople} or more, or nothing.`)
  const start = performance.now()
  const evaluation = await evaluate(content, people)
  console.log(report(evaluation))
  if (save) {
    writeFileSync(join(folder, 'evaluation.json'), fileText(evaluation))
    console.log('\nSaved in data/evaluation.json.')
  }
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`)
}

/** What the first few people of scenario B get: other code, other people. */
export function firstPeople(content: AllContent): Evaluation['firstPeople'] {
  const people = simulate(content, scenarios.B, 20, seed)
  const fits = people.flatMap(({ shown }) => shown)
  return {
    people: people.length,
    questions: people.reduce((sum, { questions }) => sum + questions, 0),
    points: fits.reduce((sum, { score, low, high }) => sum + score + low + high, 0),
  }
}

/** Works out all parts, two at a time. */
async function evaluate(content: AllContent, people: number): Promise<Evaluation> {
  const { shape } = fileSchemas.evaluation
  const { figures } = shape.scenarios.shape.A.shape
  const [[a, c], [b, claims, raises]] = await Promise.all([
    (async () => [await part(figures, 'A', people), await part(figures, 'C', people)] as const)(),
    (async () =>
      [
        await part(figures, 'B', people),
        await part(shape.claims, 'claims', people),
        await part(shape.raises, 'raises', people),
      ] as const)(),
  ])
  const ladders = content.questions.flatMap(({ questions }) =>
    questions.filter(({ kind }) => kind === 'ladder'),
  )
  const reached = {
    people,
    secondsToFirstResult: ladders.length * content.model.ladder.seconds + content.model.listSeconds,
    scenarios: { A: scenario('A', a), B: scenario('B', b), C: scenario('C', c) },
    claims,
    raises,
  }
  return {
    fingerprint: evaluationFingerprint(content),
    seed,
    ...reached,
    goals: [...goalsOf(reached)],
    firstPeople: firstPeople(content),
  }
}

/** One part, in a process of its own. */
async function part<T>(schema: z.ZodType<T>, name: string, people: number): Promise<T> {
  const script = join(import.meta.dirname, 'evaluatePart.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    name,
    String(people),
  ])
  return schema.parse(JSON.parse(stdout))
}

function scenario(name: 'A' | 'B' | 'C', figures: Figures): Evaluation['scenarios']['A'] {
  const {
    leniency: [mean, spread],
    noise: [low, high],
    pull,
  } = scenarios[name]
  return { leniency: { mean, spread }, noise: { low, high }, pull, figures }
}

const decimals = 4

/** As the formatter would have it, a figure on one line. */
function fileText(evaluation: Evaluation): string {
  const text = JSON.stringify(
    { $schema: './.schema/evaluation.json', ...evaluation },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(decimals)) : value),
    2,
  )
  return `${text.replace(/\{\s+("value": .*)\s+("low": .*)\s+("high": .*)\s+\}/g, '{ $1 $2 $3 }')}\n`
}

function report({ people, scenarios: { A, B, C }, claims, goals }: Evaluation): string {
  return [
    `The estimate on ${people} made-up people a scenario, with 95 % limits. None of this is evidence about real people.\n`,
    table(
      [
        ['', 'A', 'B', 'C'],
        ...rows.map(([name, cell]) => [name, ...[A, B, C].map(({ figures }) => cell(figures))]),
      ],
      [36],
    ),
    '\nOver-claimers: a fifth of the people of B claim 1.4 levels more',
    table(
      [
        ['scores by', 'theirs, points too high', 'false high (≥ 80, < 65)', 'others, too high'],
        ...claimRows.map(([name, way]) => [
          name,
          words(claims[way].inflation, 1),
          words(claims[way].falseHigh),
          words(claims[way].honest, 1),
        ]),
      ],
      [36],
    ),
    '\nGoals; the other axioms of G8: npm run test:long',
    table(
      goals.map(({ id, scenario, side, bar, reached, unit, met, unsure, says }) => [
        `${id} ${scenario ?? ''}`,
        `${side} ${bar}`,
        words(reached, digits[unit]),
        `${met ? 'met' : 'MISSED'}${unsure ? ', within the limits' : ''}`,
        says,
      ]),
      [6, 16, 24, 26],
    ),
  ].join('\n')
}

/** Decimals of a figure in print. */
const digits = { share: 3, points: 1, questions: 1, minutes: 2, roles: 2, cases: 0 } as const

const claimRows = [
  ['ratings taken as levels', 'naive'],
  ['the estimate without the term list', 'withoutTerms'],
  ['the estimate', 'withTerms'],
  ['… with terms that hardly tell', 'withWeakTerms'],
] as const

const rows: readonly (readonly [string, (figures: Figures) => string])[] = [
  ['correlation of rating and truth', (f) => f.correlation.toFixed(2)],
  ['questions, mean', (f) => words(f.questions, 1)],
  ['questions, 90th percentile', (f) => `${f.questionsP90}`],
  ['seconds, mean', (f) => words(f.seconds, 0)],
  ['seconds, median / 90th percentile', (f) => `${f.secondsMedian} / ${f.secondsP90}`],
  ['first = full bank, all', (f) => words(f.agreesAll)],
  ['first = full bank, lead ≥ 5', (f) => words(f.agreesLead)],
  ['within 3 points of full-bank best', (f) => words(f.within3)],
  ['Kendall τ with full bank', (f) => words(f.tau)],
  ['first = truth, all', (f) => words(f.rightAll)],
  ['first = truth, true lead ≥ 10', (f) => words(f.rightLead)],
  ['full bank = truth, all', (f) => words(f.fullRightAll)],
  ['full bank = truth, true lead ≥ 10', (f) => words(f.fullRightLead)],
  ['naive ratings = truth, all', (f) => words(f.naiveRightAll)],
  ['naive ratings = truth, lead ≥ 10', (f) => words(f.naiveRightLead)],
  ['80 % range holds truth', (f) => words(f.covered)],
  ['width of the range, points', (f) => words(f.width, 1)],
  ['90 % set holds true best', (f) => words(f.setHolds)],
  ['size of the set', (f) => words(f.setSize, 2)],
  ['P(best) ≥ .8: right', (f) => words(f.sureRight)],
  ['P(best) ≥ .8: share of people', (f) => words(f.sure)],
  ['likely level within ±1', (f) => words(f.nearLevels)],
  ['truly Ready, share of roles', (f) => words(f.readyRate)],
  ['naive Ready is Ready', (f) => words(f.naiveReady)],
  ['shown Ready is Ready', (f) => words(f.shownReady)],
  ['naive Ready is at least Close', (f) => words(f.naiveReadyClose)],
  ['shown Ready is at least Close', (f) => words(f.shownReadyClose)],
  ['bands overstated, naive', (f) => words(f.naiveOver)],
  ['bands overstated, shown', (f) => words(f.shownOver)],
  ['bands understated, shown', (f) => words(f.shownUnder)],
]

function words({ value, low, high }: Figure, digits = 3): string {
  if (value === null) return 'none'
  return low === high
    ? value.toFixed(digits)
    : `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`
}

const column = 24

function table(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  return rows
    .map((cells) =>
      cells
        .map((cell, i) => cell.padEnd(widths[i] ?? column))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}
