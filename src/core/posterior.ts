/**
 * What the answers say about every level, exactly: a tree of a general tendency, six domains and 26 skills, counted out on
 * small grids for each leniency. `docs/decisions` says why; data/model.json holds the numbers.
 */
import type { Answers } from './answers.ts'
import { seededRandom } from './random.ts'
import { type Kind, kinds, levelCount, type Model, outcomes, responseTables } from './responses.ts'

/** As much of a question as the estimate needs. */
export type Question =
  | { readonly id: string; readonly skill: string; readonly kind: 'ladder' | 'view' }
  | { readonly id: string; readonly skill: string; readonly kind: 'check'; readonly right: number }

/** What can be asked, and about what. */
export interface Bank {
  readonly skills: readonly { readonly id: string; readonly domain: string }[]
  readonly questions: readonly Question[]
  /** Ids of the invented terms, without `terms.`. */
  readonly invented: readonly string[]
}

/** What a level rests on: set by the person, a check, two answers, one, or only what is usual beside the other answers. */
export type Source = 'set' | 'checked' | 'twice' | 'once' | 'inferred'

/** What the answers say about all levels together. */
export interface Posterior {
  /** Skill ids, in the order of everything below. */
  readonly skills: readonly string[]
  /** P(level) of each skill: [skill][level]. */
  readonly levels: readonly Float64Array[]
  readonly sources: readonly Source[]
  /** Share of each leniency of the grid. Only the term list moves it. */
  readonly leniency: Float64Array
  /** P(level) of each skill at each leniency: [leniency][skill][level]. */
  readonly byLeniency: readonly (readonly Float64Array[])[]
  /** Levels drawn jointly: [draw][skill]. A higher answer never lowers a single one. */
  readonly draws: () => readonly Uint8Array[]
}

/** How many people are drawn for intervals, bands and chances. */
const drawCount = 400

/**
 * One seed for all answers, for then the same random numbers meet every set of answers: what changes between two results is what the answers
 * changed, and a higher answer, which moves every distribution up, moves every draw up or leaves it.
 */
const drawSeed = 4

/** The answer to a check that says "not sure": the option after the three. */
export const unsureOption = 3

/** Points of the grids of tendencies reach this many standard deviations to either side. */
const reach = 2.4

/** The outcome of an answer in the table of its question: see responses.ts. */
export function outcomeOf(question: Question, answer: number): number {
  if (question.kind !== 'check') return answer
  if (answer === question.right) return outcomes.right
  return answer === unsureOption ? outcomes.unsure : outcomes.wrong
}

/**
 * The estimate for this bank, as a function of the answers; their order does not matter. An answer `<skill>.level` is a level set by
 * the person and taken as it is. `terms.list` 0 says the list was answered, `terms.<id>` 0 that a term was ticked. Skipped is no evidence.
 *
 * With leniency b, general tendency g, tendency θ of each domain d and level l of each skill s:
 * P(l | answers) = Σ_b w(b) · P(l | answers, b), where w(b) ∝ prior · P(terms | b), never the other answers: the "cut". Otherwise
 * answering higher on one skill would say "lenient" and lower another.
 */
export function estimator(bank: Bank, model: Model): (answers: Answers) => Posterior {
  const tables = evidenceTables(model)
  const { grid } = model.leniency
  const domains = [...new Set(bank.skills.map(({ domain }) => domain))]
  const domainOf = bank.skills.map(({ domain }) => domains.indexOf(domain))
  const place = new Map(bank.skills.map(({ id }, i) => [id, i]))
  const tree = treeOf(model)
  const numbers = randomNumbers(2 + domains.length + bank.skills.length)

  return (answers) => {
    const leniency = leniencyWeights(answers, bank, model)
    const evidence = grid.map(() => bank.skills.map(() => new Float64Array(levelCount).fill(1)))
    const asked = bank.skills.map(() => ({ ratings: 0, checks: 0, set: false }))
    const take = (skill: number, shares: (b: number) => Float64Array | undefined) => {
      for (const [b, of] of evidence.entries()) multiply(of[skill], shares(b))
    }
    for (const question of bank.questions) {
      const answer = answers.get(question.id)
      const skill = place.get(question.skill)
      const counts = asked[skill ?? -1]
      if (typeof answer !== 'number' || skill === undefined || counts === undefined) continue
      const outcome = outcomeOf(question, answer)
      take(skill, (b) => tables[question.kind][b]?.[outcome])
      if (question.kind === 'check') counts.checks++
      else counts.ratings++
    }
    for (const [skill, { id }] of bank.skills.entries()) {
      const answer = answers.get(`${id}.level`)
      const counts = asked[skill]
      if (typeof answer !== 'number' || counts === undefined) continue
      const exactly = new Float64Array(levelCount)
      exactly[answer] = 1
      take(skill, () => exactly)
      counts.set = true
    }

    const branches = evidence.map((of) => climb(tree, of, domainOf, domains.length))
    const byLeniency = branches.map(({ levels }) => levels)
    return {
      skills: bank.skills.map(({ id }) => id),
      levels: bank.skills.map((_, skill) => {
        const levels = new Float64Array(levelCount)
        for (const [b, of] of byLeniency.entries()) add(levels, of[skill], leniency[b] ?? 0)
        return levels
      }),
      sources: asked.map(({ ratings, checks, set }) => {
        if (set) return 'set'
        if (checks > 0) return 'checked'
        return ratings > 1 ? 'twice' : ratings > 0 ? 'once' : 'inferred'
      }),
      leniency,
      byLeniency,
      draws: () => numbers.map((row) => draw(tree, branches, leniency, domainOf, row)),
    }
  }
}

/** [kind][leniency][outcome][level]: the tables of responses.ts, turned so that an answer finds its row. */
function evidenceTables(model: Model) {
  const tables = responseTables(model)
  const turned = (kind: Kind) =>
    tables[kind].map((rows) =>
      (rows[0] ?? []).map((_, outcome) => Float64Array.from(rows, (row) => row[outcome] ?? 0)),
    )
  const [ladder, view, check] = kinds.map(turned)
  return { ladder: ladder ?? [], view: view ?? [], check: check ?? [] }
}

/** Shares of leniency: a normal prior on the grid, times what the invented terms say when the list was answered. */
function leniencyWeights(answers: Answers, { invented }: Bank, model: Model): Float64Array {
  const { mean, spread, grid } = model.leniency
  const { base, rise, steepness, middle } = model.invented
  const listed = typeof answers.get('terms.list') === 'number'
  const weights = Float64Array.from(grid, (b) => {
    const tick = base + rise / (1 + Math.exp(-steepness * (b - middle)))
    let weight = bell(b, mean, spread)
    for (const id of listed ? invented : []) {
      weight *= typeof answers.get(`terms.${id}`) === 'number' ? tick : 1 - tick
    }
    return weight
  })
  return normalised(weights)
}

/** The tree before any answer: P(g), P(θ | g) as [g][θ], P(level | θ) as [θ][level]. */
interface Tree {
  readonly general: Float64Array
  readonly domain: readonly Float64Array[]
  readonly level: readonly Float64Array[]
}

/**
 * A skill is √w · θ + √(1 − w) · noise, cut into levels, and θ is √(c/w) · g + √(1 − c/w) · noise: so skills of one domain
 * correlate by w, of two by c. The last noise is logistic, whose density is log-concave like the normal one, which keeps ratios monotone.
 * The cuts are where they give the shares of data/model.json on these very grids.
 */
function treeOf({ levelShares, correlation, gridPoints }: Model): Tree {
  const { withinDomain, betweenDomains } = correlation
  const toDomain = Math.sqrt(betweenDomains / withinDomain)
  const points = gridOf(gridPoints.domain)
  const general = gridOf(gridPoints.general)
  const generalShares = normalised(general.map((g) => bell(g, 0, 1)))
  const domain = Array.from(general, (g) =>
    normalised(points.map((t) => bell(t, toDomain * g, Math.sqrt(1 - toDomain ** 2)))),
  )
  const scale = (Math.sqrt(1 - withinDomain) * Math.sqrt(3)) / Math.PI
  const below = (cut: number, point: number) =>
    1 / (1 + Math.exp((Math.sqrt(withinDomain) * point - cut) / scale))
  const shareBelow = (cut: number) =>
    dot(
      generalShares,
      domain.map((of) =>
        dot(
          of,
          Array.from(points, (point) => below(cut, point)),
        ),
      ),
    )
  let sum = 0
  const cuts = levelShares.slice(0, -1).map((share) => {
    sum += share
    return whereReached(shareBelow, sum)
  })
  const level = Array.from(points, (point) => {
    const sums = [0, ...cuts.map((cut) => below(cut, point)), 1]
    return Float64Array.from(levelShares, (_, l) => (sums[l + 1] ?? 1) - (sums[l] ?? 0))
  })
  return { general: generalShares, domain, level }
}

/** Where a rising function of −9 to 9 reaches a value, by halving. */
function whereReached(rising: (at: number) => number, value: number): number {
  let [low, high] = [-9, 9]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return low
}

/** What the answers say at one leniency, up and down the tree. Shares are not normalised. */
interface Branch {
  readonly evidence: readonly Float64Array[]
  /** P(answers, g). */
  readonly general: Float64Array
  /** P(answers of the domain | θ): [domain][θ]. */
  readonly domain: readonly Float64Array[]
  /** P(level): [skill][level], normalised. */
  readonly levels: readonly Float64Array[]
}

function climb(
  tree: Tree,
  evidence: readonly Float64Array[],
  domainOf: readonly number[],
  domains: number,
): Branch {
  const skill = evidence.map((of) => Float64Array.from(tree.level, (levels) => dot(levels, of)))
  const domain = Array.from({ length: domains }, () => new Float64Array(tree.level.length).fill(1))
  for (const [s, of] of skill.entries()) multiply(domain[domainOf[s] ?? 0], of)
  const general = tree.general.slice()
  const given = tree.domain.map((points) => domain.map((of) => dot(points, of)))
  for (const [g, of] of given.entries()) {
    for (const share of of) general[g] = (general[g] ?? 0) * share
  }
  const down = domain.map((of, d) => {
    const shares = new Float64Array(of.length)
    for (const [g, points] of tree.domain.entries()) {
      add(shares, points, (general[g] ?? 0) / (given[g]?.[d] ?? 1))
    }
    multiply(shares, of)
    return shares
  })
  const levels = evidence.map((of, s) => {
    const shares = new Float64Array(levelCount)
    const above = down[domainOf[s] ?? 0]
    for (const [t, points] of tree.level.entries()) {
      add(shares, points, (above?.[t] ?? 0) / (skill[s]?.[t] ?? 1))
    }
    multiply(shares, of)
    return normalised(shares)
  })
  return { evidence, general, domain, levels }
}

/** One person from the posterior, by this row of random numbers, each used for one choice whatever the answers. */
function draw(
  tree: Tree,
  branches: readonly Branch[],
  leniency: Float64Array,
  domainOf: readonly number[],
  numbers: Float64Array,
): Uint8Array {
  const levels = new Uint8Array(domainOf.length)
  const branch = branches[pick(leniency, null, numbers[0] ?? 0)]
  if (branch === undefined) return levels
  const points = tree.domain[pick(branch.general, null, numbers[1] ?? 0)] ?? leniency
  const tendency = branch.domain.map((of, d) => pick(points, of, numbers[2 + d] ?? 0))
  const first = 2 + tendency.length
  for (const [s, of] of branch.evidence.entries()) {
    const shares = tree.level[tendency[domainOf[s] ?? 0] ?? 0]
    if (shares !== undefined) levels[s] = pick(shares, of, numbers[first + s] ?? 0)
  }
  return levels
}

/** The place that a number from 0 up to 1 falls on when places own shares ∝ `shares` · `times`, lowest first. */
function pick(shares: Float64Array, times: Float64Array | null, number: number): number {
  let total = 0
  for (let i = 0; i < shares.length; i++) total += (shares[i] ?? 0) * (times?.[i] ?? 1)
  let left = number * total
  for (let i = 0; i < shares.length; i++) {
    left -= (shares[i] ?? 0) * (times?.[i] ?? 1)
    if (left < 0) return i
  }
  return shares.length - 1
}

function randomNumbers(length: number): readonly Float64Array[] {
  const random = seededRandom(drawSeed)
  return Array.from({ length: drawCount }, () => Float64Array.from({ length }, random))
}

/** Evenly spaced points of a standard normal quantity. */
function gridOf(points: number): Float64Array {
  return Float64Array.from({ length: points }, (_, i) => reach * ((2 * i) / (points - 1) - 1))
}

/** The normal density, not normalised. */
function bell(at: number, mean: number, spread: number): number {
  return Math.exp(-((at - mean) ** 2) / (2 * spread ** 2))
}

function normalised(shares: Float64Array): Float64Array {
  const total = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / total)
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

function multiply(into: Float64Array | undefined, by: ArrayLike<number> | undefined): void {
  if (into === undefined || by === undefined) return
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) * (by[i] ?? 0)
}

function add(into: Float64Array, other: ArrayLike<number> | undefined, times: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + (other?.[i] ?? 0) * times
}
