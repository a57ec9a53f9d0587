/**
 * What the answers say about every level, exactly: a tree of a general tendency, six domains and 26 skills, counted out on
 * small grids for each leniency. docs/decisions/0006 says why; data/model.json holds the numbers.
 */
import { type Answer, type Answers, levelQuestion, listQuestion, termQuestion } from './answers.ts'
import { seededRandom } from './random.ts'
import { evidenceTables, levelCount, type Model, outcomes } from './responses.ts'
import { add, dot, multiply, normalised, product, type Shares } from './shares.ts'

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
type Source = 'set' | 'checked' | 'twice' | 'once' | 'inferred'

/** What the answers say about all levels together. */
export interface Posterior {
  /** Skill ids, in the order of everything below. */
  readonly skills: readonly string[]
  /** Where in that order each skill stands. */
  readonly place: ReadonlyMap<string, number>
  /** P(level) of each skill: [skill][level]. */
  readonly levels: readonly Shares[]
  readonly sources: readonly Source[]
  /** Share of each leniency of the grid. Only the term list moves it. */
  readonly leniency: Shares
  /** The same at each leniency, the levels of all skills one after the other: [leniency][levelCount · skill + level]. */
  readonly byLeniency: readonly Float64Array[]
  /** Levels drawn jointly, 400 times: [skill][draw]. A higher answer never lowers a single one. */
  readonly draws: () => readonly Uint8Array[]
}

/** P(level) of a skill, for each level; undefined for one the posterior does not know. */
export function sharesOf({ levels, place }: Posterior, skill: string): Shares | undefined {
  return levels[place.get(skill) ?? -1]
}

/** Whether the level of a skill rests on something the person said about it. */
export function isAnswered({ sources, place }: Posterior, skill: string): boolean {
  return (sources[place.get(skill) ?? -1] ?? 'inferred') !== 'inferred'
}

const allLevels = Array.from({ length: levelCount }, (_, level) => level)

/** How many people are drawn for intervals, bands and chances. */
export const drawCount = 400

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
 * the person and taken as it is. `terms.list` 0 says the list was answered, `terms.<id>` 0 that a term was ticked. Skipped is no
 * evidence, and neither is an option that its question does not have.
 *
 * With leniency b, general tendency g, tendency θ of each domain d and level l of each skill s:
 * P(l | answers) = Σ_b w(b) · P(l | answers, b), where w(b) ∝ prior · P(terms | b), never the other answers: the "cut". Otherwise
 * answering higher on one skill would say "lenient" and lower another.
 */
export function estimator(bank: Bank, model: Model): (answers: Answers) => Posterior {
  const tree = treeOf(model)
  const listen = listener(tree, model)
  const domains = [...new Set(bank.skills.map(({ domain }) => domain))]
  const domainOf = bank.skills.map(({ domain }) => domains.indexOf(domain))
  const questionsOf = bank.skills.map(({ id }) => bank.questions.filter((q) => q.skill === id))
  const place = new Map(bank.skills.map(({ id }, i) => [id, i]))
  const numbers = randomNumbers(2 + domains.length + bank.skills.length)

  return (answers) => {
    const leniency = leniencyWeights(answers, bank, model)
    const heard = bank.skills.map(({ id }, s) =>
      listen(questionsOf[s] ?? [], answers, answers.get(levelQuestion(id))),
    )
    const branches = leniency.map((_, b) => climb(tree, heard, b, domainOf, domains.length))
    const byLeniency = branches.map(({ levels }) => levels)
    let drawn: readonly Uint8Array[] | undefined
    return {
      skills: bank.skills.map(({ id }) => id),
      place,
      levels: bank.skills.map((_, skill) =>
        allLevels.map((level) =>
          leniency.reduce(
            (sum, weight, b) => sum + weight * (byLeniency[b]?.[skill * levelCount + level] ?? 0),
            0,
          ),
        ),
      ),
      sources: heard.map(({ source }) => source),
      leniency,
      byLeniency,
      draws: () => {
        drawn ??= drawLevels(tree, heard, branches, leniency, domainOf, numbers)
        return drawn
      },
    }
  }
}

/** What the answers about one skill say at each leniency b and tendency θ of its domain. */
interface Heard {
  readonly source: Source
  /** P(the answers, level up to l | θ, b): for each b a row for each θ. */
  readonly levels: RunningSums
  /** P(the answers | θ, b): [b][θ]. */
  readonly tendency: readonly Shares[]
}

/**
 * Takes in the answers about one skill, and the level that the person has set. The tables are the same for all skills, so what equal
 * answers say is kept: there are a few hundred ways to answer.
 */
function listener(tree: Tree, model: Model) {
  const tables = evidenceTables(model)
  const known = new Map<string, Heard>()

  function hear(
    asked: readonly { readonly kind: Question['kind']; readonly outcome: number }[],
    level: number | null,
  ): Heard {
    const evidence = model.leniency.grid.map((_, b) =>
      asked
        .map(({ kind, outcome }) => tables[kind][b]?.[outcome] ?? [])
        .concat(level === null ? [] : [allLevels.map((each) => (each === level ? 1 : 0))])
        .reduce(
          product,
          allLevels.map(() => 1),
        ),
    )
    return {
      source: sourceOf(asked, level),
      levels: runningSums(tree.level, evidence),
      tendency: evidence.map((of) => tree.level.map((levels) => dot(levels, of))),
    }
  }

  return (questions: readonly Question[], answers: Answers, set: Answer | undefined): Heard => {
    const level = allLevels.find((level) => level === set) ?? null
    const asked = questions.flatMap((question) => {
      const answer = answers.get(question.id)
      if (typeof answer !== 'number') return []
      const { kind } = question
      const outcome = outcomeOf(question, answer)
      return tables[kind][0]?.[outcome] === undefined ? [] : { kind, outcome }
    })
    const key = `${level} ${asked.map(({ kind, outcome }) => kind + outcome)}`
    const heard = known.get(key) ?? hear(asked, level)
    known.set(key, heard)
    return heard
  }
}

function sourceOf(
  asked: readonly { readonly kind: Question['kind'] }[],
  level: number | null,
): Source {
  if (level !== null) return 'set'
  if (asked.some(({ kind }) => kind === 'check')) return 'checked'
  return asked.length > 1 ? 'twice' : asked.length > 0 ? 'once' : 'inferred'
}

/** Shares of leniency: a normal prior on the grid, times what the invented terms say when the list was answered. */
function leniencyWeights(answers: Answers, { invented }: Bank, model: Model): Shares {
  const { mean, spread, grid } = model.leniency
  const { base, rise, steepness, middle } = model.invented
  const listed = typeof answers.get(listQuestion) === 'number'
  const weights = grid.map((b) => {
    const tick = base + rise / (1 + Math.exp(-steepness * (b - middle)))
    let weight = bell(b, mean, spread)
    for (const id of listed ? invented : []) {
      weight *= typeof answers.get(termQuestion(id)) === 'number' ? tick : 1 - tick
    }
    return weight
  })
  return normalised(weights)
}

/** The tree before any answer: P(g), P(θ | g) as [g][θ], P(level | θ) as [θ][level]. */
interface Tree {
  readonly general: Shares
  readonly domain: readonly Shares[]
  readonly level: readonly Shares[]
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
  const domain = general.map((g) =>
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
  const level = points.map((point) => {
    const sums = [0, ...cuts.map((cut) => below(cut, point)), 1]
    return levelShares.map((_, l) => (sums[l + 1] ?? 1) - (sums[l] ?? 0))
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

/** What the answers say at one leniency, up and down the tree. */
interface Branch {
  /** P(answers, g). */
  readonly general: Shares
  /** P(answers of the domain | θ): [domain][θ]. */
  readonly domain: readonly Shares[]
  /** P(level) of all skills, one after the other. */
  readonly levels: Float64Array
}

function climb(
  tree: Tree,
  heard: readonly Heard[],
  b: number,
  domainOf: readonly number[],
  domains: number,
): Branch {
  const domain = Array.from({ length: domains }, () => tree.level.map(() => 1))
  for (const [s, { tendency }] of heard.entries()) multiply(domain[domainOf[s] ?? 0], tendency[b])
  const given = tree.domain.map((points) => domain.map((of) => dot(points, of)))
  const general = tree.general.map((share, g) => (given[g] ?? []).reduce((a, b) => a * b, share))
  const down = domain.map((of, d) => {
    const shares = of.map(() => 0)
    for (const [g, points] of tree.domain.entries()) {
      add(shares, points, (general[g] ?? 0) / (given[g]?.[d] ?? 1))
    }
    return product(shares, of)
  })
  return { general, domain, levels: levelsBelow(down, heard, b, domainOf) }
}

/** P(level) of all skills, one after the other, when the rest of the answers says so much for each θ of each domain. */
function levelsBelow(
  domain: readonly Shares[],
  heard: readonly Heard[],
  b: number,
  domainOf: readonly number[],
): Float64Array {
  const levels = new Float64Array(heard.length * levelCount)
  for (const [s, { levels: upTo, tendency }] of heard.entries()) {
    const above = domain[domainOf[s] ?? 0] ?? []
    const first = s * levelCount
    const last = first + levelCount - 1
    let at = b * above.length * levelCount
    for (const [t, share] of above.entries()) {
      const times = share / (tendency[b]?.[t] ?? 1)
      for (let i = first; i <= last; i++) {
        levels[i] = (levels[i] ?? 0) + times * (upTo.sums[at++] ?? 0)
      }
    }
    const all = levels[last] ?? 1
    for (let i = last; i >= first; i--) {
      const below = i > first ? (levels[i - 1] ?? 0) : 0
      levels[i] = ((levels[i] ?? 0) - below) / all
    }
  }
  return levels
}

/** Levels drawn from the posterior, by a column of random numbers for each choice; each number is used for one choice whatever the answers. */
function drawLevels(
  tree: Tree,
  heard: readonly Heard[],
  branches: readonly Branch[],
  leniency: Shares,
  domainOf: readonly number[],
  [forBranch, forGeneral, ...forRest]: readonly Float64Array[],
): readonly Uint8Array[] {
  const domains = branches[0]?.domain.length ?? 0
  const start = new Uint8Array(drawCount)
  const branch = pickEach(forBranch, start, runningSums([leniency]))
  const generals = runningSums(branches.map(({ general }) => general))
  const general = pickEach(forGeneral, branch, generals)
  const aboveDomain = rowsOf(branch, general, tree.domain.length)
  const aboveSkill = forRest.slice(0, domains).map((numbers, d) => {
    const sums = runningSums(
      tree.domain,
      branches.map(({ domain }) => domain[d] ?? []),
    )
    return rowsOf(branch, pickEach(numbers, aboveDomain, sums), tree.level.length)
  })
  return heard.map(({ levels }, s) =>
    pickEach(forRest[domains + s], aboveSkill[domainOf[s] ?? 0] ?? start, levels),
  )
}

/** Rows of running sums, one after the other. */
interface RunningSums {
  readonly sums: Float64Array
  /** Sums in a row. */
  readonly width: number
}

/** For all factors, for all rows: the running sums of the row times the factors, which are 1 unless given. */
function runningSums(rows: readonly Shares[], factors: readonly Shares[] = [[]]): RunningSums {
  const width = rows[0]?.length ?? 0
  const sums = new Float64Array(factors.length * rows.length * width)
  let at = 0
  for (const by of factors) {
    for (const row of rows) {
      let sum = 0
      for (let i = 0; i < width; i++) {
        sum += (row[i] ?? 0) * (by[i] ?? 1)
        sums[at++] = sum
      }
    }
  }
  return { sums, width }
}

/**
 * For each number from 0 up to 1, the place in its row that it falls on, when each place owns as much as its sum rises by. Counts the
 * sums that it passes: to look for the place with a branch at each takes twice as long, for no processor can foresee random numbers.
 */
function pickEach(
  numbers: Float64Array = new Float64Array(),
  row: Uint8Array,
  { sums, width }: RunningSums,
): Uint8Array {
  const places = new Uint8Array(numbers.length)
  for (let i = 0; i < numbers.length; i++) {
    const first = (row[i] ?? 0) * width
    const last = first + width - 1
    const at = (numbers[i] ?? 0) * (sums[last] ?? 0)
    let place = 0
    for (let next = first; next < last; next++) place += Number((sums[next] ?? 0) <= at)
    places[i] = place
  }
  return places
}

/** For each draw, which row its place in its branch is, when each branch has so many rows. */
function rowsOf(branch: Uint8Array, places: Uint8Array, rows: number): Uint8Array {
  const row = new Uint8Array(places.length)
  for (let i = 0; i < row.length; i++) row[i] = (branch[i] ?? 0) * rows + (places[i] ?? 0)
  return row
}

/** For each choice, a number from 0 up to 1 for each draw. */
function randomNumbers(choices: number): readonly Float64Array[] {
  const random = seededRandom(drawSeed)
  return Array.from({ length: choices }, () => Float64Array.from({ length: drawCount }, random))
}

/** Evenly spaced points of a standard normal quantity. */
function gridOf(points: number): readonly number[] {
  return Array.from({ length: points }, (_, i) => reach * ((2 * i) / (points - 1) - 1))
}

/** The normal density, not normalised. */
function bell(at: number, mean: number, spread: number): number {
  return Math.exp(-((at - mean) ** 2) / (2 * spread ** 2))
}
