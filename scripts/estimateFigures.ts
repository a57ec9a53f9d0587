/** What the protocol reaches on made-up people, with 95 % limits. See simulate.ts for who these people are. */
import type { AllContent } from '../src/content/load.ts'
import { bankOf } from '../src/content/parts.ts'
import { usableLevels } from '../src/core/belief.ts'
import { bands, coverage, type RoleFit } from '../src/core/fit.ts'
import { estimator, outcomeOf } from '../src/core/posterior.ts'
import { seededRandom } from '../src/core/random.ts'
import { wilson } from './evaluateRoles.ts'
import type { Outcome } from './simulate.ts'

/** The made-up people are the same each time. */
export const seed = 41

export type Evaluation = NonNullable<AllContent['evaluation']>
export type Figures = Evaluation['scenarios']['A']['figures']
export type Claims = Evaluation['claims']

/** A figure with its 95 % limits; the value is null where there was nobody to count. */
export type Figure = Figures['covered']

type Part = readonly [count: number, of: number]

const equal = 1e-9

/**
 * A share, counted over people who each count several times (such as once a role): the limits allow for the likeness of a person's
 * own counts, by Wilson's interval with the number of counts that would be as sure if each stood alone.
 */
export function shareOf(parts: readonly Part[]): Figure {
  const of = total(parts.map(([, of]) => of))
  if (of === 0) return { value: null, low: 0, high: 1 }
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
export function figuresOf(people: readonly Outcome[], roles: AllContent['roles']): Figures {
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

/** How far the scores of people who over-claim, and of the others, are above the true ones. */
export function claimsOf(people: readonly Outcome[], roles: AllContent['roles']): Claims {
  const ids = roles.map(({ id }) => id)
  const claimers = people.filter(({ overclaims }) => overclaims)
  const honest = people.filter(({ overclaims }) => !overclaims)
  const inOrder = (fits: readonly RoleFit[]) =>
    ids.map((id) => fits.find(({ role }) => role === id)?.score ?? 0)
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
  const by = (scores: (person: Outcome) => readonly number[]) => ({
    inflation: inflation(claimers, scores),
    falseHigh: falseHigh(scores),
    honest: inflation(honest, scores),
  })
  return {
    naive: by((person) => inOrder(person.naive)),
    withoutTerms: by((person) => person.withoutTerms),
    withTerms: by((person) => inOrder(person.shown)),
    withWeakTerms: by((person) => person.withWeakTerms),
  }
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
