import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { type Bank, estimator, outcomeOf, type Posterior } from '../../src/core/posterior.ts'
import { findReversal, kinds, type Model, responseTables } from '../../src/core/responses.ts'
import { model } from '../model.ts'
import { anyAnswersTo, anyRaise, bankOf, smallBank } from './bank.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(100) }

/** The axioms are tried on 100,000 cases each in the long run. */
const axiom = { numRuns: runs(100, 100_000) }
const bank = bankOf(16, 3)
const estimate = estimator(bank, model)

/** P(level ≥ k), k from 1 to 4, of each skill. */
function reaches({ levels }: Posterior): readonly number[] {
  return levels.flatMap((shares) => [1, 2, 3, 4].map((k) => sum(shares.slice(k))))
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((a, b) => a + b, 0)
}

function about(answers: readonly (readonly [string, Answer])[]): Posterior {
  return estimate(new Map(answers))
}

describe('the response tables', () => {
  const tables = responseTables(model)

  it.each(kinds)('of a %s add up to one and are never zero', (kind) => {
    for (const row of tables[kind].flat()) {
      expect(sum(row)).toBeCloseTo(1, 12)
      expect(Math.min(...row)).toBeGreaterThan(0)
    }
  })

  it.each(kinds)('of a %s let no higher answer speak for a lower level', (kind) => {
    expect(findReversal(tables[kind])).toBeNull()
  })

  it('a lapse of .05 on a ladder turns a ratio round, and is found', () => {
    const lapsing: Model = { ...model, ladder: { ...model.ladder, lapse: 0.05 } }
    expect(findReversal(responseTables(lapsing).ladder)).toEqual({
      leniency: 5,
      level: 3,
      option: 0,
    })
  })

  it('"not sure" is weak evidence: four times weaker than a wrong answer, and on its side', () => {
    const [rows = []] = tables.check
    const [bottom = [], top = []] = [rows[0], rows[4]]
    const against = (outcome: number) => (bottom[outcome] ?? 0) / (top[outcome] ?? 1)
    expect(against(1)).toBeGreaterThan(1)
    expect(Math.log(against(0)) / Math.log(against(1))).toBeGreaterThan(4)
  })
})

describe('before any answer', () => {
  it('every level has its usual share, exactly', () => {
    for (const shares of about([]).levels) {
      for (const [level, share] of shares.entries()) {
        expect(share).toBeCloseTo(model.levelShares[level] ?? 0, 10)
      }
    }
  })
})

describe('the tree', () => {
  it('gives what counting every case one by one gives', () => {
    const small = estimator(smallBank, coarse)
    fc.assert(
      fc.property(anyAnswersTo(smallBank), (answers) => {
        const { levels } = small(answers)
        for (const [skill, shares] of bruteForce(smallBank, coarse, answers).entries()) {
          for (const [level, share] of shares.entries()) {
            expect(levels[skill]?.[level]).toBeCloseTo(share, 10)
          }
        }
      }),
      { numRuns: runs(20) },
    )
  })

  it('draws people as often as it says', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), (answers) => {
        const posterior = estimate(answers)
        const draws = posterior.draws()
        for (const [skill, shares] of posterior.levels.entries()) {
          const mean = shares.reduce((total, share, level) => total + share * level, 0)
          const drawn = sum(draws[skill] ?? []) / (draws[skill]?.length ?? 1)
          expect(Math.abs(drawn - mean)).toBeLessThan(0.4)
        }
      }),
      often,
    )
  })

  it('an answer moves the skills of its domain more than the others', () => {
    const before = about([])
    const after = about([['skill-0.ladder', 3]])
    const moved = (skill: number) =>
      sum(reaches(after).slice(4 * skill, 4 * skill + 4)) -
      sum(reaches(before).slice(4 * skill, 4 * skill + 4))
    expect(moved(0)).toBeGreaterThan(moved(3))
    expect(moved(3)).toBeGreaterThan(moved(1))
    expect(moved(1)).toBeGreaterThan(0)
  })
})

describe('answers', () => {
  it('a higher one never lowers any skill, nor a single draw (A13)', () => {
    fc.assert(
      fc.property(anyRaise(bank), ({ lower, higher }) => {
        const [a, b] = [estimate(lower), estimate(higher)]
        const raised = reaches(b)
        expect(reaches(a).filter((share, i) => (raised[i] ?? 0) < share - 1e-12)).toEqual([])
        const draws = b.draws()
        const lowered = a.draws().filter((levels, skill) => {
          const then = draws[skill] ?? []
          return levels.some((level, i) => (then[i] ?? 0) < level)
        })
        expect(lowered).toEqual([])
      }),
      axiom,
    )
  })

  it('their order changes nothing, and neither does asking twice (A14, A15)', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), (answers) => {
        const reversed = estimate(new Map([...answers].toReversed()))
        const { levels, draws } = estimate(answers)
        expect(reversed.levels).toEqual(levels)
        expect(reversed.draws().map(String)).toEqual(draws().map(String))
      }),
      axiom,
    )
  })

  it('skipping says nothing, and is not the lowest answer (A16)', () => {
    const skipped = about([['skill-0.ladder', 'skipped']])
    expect(skipped.levels).toEqual(about([]).levels)
    expect(skipped.sources[0]).toBe('inferred')
    expect(reaches(about([['skill-0.ladder', 0]]))[0]).toBeLessThan(reaches(skipped)[0] ?? 0)
  })

  it('a "not sure" is never below a wrong answer, nor above a right one', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), fc.nat(15), (answers, skill) => {
        const question = bank.questions.find(({ id }) => id === `skill-${skill}.check`)
        const of = (outcome: number) => {
          const answer = [0, 1, 2, 3].find(
            (answer) => question !== undefined && outcomeOf(question, answer) === outcome,
          )
          return reaches(estimate(new Map([...answers, [`skill-${skill}.check`, answer ?? 3]])))
        }
        const [wrong, unsure, right] = [of(0), of(1), of(2)]
        for (const [i, share] of unsure.entries()) {
          expect(share).toBeGreaterThanOrEqual((wrong[i] ?? 0) - 1e-12)
          expect(share).toBeLessThanOrEqual((right[i] ?? 0) + 1e-12)
        }
      }),
      often,
    )
  })

  it('only the term list moves the leniency (the cut)', () => {
    const before = about([]).leniency
    fc.assert(
      fc.property(anyAnswersTo(bank), (answers) => {
        const rest = new Map([...answers].filter(([question]) => !question.startsWith('terms.')))
        expect(estimate(rest).leniency).toEqual(before)
      }),
      often,
    )
  })

  it('each invented term that is ticked lowers every level, where something was answered', () => {
    const ladders = bank.skills.map(({ id }) => [`${id}.ladder`, 2] as const)
    const list = bank.invented.map((id) => [`terms.${id}`, 0] as const)
    const ticked = list.map((_, i) =>
      reaches(about([...ladders, ['terms.list', 0], ...list.slice(0, i + 1)])),
    )
    for (const [i, shares] of ticked.slice(1).entries()) {
      for (const [k, share] of shares.entries()) expect(share).toBeLessThan(ticked[i]?.[k] ?? 0)
    }
  })

  it('a level set by the person is taken as it is', () => {
    const set = about([
      ['skill-0.ladder', 0],
      ['skill-0.level', 4],
    ])
    expect([...(set.levels[0] ?? [])]).toEqual([0, 0, 0, 0, 1])
    expect(set.sources[0]).toBe('set')
    expect(set.draws()[0]?.every((level) => level === 4)).toBe(true)
  })

  it.each(['skill-0.ladder', 'skill-0.view', 'skill-0.level'])(
    'an option that %s does not have says nothing',
    (question) => {
      expect(about([[question, 9]]).levels).toEqual(about([]).levels)
      expect(about([[question, 9]]).sources[0]).toBe('inferred')
    },
  )

  it.each<readonly [source: string, answers: readonly (readonly [string, Answer])[]]>([
    ['inferred', [['skill-1.ladder', 3]]],
    ['inferred', [['skill-0.ladder', 'skipped']]],
    ['once', [['skill-0.ladder', 0]]],
    ['once', [['skill-0.view', 0]]],
    [
      'twice',
      [
        ['skill-0.ladder', 0],
        ['skill-0.view', 4],
      ],
    ],
    [
      'checked',
      [
        ['skill-0.ladder', 0],
        ['skill-0.check', 3],
      ],
    ],
  ])('a level says that it is %s', (source, answers) => {
    expect(about(answers).sources[0]).toBe(source)
  })
})

/** Small grids, so that every case can be counted. */
const coarse: Model = {
  ...model,
  gridPoints: { general: 3, domain: 3 },
  leniency: { ...model.leniency, grid: [-0.5, 0.5, 1.5] },
}

const allLevels = [0, 1, 2, 3, 4]

/** P(level) of each skill by counting every tendency and every combination of levels, straight from the definition. */
function bruteForce({ skills, questions, invented }: Bank, of: Model, answers: Answers) {
  const { levelShares, correlation, leniency, invented: term } = of
  const points = [-2.4, 0, 2.4]
  const normal = (at: number, mean: number, variance: number) =>
    Math.exp(-((at - mean) ** 2) / 2 / variance)
  const shares = (weights: readonly number[]) => weights.map((weight) => weight / sum(weights))
  const general = shares(points.map((g) => normal(g, 0, 1)))
  const ratio = correlation.betweenDomains / correlation.withinDomain
  const domainGiven = points.map((g) =>
    shares(points.map((t) => normal(t, Math.sqrt(ratio) * g, 1 - ratio))),
  )
  const domainShares = points.map((_, t) =>
    sum(general.map((share, g) => share * (domainGiven[g]?.[t] ?? 0))),
  )
  const scale = Math.sqrt(3 * (1 - correlation.withinDomain)) / Math.PI
  const below = (cut: number, t: number) =>
    1 / (1 + Math.exp(-(cut - Math.sqrt(correlation.withinDomain) * (points[t] ?? 0)) / scale))
  const cutAt = (share: number) => {
    const at = (cut: number) => sum(domainShares.map((weight, t) => weight * below(cut, t)))
    let [low, high] = [-20, 20]
    for (let i = 0; i < 100; i++) {
      const middle = (low + high) / 2
      if (at(middle) < share) low = middle
      else high = middle
    }
    return low
  }
  const cuts = [1, 2, 3, 4].map((k) => cutAt(sum(levelShares.slice(0, k))))
  const levelGiven = (level: number, t: number) =>
    (level === 4 ? 1 : below(cuts[level] ?? 0, t)) -
    (level === 0 ? 0 : below(cuts[level - 1] ?? 0, t))
  const weights = shares(
    leniency.grid.map((b) => {
      const tick = term.base + term.rise / (1 + Math.exp(-term.steepness * (b - term.middle)))
      const ticks = invented.map((id) => (answers.has(`terms.${id}`) ? tick : 1 - tick))
      const seen = answers.get('terms.list') === 0 ? ticks.reduce((a, c) => a * c, 1) : 1
      return seen * normal(b, leniency.mean, leniency.spread ** 2)
    }),
  )
  const given = points.map((_, t) => allLevels.map((level) => levelGiven(level, t)))
  const tables = responseTables(of)
  const likelihood = (skill: string, level: number, b: number) =>
    questions.reduce((product, question) => {
      const answer = answers.get(question.id)
      if (question.skill !== skill || typeof answer !== 'number') return product
      return product * (tables[question.kind][b]?.[level]?.[outcomeOf(question, answer)] ?? 0)
    }, 1)
  const domains = [...new Set(skills.map(({ domain }) => domain))]
  const cases = tuples(skills.length, allLevels.length)
  const result = skills.map(() => [0, 0, 0, 0, 0])
  for (const [b, weight] of weights.entries()) {
    const heard = skills.map(({ id }) => allLevels.map((level) => likelihood(id, level, b)))
    const counted = skills.map(() => [0, 0, 0, 0, 0])
    for (const [g, share] of general.entries()) {
      for (const tendencies of tuples(domains.length, points.length)) {
        const above = tendencies.reduce((p, t) => p * (domainGiven[g]?.[t] ?? 0), share)
        for (const levels of cases) {
          const joint = skills.reduce((p, { domain }, s) => {
            const level = levels[s] ?? 0
            const t = tendencies[domains.indexOf(domain)] ?? 0
            return p * (given[t]?.[level] ?? 0) * (heard[s]?.[level] ?? 0)
          }, above)
          for (const [s, level] of levels.entries()) {
            const row = counted[s]
            if (row !== undefined) row[level] = (row[level] ?? 0) + joint
          }
        }
      }
    }
    for (const [s, row] of counted.entries()) {
      for (const [level, share] of shares(row).entries()) {
        const into = result[s]
        if (into !== undefined) into[level] = (into[level] ?? 0) + weight * share
      }
    }
  }
  return result
}

/** Every row of `length` numbers from 0 up to `values`. */
function tuples(length: number, values: number): readonly (readonly number[])[] {
  if (length === 0) return [[]]
  return tuples(length - 1, values).flatMap((row) =>
    Array.from({ length: values }, (_, value) => [...row, value]),
  )
}
