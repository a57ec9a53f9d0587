/**
 * How good the estimate is on made-up people: `npm run evaluate -- estimate [people]`. Prints what the protocol reaches on the real
 * skills, questions and roles, and the goals beside it, with 95 % limits. See simulate.ts for who these people are.
 */

import { join } from 'node:path'
import { type AllContent, loadContent } from '../src/content/load.ts'
import { bankOf } from '../src/content/parts.ts'
import { usableLevels } from '../src/core/belief.ts'
import { bands, coverage, type RoleFit } from '../src/core/fit.ts'
import { estimator, outcomeOf } from '../src/core/posterior.ts'
import { seededRandom } from '../src/core/random.ts'
import { wilson } from './evaluateRoles.ts'
import { type Outcome, scenarios, simulate } from './simulate.ts'

const seed = 41
const usualPeople = 3000
const usualRaises = 100_000

/** A figure with its 95 % limits. */
export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
}

type Part = readonly [count: number, of: number]

const equal = 1e-9

/**
 * A share, counted over people who each count several times (such as once a role): the limits allow for the likeness of a person's
 * own counts, by Wilson's interval with the number of counts that would be as sure if each stood alone.
 */
export function shareOf(parts: readonly Part[]): Figure {
  const of = total(parts.map(([, of]) => of))
  if (of === 0) return { value: Number.NaN, low: 0, high: 1 }
  const value = total(parts.map(([count]) => count)) / of
  const variance = total(parts.map(([count, of]) => (count - value * of) ** 2)) / of ** 2
  const effective = variance > 0 ? (value * (1 - value)) / variance : of
  const [low, high] = wilson({ count: value * effective, of: effective })
  return { value, low, high }
}

/** A mean with its normal limits. */
export function meanOf(values: readonly number[]): Figure {
  const value = total(values) / values.length
  const variance = total(values.map((each) => (each - value) ** 2)) / values.length ** 2
  return {
    value,
    low: value - 1.96 * Math.sqrt(variance),
    high: value + 1.96 * Math.sqrt(variance),
  }
}

/** Everything the table and the goals show of one scenario. */
export function figuresOf(people: readonly Outcome[], roles: AllContent['roles']) {
  const ids = roles.map(({ id }) => id)
  const indexOf = (role: string | undefined) => ids.indexOf(role ?? '')
  const share = (count: (person: Outcome) => boolean, of = (_: Outcome) => true) =>
    shareOf(people.filter(of).map((person): Part => [count(person) ? 1 : 0, 1]))
  const mean = (of: (person: Outcome) => number) => meanOf(people.map(of))
  const rows = (
    count: (fit: RoleFit, person: Outcome) => boolean,
    of: typeof count,
    naive = false,
  ) =>
    shareOf(
      people.map((person): Part => {
        const fits: readonly RoleFit[] = naive ? person.naive : person.shown
        const counted = fits.filter((fit) => of(fit, person))
        return [counted.filter((fit) => count(fit, person)).length, counted.length]
      }),
    )
  const scoreIn = (scores: readonly number[], role: string | undefined) =>
    scores[indexOf(role)] ?? 0
  const isBestIn = (scores: readonly number[], role: string | undefined) =>
    scoreIn(scores, role) >= Math.max(...scores) - equal
  const best = (scores: readonly number[]) => ids[scores.indexOf(Math.max(...scores))]
  const top = ({ shown }: Outcome) => shown[0]?.role
  const certainty = ({ shown }: Outcome) => shown[0]?.chanceOfBest ?? 0
  const place = (role: string, { bands: of }: Outcome) =>
    bands.indexOf(of[indexOf(role)] ?? 'explore')
  const isReady = ({ band }: RoleFit) => band === 'ready'
  const trulyReady = ({ role }: RoleFit, person: Outcome) => place(role, person) === 3
  const trulyClose = ({ role }: RoleFit, person: Outcome) => place(role, person) >= 2
  const over = ({ role, band }: RoleFit, person: Outcome) =>
    bands.indexOf(band) > place(role, person)
  const under = ({ role, band }: RoleFit, person: Outcome) =>
    bands.indexOf(band) < place(role, person)
  const any = () => true
  const fullLead = ({ full }: Outcome) => lead(full) >= 5
  const trueLead = ({ scores }: Outcome) => lead(scores) >= 10
  const sure = (person: Outcome) => certainty(person) >= 0.8
  return {
    correlation: ratingCorrelation(people),
    questions: mean(({ questions }) => questions),
    questionsP90: quantile(
      people.map(({ questions }) => questions),
      0.9,
    ),
    seconds: mean(({ seconds }) => seconds),
    secondsMedian: quantile(
      people.map(({ seconds }) => seconds),
      0.5,
    ),
    secondsP90: quantile(
      people.map(({ seconds }) => seconds),
      0.9,
    ),
    agreesAll: share((person) => isBestIn(person.full, top(person))),
    agreesLead: share((person) => isBestIn(person.full, top(person)), fullLead),
    within3: share((person) => scoreIn(person.full, top(person)) >= Math.max(...person.full) - 3),
    tau: mean(({ shown, full }) =>
      kendall(
        ids.map((id) => shown.find(({ role }) => role === id)?.score ?? 0),
        full,
      ),
    ),
    rightAll: share((person) => isBestIn(person.scores, top(person))),
    rightLead: share((person) => isBestIn(person.scores, top(person)), trueLead),
    fullRightAll: share((person) => isBestIn(person.scores, best(person.full))),
    fullRightLead: share((person) => isBestIn(person.scores, best(person.full)), trueLead),
    naiveRightAll: share((person) => isBestIn(person.scores, person.naive[0]?.role)),
    naiveRightLead: share((person) => isBestIn(person.scores, person.naive[0]?.role), trueLead),
    covered: rows(
      ({ role, low, high }, { scores }) =>
        scoreIn(scores, role) >= low - equal && scoreIn(scores, role) <= high + equal,
      any,
    ),
    width: mean(({ shown }) => total(shown.map(({ low, high }) => high - low)) / shown.length),
    setHolds: share((person) => topSet(person).some((role) => isBestIn(person.scores, role))),
    setSize: mean((person) => topSet(person).length),
    sureRight: share((person) => isBestIn(person.scores, top(person)), sure),
    sure: share(sure),
    nearLevels: shareOf(people.map(({ nearLevels, levels }): Part => [nearLevels, levels.length])),
    naiveReady: rows(trulyReady, isReady, true),
    shownReady: rows(trulyReady, isReady),
    readyRate: rows(trulyReady, any),
    naiveReadyClose: rows(trulyClose, isReady, true),
    shownReadyClose: rows(trulyClose, isReady),
    naiveOver: rows(over, any, true),
    shownOver: rows(over, any),
    shownUnder: rows(under, any),
  }
}

type Figures = ReturnType<typeof figuresOf>

/** How far the scores of people who over-claim, and of the others, are above the true ones. */
export function claimsOf(people: readonly Outcome[], roles: AllContent['roles']) {
  const ids = roles.map(({ id }) => id)
  const claimers = people.filter(({ overclaims }) => overclaims)
  const honest = people.filter(({ overclaims }) => !overclaims)
  const inOrder = (fits: readonly RoleFit[]) =>
    ids.map((id) => fits.find(({ role }) => role === id)?.score ?? 0)
  const ways = {
    naive: (person: Outcome) => inOrder(person.naive),
    withoutTerms: (person: Outcome) => person.withoutTerms,
    withTerms: (person: Outcome) => inOrder(person.shown),
    withWeakTerms: (person: Outcome) => person.withWeakTerms,
  }
  const inflation = (of: readonly Outcome[], scores: (person: Outcome) => readonly number[]) =>
    meanOf(of.map((person) => (total(scores(person)) - total(person.scores)) / ids.length))
  const falseHigh = (scores: (person: Outcome) => readonly number[]) =>
    shareOf(
      claimers.map(
        (person): Part => [
          scores(person).filter((score, i) => score >= 80 && (person.scores[i] ?? 0) < 65).length,
          ids.length,
        ],
      ),
    )
  return Object.entries(ways).map(([way, scores]) => ({
    way,
    inflation: inflation(claimers, scores),
    falseHigh: falseHigh(scores),
    honest: inflation(honest, scores),
  }))
}

/** How often raising one answer of a random set lowers some role's expected score, in so many tries. */
export function countFalls(content: AllContent, tries: number): number {
  const bank = bankOf(content)
  const posteriorOf = estimator(bank, content.model)
  const random = seededRandom(seed)
  const below = (n: number) => Math.floor(random() * n)
  const optionsOf = { ladder: 4, view: 5, check: 4 }
  let falls = 0
  for (let i = 0; i < tries; i++) {
    const asked = random()
    const answers = new Map(
      bank.questions.flatMap((question) =>
        random() < asked ? [[question.id, below(optionsOf[question.kind])] as const] : [],
      ),
    )
    const question = bank.questions[below(bank.questions.length)]
    if (question === undefined) continue
    const options = Array.from({ length: optionsOf[question.kind] }, (_, option) => option)
    const ordered = options.toSorted((a, b) => outcomeOf(question, a) - outcomeOf(question, b))
    const higher = 1 + below(options.length - 1)
    const [before, after] = [higher - 1, higher].map((place) =>
      posteriorOf(new Map([...answers, [question.id, ordered[place] ?? 0]])),
    )
    if (before === undefined || after === undefined) continue
    const fell = content.roles.some(({ requirements }) => {
      const score = (of: typeof before) => coverage(usableLevels(of, requirements), requirements)
      return score(after) < score(before) - equal
    })
    if (fell) falls++
  }
  return falls
}

/** The roles, likeliest best first, that hold at least nine of ten chances of being best. */
function topSet({ shown }: Outcome): readonly string[] {
  const likeliest = shown.toSorted((a, b) => b.chanceOfBest - a.chanceOfBest)
  let chance = 0
  return likeliest.flatMap(({ role, chanceOfBest }) => {
    if (chance >= 0.9) return []
    chance += chanceOfBest
    return [role]
  })
}

/** Kendall's τ-b of two rows of scores: agreeing minus disagreeing pairs, allowing for equal ones. */
function kendall(a: readonly number[], b: readonly number[]): number {
  let [sum, inA, inB] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const signA = Math.sign((a[i] ?? 0) - (a[j] ?? 0))
      const signB = Math.sign((b[i] ?? 0) - (b[j] ?? 0))
      sum += signA * signB
      inA += signA ** 2
      inB += signB ** 2
    }
  }
  return inA * inB === 0 ? 0 : sum / Math.sqrt(inA * inB)
}

/** The mean over skills of the correlation of rated and true level. */
function ratingCorrelation(people: readonly Outcome[]): number {
  const skills = people[0]?.levels.map((_, skill) => {
    const pairs = people.map(({ levels, ratings }) => [levels[skill] ?? 0, ratings[skill] ?? 0])
    const means = [0, 1].map((k) => total(pairs.map((pair) => pair[k] ?? 0)) / pairs.length)
    const product = (k: number, l: number) =>
      total(
        pairs.map(
          (pair) => ((pair[k] ?? 0) - (means[k] ?? 0)) * ((pair[l] ?? 0) - (means[l] ?? 0)),
        ),
      )
    return product(0, 1) / Math.sqrt(product(0, 0) * product(1, 1))
  })
  return total(skills ?? []) / (skills?.length ?? 1)
}

function lead(scores: readonly number[]): number {
  const [first = 0, second = 0] = scores.toSorted((a, b) => b - a)
  return first - second
}

function total(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN
}

function words({ value, low, high }: Figure, digits = 3): string {
  if (Number.isNaN(value)) return 'none'
  return `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`
}

function table(rows: readonly (readonly string[])[], head: number): string {
  return rows
    .map(([name = '', ...cells]) =>
      [name.padEnd(head), ...cells.map((cell) => cell.padEnd(24))].join('').trimEnd(),
    )
    .join('\n')
}

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

/** A bar, what was reached, and whether it is met: a bar inside the limits is met or missed by luck, and says so. */
function goal(
  name: string,
  figure: Figure,
  bar: readonly ['at least' | 'at most', number],
  digits = 3,
): readonly string[] {
  const [side, wanted] = bar
  const met = side === 'at least' ? figure.value >= wanted : figure.value <= wanted
  const unsure = figure.low <= wanted && wanted <= figure.high
  const verdict = `${met ? 'met' : 'MISSED'}${unsure ? ', within the limits' : ''}`
  return [name, `${side} ${wanted}`, words(figure, digits), verdict]
}

const exactly = (value: number): Figure => ({ value, low: value, high: value })

function goalRows(
  [a, b, c]: readonly [Figures, Figures, Figures],
  claims: ReturnType<typeof claimsOf>,
): readonly (readonly string[])[] {
  const withTerms = claims.find(({ way }) => way === 'withTerms')
  return [
    goal('G1 first = full bank, lead ≥ 5, A', a.agreesLead, ['at least', 0.99]),
    goal('G1 … B', b.agreesLead, ['at least', 0.985]),
    goal('G1 … C', c.agreesLead, ['at least', 0.965]),
    goal('G1 within 3 points, A', a.within3, ['at least', 0.98]),
    goal('G1 … B', b.within3, ['at least', 0.96]),
    goal('G1 … C', c.within3, ['at least', 0.935]),
    goal('G2 questions, mean, B', b.questions, ['at most', 32], 1),
    goal('G2 questions, 90th percentile, B', exactly(b.questionsP90), ['at most', 36], 0),
    goal('G2 minutes, median, B, assumed', exactly(b.secondsMedian / 60), ['at most', 6.5], 2),
    goal('G2 minutes, 90th percentile, B', exactly(b.secondsP90 / 60), ['at most', 8], 2),
    goal('G3 range holds truth, A', a.covered, ['at least', 0.78]),
    goal('G3 … A', a.covered, ['at most', 0.92]),
    goal('G3 … B', b.covered, ['at least', 0.78]),
    goal('G3 … B', b.covered, ['at most', 0.92]),
    goal('G3 … C', c.covered, ['at least', 0.7]),
    goal('G4 set holds true best, B', b.setHolds, ['at least', 0.95]),
    goal('G4 … C', c.setHolds, ['at least', 0.91]),
    goal('G4 size of the set, B', b.setSize, ['at most', 2.9], 2),
    goal('G4 … C', c.setSize, ['at most', 3], 2),
    goal('G5 P(best) ≥ .8 is right, B', b.sureRight, ['at least', 0.95]),
    goal('G5 … C', c.sureRight, ['at least', 0.9]),
    goal('G6 bands overstated, A', a.shownOver, ['at most', 0.03]),
    goal('G6 … B', b.shownOver, ['at most', 0.06]),
    goal('G6 … C', c.shownOver, ['at most', 0.12]),
    goal('G6 shown Ready is Ready, B', b.shownReady, ['at least', 0.6]),
    goal('G6 shown Ready is at least Close, B', b.shownReadyClose, ['at least', 0.98]),
    ...(withTerms === undefined
      ? []
      : [
          goal('G7 over-claimers: points too high', withTerms.inflation, ['at most', 6], 1),
          goal('G7 false high scores', withTerms.falseHigh, ['at most', 0.01]),
        ]),
  ]
}

/** Prints the report on so many people a scenario. */
export function printEstimate(argument: string | undefined): void {
  const { content, problems } = loadContent(join(import.meta.dirname, '../data'))
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  const people = Number(argument ?? usualPeople)
  if (!(people >= 2)) throw new Error('Say how many people, 2 or more, or nothing.')
  const { roles } = content
  const start = performance.now()
  const of = (scenario: keyof typeof scenarios) =>
    simulate(content, scenarios[scenario], people, seed)
  const a = figuresOf(of('A'), roles)
  const b = figuresOf(of('B'), roles)
  const c = figuresOf(of('C'), roles)
  const claims = claimsOf(of('claims'), roles)
  const raises = Math.min(usualRaises, 10 * people)
  const falls = countFalls(content, raises)

  console.log(
    `The estimate on ${people} made-up people a scenario, with 95 % limits. None of this is evidence about real people.\n`,
  )
  console.log(
    table(
      [['', 'A', 'B', 'C'], ...rows.map(([name, cell]) => [name, cell(a), cell(b), cell(c)])],
      36,
    ),
  )
  console.log('\nOver-claimers: a fifth of the people of B claim 1.4 levels more')
  console.log(
    table(
      [
        ['scores by', 'theirs, points too high', 'false high (≥ 80, < 65)', 'others, too high'],
        ...claims.map(({ way, inflation, falseHigh, honest }) => [
          way,
          words(inflation, 1),
          words(falseHigh),
          words(honest, 1),
        ]),
      ],
      36,
    ),
  )
  console.log('\nGoals')
  console.log(table(goalRows([a, b, c], claims), 38))
  console.log(
    `G8 a higher answer lowers a role: ${falls} of ${raises} random raises; the other axioms: npm run test:long`,
  )
  console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`)
}
