/**
 * People made up to try the estimate on: their true levels, and answers that are noisy and lenient in ways the estimate does not know.
 * None of this is evidence about real people. Nothing here comes from data/model.json but the seconds: truth is not drawn from the prior
 * of the estimate, and items differ from each other as its tables do not.
 */
import type { AllContent } from '../src/content/load.ts'
import { bankOf } from '../src/content/parts.ts'
import type { Answer, Answers } from '../src/core/answers.ts'
import { type BelievedFit, believedFits, usableLevels } from '../src/core/belief.ts'
import { ladderLevel, naiveEstimate } from '../src/core/estimate.ts'
import { type Band, bandOf, coverage, type RoleFit, rankRoles } from '../src/core/fit.ts'
import { followUpChooser, followUpsAsked, whyStop } from '../src/core/followUp.ts'
import { likelyLevel } from '../src/core/levels.ts'
import { estimator, type Question, unsureOption } from '../src/core/posterior.ts'
import { seededRandom } from '../src/core/random.ts'

/** How people answer: assumptions, chosen so that ratings and truth correlate as the name says. */
export interface Scenario {
  readonly name: string
  /** Mean and standard deviation of leniency, in levels. */
  readonly leniency: readonly [mean: number, spread: number]
  /** The range that the noise of an item is drawn from: a standard deviation, in levels. */
  readonly noise: readonly [low: number, high: number]
  /** Share of the way to the middle level by which novices inflate and experts deflate. */
  readonly pull: number
  /** Share of people who claim 1.4 levels more. */
  readonly overclaimers: number
}

/** Ratings and truth correlate by about .77, .63 and .41 per skill: best case, what good task items may reach, literature-typical. */
export const scenarios = {
  A: { name: 'A', leniency: [0.25, 0.5], noise: [0.55, 0.95], pull: 0, overclaimers: 0 },
  B: { name: 'B', leniency: [0.35, 0.7], noise: [0.95, 1.45], pull: 0, overclaimers: 0 },
  C: { name: 'C', leniency: [0.5, 0.8], noise: [1.15, 1.75], pull: 0.35, overclaimers: 0 },
  claims: {
    name: 'over-claimers',
    leniency: [0.35, 0.7],
    noise: [0.95, 1.45],
    pull: 0,
    overclaimers: 0.2,
  },
} as const satisfies { readonly [name: string]: Scenario }

const claim = 1.4

/** Mean levels of ten kinds of people in six domains: foundations, AI, offence, defence, governance, practice. */
const personas = [
  [3, 1.2, 0.8, 1, 0.6, 1.6], // software engineer
  [2.4, 3, 0.6, 1, 0.6, 1.6], // machine-learning engineer
  [2.6, 0.8, 3, 1.6, 0.8, 1.6], // penetration tester
  [3.2, 1, 0.8, 2.2, 0.8, 1.4], // platform engineer
  [2.2, 0.8, 1.6, 2.4, 1, 1.4], // security analyst
  [0.8, 0.6, 0.6, 1, 3, 2], // risk and compliance
  [0.4, 0.8, 0.4, 0.4, 2.6, 2.6], // policy analyst
  [2, 2.8, 1.8, 1, 0.8, 2.4], // researcher
  [0.8, 0.6, 0.4, 0.4, 0.5, 0.8], // newcomer
  [2.6, 2, 2, 2.4, 2, 2.8], // senior generalist
] as const

const domainSpread = 0.55
const skillSpread = 0.8
const topLevel = 4
const ladderTop = 3
const shiftSpread = 0.25

/** What one made-up person is, and what was said about the person. */
export interface Outcome {
  readonly overclaims: boolean
  /** True and rated level (4k/3) of each skill. */
  readonly levels: readonly number[]
  readonly ratings: readonly number[]
  /** The most likely level and the true one are at most one apart, for each skill. */
  readonly nearLevels: number
  /** True score and band of each role, in the order of the roles. */
  readonly scores: readonly number[]
  readonly bands: readonly Band[]
  readonly questions: number
  readonly seconds: number
  /** What the protocol shows, best first. */
  readonly shown: readonly BelievedFit[]
  /** Expected scores of each role when every question of the bank was answered. */
  readonly full: readonly number[]
  /** Ladder ratings taken as levels, best first. */
  readonly naive: readonly RoleFit[]
  /** Expected scores of each role by the same answers without the term list, and with one that hardly tells. */
  readonly withoutTerms: readonly number[]
  readonly withWeakTerms: readonly number[]
}

/** Has so many people of a scenario take the assessment. Same seed, same people. */
export function simulate(
  content: AllContent,
  scenario: Scenario,
  people: number,
  seed: number,
): readonly Outcome[] {
  const { skills, roles, domains, model } = content
  const bank = bankOf(content)
  const posteriorOf = estimator(bank, model)
  const nextFollowUp = followUpChooser(bank.questions, roles, model)
  const random = seededRandom(seed)
  const between = (low: number, high: number) => low + (high - low) * random()
  /** A standard normal number (G. E. P. Box & M. E. Muller 1958). */
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

  /** Drawn for each person anew, so that people stand alone and limits hold. */
  function newItems() {
    return {
      items: new Map(
        bank.questions.map((question) => [
          question.id,
          {
            leniency: between(0.6, 1),
            noise: between(...scenario.noise),
            shift: shiftSpread * normal(),
            slope: between(1.2, 2.2),
            middle: 2 + 0.5 * normal(),
            guess: between(0.2, 0.45),
            slip: between(0, 0.1),
            unsure: between(0.1, 0.5),
          },
        ]),
      ),
      terms: bank.invented.map((id) => ({
        id,
        base: between(0.02, 0.1),
        rise: between(0.45, 0.65),
        steepness: between(2, 4),
        middle: between(0.8, 1.2),
      })),
    }
  }

  function person({ items, terms }: ReturnType<typeof newItems>): Outcome {
    const persona = personas[Math.floor(random() * personas.length)] ?? personas[0]
    const means = domains.map((_, d) => (persona[d] ?? 1) + domainSpread * normal())
    const levels = skills.map(({ domain }) => {
      const mean = means[domains.findIndex(({ id }) => id === domain)] ?? 1
      return within(topLevel, Math.round(mean + skillSpread * normal()))
    })
    const levelOf = new Map(skills.map(({ id }, i) => [id, levels[i] ?? 0]))
    const overclaims = random() < scenario.overclaimers
    const [mean, spread] = scenario.leniency
    const leniency = mean + spread * normal() + (overclaims ? claim : 0)

    function answerTo(question: Question): Answer {
      const item = items.get(question.id)
      const level = levelOf.get(question.skill) ?? 0
      if (item === undefined) return 'skipped'
      if (question.kind === 'check') {
        const knows = random() < logistic(item.slope * (level - item.middle))
        if (knows ? random() >= item.slip : false) return question.right
        if (!knows && random() < item.unsure) return unsureOption
        return !knows && random() < item.guess ? question.right : (question.right + 1) % 3
      }
      const felt = level + scenario.pull * (topLevel / 2 - level) + item.leniency * leniency
      const said = felt + item.shift + item.noise * normal()
      return question.kind === 'view'
        ? within(topLevel, Math.round(said))
        : within(ladderTop, Math.round((said * ladderTop) / topLevel))
    }

    const everything = new Map(bank.questions.map((question) => [question.id, answerTo(question)]))
    const ticks = terms
      .filter((t) => random() < t.base + t.rise * logistic(t.steepness * (leniency - t.middle)))
      .map(({ id }) => id)
    const weakTicks = terms.filter(() => random() < (overclaims ? 0.28 : 0.15)).map(({ id }) => id)
    const list = (ticked: readonly string[]) =>
      new Map<string, Answer>([
        ['terms.list', 0],
        ...ticked.map((id): [string, Answer] => [`terms.${id}`, 0]),
      ])
    const ladders = bank.questions.filter(({ kind }) => kind === 'ladder')
    const asked = new Map<string, Answer>(
      ladders.map(({ id }) => [id, everything.get(id) ?? 'skipped']),
    )
    const expected = (answers: Answers) => {
      const posterior = posteriorOf(answers)
      return roles.map(({ requirements }) =>
        coverage(usableLevels(posterior, requirements), requirements),
      )
    }

    let seconds = ladders.length * model.ladder.seconds + model.listSeconds
    let posterior = posteriorOf(new Map([...asked, ...list(ticks)]))
    let shown = believedFits(posterior, roles)
    for (;;) {
      const next = nextFollowUp(asked, posterior, shown)
      const question = bank.questions.find(({ id }) => id === next?.question)
      const stop = whyStop(shown, followUpsAsked(asked, bank.questions), next)
      if (stop !== null || question === undefined) break
      asked.set(question.id, everything.get(question.id) ?? 'skipped')
      seconds += model[question.kind].seconds
      posterior = posteriorOf(new Map([...asked, ...list(ticks)]))
      shown = believedFits(posterior, roles)
    }

    const truth = (skill: string) => levelOf.get(skill) ?? 0
    const likely = posterior.levels.map(likelyLevel)
    return {
      overclaims,
      levels,
      ratings: skills.map(({ id }) => {
        const answer = asked.get(`${id}.ladder`)
        return typeof answer === 'number' ? ladderLevel(answer) : 0
      }),
      nearLevels: likely.filter((level, i) => Math.abs(level - (levels[i] ?? 0)) <= 1).length,
      scores: roles.map(({ requirements }) => coverage(truth, requirements)),
      bands: roles.map(({ requirements }) => bandOf(truth, requirements)),
      questions: asked.size,
      seconds,
      shown,
      full: expected(new Map([...everything, ...list(ticks)])),
      naive: rankRoles(
        naiveEstimate(
          asked,
          skills.map(({ id }) => id),
        ),
        roles,
      ),
      withoutTerms: expected(asked),
      withWeakTerms: expected(new Map([...asked, ...list(weakTicks)])),
    }
  }

  return Array.from({ length: people }, () => person(newItems()))
}

function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

function within(top: number, value: number): number {
  return Math.max(0, Math.min(top, value))
}
