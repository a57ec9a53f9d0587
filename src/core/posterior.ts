/**
 * What the answers say about every level, exactly: a tree of a general tendency, domains and skills, counted out on
 * small grids for each leniency. docs/decisions/0006 says why; data/model.json holds the numbers.
 */
import { type Answer, type Answers, levelQuestion, listQuestion, termQuestion } from './answers.ts'
import { type Branch, drawLevels, type RunningSums, randomNumbers, runningSums } from './draws.ts'
import { chanceOfTick, evidenceTables, levelCount, type Model, outcomes } from './responses.ts'
import { add, dot, multiply, normalised, product, type Shares } from './shares.ts'
import { bell, type Tree, treeOf } from './tree.ts'

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
  /** Levels drawn jointly, `drawCount` times: [skill][draw]. A higher answer never lowers a single one. */
  readonly draws: () => readonly Uint8Array[]
}

const allLevels = Array.from({ length: levelCount }, (_, level) => level)

/** The answer to a check that says "not sure": the option after the three. */
export const unsureOption = 3

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
  const listed = typeof answers.get(listQuestion) === 'number'
  const weights = grid.map((b) => {
    const tick = chanceOfTick(model.invented, b)
    let weight = bell(b, mean, spread)
    for (const id of listed ? invented : []) {
      weight *= typeof answers.get(termQuestion(id)) === 'number' ? tick : 1 - tick
    }
    return weight
  })
  return normalised(weights)
}

/** What the answers say at one leniency, down to the levels. */
interface WholeBranch extends Branch {
  /** P(level) of all skills, one after the other. */
  readonly levels: Float64Array
}

function climb(
  tree: Tree,
  heard: readonly Heard[],
  b: number,
  domainOf: readonly number[],
  domains: number,
): WholeBranch {
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
