import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateCatalogue, generateLevels, generateRole } from '../../scripts/generateCatalogue.ts'
import { loadContent } from '../../src/content/load.ts'
import type { Levels, Requirement } from '../../src/core/fit.ts'
import { planPath } from '../../src/core/path.ts'
import { seededRandom } from '../../src/core/random.ts'
import { type Choice, cheapestWay, choicesOf } from '../../src/core/shortest.ts'
import { Ground, type Teaching } from '../../src/core/teaching.ts'
import { whole } from './example.ts'
import { leastHours } from './highs.ts'
import { runs } from './runs.ts'

/** Plans, has HiGHS plan the same, and compares where the plan claims to be the shortest. Says whether it did. */
async function expectAsShort(
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
): Promise<boolean> {
  const { hours, optimal, gapPercent, uncovered } = planPath(levels, requirements, catalogue)
  const limit = new Ground(levels)
  limit.takeAll(catalogue)
  const targets = requirements.map(({ skill, level }) => ({
    skill,
    level: Math.min(level, 3, limit.at(skill)),
  }))
  expect(uncovered.every((gap) => !limit.has(gap))).toBe(true)
  const least = (await leastHours(levels, targets, catalogue)) ?? Number.NaN
  if (optimal) expect(hours).toBeCloseTo(least, 4)
  else expect(hours / least).toBeLessThanOrEqual(1 + gapPercent / 100 + 1e-6)
  return optimal
}

describe('the cheapest way', () => {
  const goalCount = 7
  const goals = (min: number, max: number) =>
    fc.uniqueArray(whole(0, goalCount - 1), { minLength: min, maxLength: max })
  const anyChoice = fc.record({ cost: whole(1, 9), reaches: goals(1, 4), needs: goals(0, 1) })
  const anyProblem = fc.record({
    choices: fc.array(anyChoice, { minLength: 5, maxLength: 10 }),
    wanted: goals(3, 5),
  })

  it('is what trying all subsets finds, circles of needs or not', () => {
    fc.assert(
      fc.property(anyProblem, ({ choices, wanted }) => {
        const found = cheapestWay(choicesOf(choices, goalCount), wanted, Number.POSITIVE_INFINITY)
        const least = cheapestOfAll(choices, wanted)
        expect(found?.cost ?? Number.POSITIVE_INFINITY).toBe(least)
        expect(found?.atLeast ?? Number.POSITIVE_INFINITY).toBe(least)
        if (found !== null) expect(leadsTo(choices, found.taken, wanted)).toBe(true)
      }),
      { numRuns: runs(500) },
    )
  })

  it('lies between what a broken-off search found and the bound it gives', () => {
    fc.assert(
      fc.property(anyProblem, whole(1, 3), ({ choices, wanted }, nodeCap) => {
        const found = cheapestWay(choicesOf(choices, goalCount), wanted, nodeCap)
        const least = cheapestOfAll(choices, wanted)
        expect(found?.cost ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(least)
        expect(found?.atLeast ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(least)
      }),
      { numRuns: runs(500) },
    )
  })
})

function cheapestOfAll(choices: readonly Choice[], wanted: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let subset = 0; subset < 2 ** choices.length; subset++) {
    const taken = [...choices.keys()].filter((i) => (subset >> i) % 2 === 1)
    const cost = taken.reduce((sum, i) => sum + (choices[i]?.cost ?? 0), 0)
    if (cost < least && leadsTo(choices, taken, wanted)) least = cost
  }
  return least
}

/** Whether all of these can be taken one after the other, and reach all that is wanted. */
function leadsTo(
  choices: readonly Choice[],
  taken: readonly number[],
  wanted: readonly number[],
): boolean {
  const reached = new Set<number>()
  const left = new Set(taken.flatMap((i) => choices[i] ?? []))
  for (let before = -1; before !== left.size; ) {
    before = left.size
    for (const choice of left) {
      if (!choice.needs.every((goal) => reached.has(goal))) continue
      for (const goal of choice.reaches) reached.add(goal)
      left.delete(choice)
    }
  }
  return left.size === 0 && wanted.every((goal) => reached.has(goal))
}

/** At length only twenty times as often, for an integer programme takes its time. */
describe('a path is as short as the one an integer programme finds', () => {
  const { content } = loadContent('data')
  if (content === null) throw new Error('data/ does not load: see npm run check')
  const { resources, projects, skills, roles } = content
  const free = [...resources.filter((resource) => resource.free), ...projects]
  const everything = [...resources, ...projects]
  const ids = skills.map(({ id }) => id)

  it.each([
    ['of what is free', free, 1],
    ['of everything', everything, 2],
  ])('%s in our catalogue, for anybody and every role', async (_, catalogue, seed) => {
    const random = seededRandom(seed)
    for (let person = 0; person < runs(22, 440); person++) {
      const own = generateLevels(random, ids)
      for (const { requirements } of roles) {
        const optimal = await expectAsShort((skill) => own.get(skill) ?? 0, requirements, catalogue)
        expect(optimal).toBe(true)
      }
    }
  })

  it.each([150, 300, 600])('in made-up catalogues of %i resources', async (size) => {
    const random = seededRandom(size)
    for (let i = 0; i < runs(12, 240); i++) {
      const catalogue = generateCatalogue(size, random)
      const own = generateLevels(random)
      await expectAsShort((skill) => own.get(skill) ?? 0, generateRole(random), catalogue)
    }
  })
})
