import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateLevels } from '../../../scripts/research/drawnPeople.ts'
import { loadContent } from '../../../src/content/load.ts'
import { cataloguePart, domainsOf, paidPart } from '../../../src/content/parts.ts'
import { seededRandom } from '../../../src/content/random.ts'
import type { Levels } from '../../../src/core/fit/levels.ts'
import { bandOf } from '../../../src/core/fit/track.ts'
import { LearnerState, type LearningItem } from '../../../src/core/path/items.ts'
import type { Choice, Problem } from '../../../src/core/path/lowerBound.ts'
import { planPath } from '../../../src/core/path/plan.ts'
import { problemOf } from '../../../src/core/path/problem.ts'
import {
  buildBeforeBreak,
  price,
  signaturesOf,
  suitsProgrammers,
} from '../../../src/core/path/rules.ts'
import { solve } from '../../../src/core/path/solve.ts'
import type { Target } from '../../../src/core/path/target.ts'
import { atOnce } from '../../../src/core/pauses.ts'
import { runs } from '../runs.ts'
import { generateCatalogue, generateTarget, skills } from './generatedCatalogue.ts'
import { leastCost } from './highs.ts'

describe('the cheapest way', () => {
  const goalCount = 7
  const goals = (min: number, max: number) =>
    fc.uniqueArray(fc.integer({ min: 0, max: goalCount - 1 }), { minLength: min, maxLength: max })
  const anyChoice = fc.record({
    cost: fc.integer({ min: 1, max: 9 }),
    reaches: goals(1, 4),
    needs: goals(0, 1),
  })
  const anyProblem: fc.Arbitrary<Problem> = fc
    .record({
      choices: fc.array(anyChoice, { minLength: 5, maxLength: 10 }),
      wanted: goals(0, 5),
    })
    .map((rest) => ({ ...rest, goals: goalCount }))

  it('is what trying all subsets finds, circles of needs included', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const found = atOnce(solve(problem, Number.POSITIVE_INFINITY))
        const least = cheapestOfAll(problem)
        expect(found?.cost ?? Number.POSITIVE_INFINITY).toBe(least)
        expect(found?.atLeast ?? Number.POSITIVE_INFINITY).toBe(least)
        if (found !== null) expect(leadsThere(problem, found.taken)).toBe(true)
      }),
      { numRuns: runs(500) },
    )
  })

  it('lies between what a broken-off search found and the bound it gives', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 1, max: 3 }), (problem, nodeCap) => {
        const found = atOnce(solve(problem, nodeCap))
        const least = cheapestOfAll(problem)
        expect(found?.cost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(least)
        expect(found?.atLeast ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(least)
      }),
      { numRuns: runs(500) },
    )
  })
})

function cheapestOfAll(problem: Problem): number {
  const { choices } = problem
  let least = Number.POSITIVE_INFINITY
  for (let subset = 0; subset < 2 ** choices.length; subset++) {
    const taken = [...choices.keys()].filter((i) => (subset >> i) % 2 === 1)
    const cost = taken.reduce((sum, i) => sum + (choices[i]?.cost ?? 0), 0)
    if (cost < least && leadsThere(problem, taken)) least = cost
  }
  return least
}

/** Whether all of these can be taken one after the other, and reach all that is wanted. */
function leadsThere(problem: Problem, taken: readonly number[]): boolean {
  const reached = new Set<number>()
  const left = new Set<Choice>(taken.flatMap((i) => problem.choices[i] ?? []))
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const choice of left) {
      if (!choice.needs.every((goal) => reached.has(goal))) continue
      for (const goal of choice.reaches) reached.add(goal)
      left.delete(choice)
    }
  }
  return left.size === 0 && problem.wanted.every((goal) => reached.has(goal))
}

/**
 * Searches, has HiGHS search the same, and compares: equal where the search is proven, within its
 * gap where not; the path is what was found. Says whether it was proven.
 */
async function expectAsCheap(
  levels: Levels,
  target: Target,
  catalogue: readonly LearningItem[],
  domains: ReadonlyMap<string, string>,
): Promise<boolean> {
  const { requirements, signatures, reach } = target
  const path = planPath(target, { levels, catalogue, domains, done: new Set() })
  const start = new LearnerState(levels)
  const possible = start
    .copy()
    .takeAll(
      catalogue
        .filter((item) => suitsProgrammers(item, start, requirements))
        .map((item) => buildBeforeBreak(item, requirements)),
    )
  const signed = signaturesOf(signatures, possible)
  const least = (await leastCost(start, target, possible, signed)) ?? Number.NaN
  const found = atOnce(solve(problemOf(start, target, possible, signed).problem, 5000))
  if (found === null) throw new Error('what can be reached is out of reach')
  const state = start.copy()
  let cost = 0
  for (const { item: id } of path.steps) {
    const item = possible.find((one) => one.id === id)
    if (item === undefined || !state.isReadyFor(item)) throw new Error(`${id} comes too early`)
    state.take(item)
    cost += price(item, start)
  }
  if (found.cost === found.atLeast) expect(found.cost).toBe(least)
  else expect(found.cost / least).toBeLessThanOrEqual(1 + path.gapPercent / 100 + 1e-6)
  expect(cost).toBe(found.cost)
  const limit = start.copy()
  limit.takeAll(possible)
  if (reach === 'ready' && bandOf(limit.levels(), requirements) === 'ready') {
    expect(bandOf(state.levels(), requirements)).toBe('ready')
  }
  return path.optimal
}

/** At length only so much more often, for an integer programme takes its time. */
describe('a path is as cheap as the one an integer programme finds', () => {
  const { content } = loadContent('data')
  if (content === null) throw new Error('data/ does not load: see npm run check')
  const domains = domainsOf(content)
  const ids = content.skills.map(({ id }) => id)
  const tracks = content.roles.flatMap(({ tracks }) => tracks)
  const free = cataloguePart(content)

  it.each([
    ['to Ready, of what is free', 'ready', free, 1],
    ['to Ready, of everything', 'ready', [...free, ...paidPart(content)], 2],
    ['to all that is asked', 'all', free, 3],
  ] as const)(
    '%s in our catalogue, for anybody and every kind',
    async (_, reach, catalogue, seed) => {
      const random = seededRandom(seed)
      for (let person = 0; person < runs(1, 22); person++) {
        const levels = generateLevels(random, ids)
        for (const track of tracks) {
          const optimal = await expectAsCheap(levels, { ...track, reach }, catalogue, domains)
          expect(optimal).toBe(true)
        }
      }
    },
  )

  it.each([150, 300, 600])('in made-up catalogues of %i items', async (size) => {
    const random = seededRandom(size)
    for (let i = 0; i < runs(2, 40); i++) {
      const catalogue = generateCatalogue(size, random)
      const levels = generateLevels(random, skills)
      for (const reach of ['ready', 'all'] as const) {
        const target = { ...generateTarget(catalogue, random), reach }
        await expectAsCheap(levels, target, catalogue, new Map())
      }
    }
  })
})
