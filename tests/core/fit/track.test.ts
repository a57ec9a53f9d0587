import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Levels } from '../../../src/core/fit/levels.ts'
import {
  type Band,
  bandOf,
  bands,
  measure,
  type Requirement,
  rowsOf,
  trackScore,
} from '../../../src/core/fit/track.ts'
import { anyLevels, anyRequirements, skills } from './arbitraries.ts'

const asks = (
  ...rows: readonly (readonly [skill: string, level: number, weight: number, must?: 'must'])[]
) =>
  rows.map(
    ([skill, level, weight, must]): Requirement => ({
      skill,
      level,
      weight,
      must: must !== undefined,
    }),
  )

/** Half of the weight is on the two must-haves. */
const track = asks(['a', 2, 1, 'must'], ['b', 4, 1, 'must'], ['c', 2, 1], ['d', 1, 1])

const at = (levels: Readonly<Record<string, number>>): Levels => new Map(Object.entries(levels))

describe('the score of a track', () => {
  it.each<[string, Readonly<Record<string, number>>, number]>([
    ['is 0 where nothing was answered', {}, 0],
    ['is 0 where nothing is there', { a: 0, b: 0, c: 0, d: 0 }, 0],
    ['is 100 where everything is there', { a: 2, b: 4, c: 2, d: 1 }, 100],
    ['is 100 where more is there', { a: 4, b: 4, c: 4, d: 4 }, 100],
    ['counts half a requirement by half its weight', { a: 1, b: 0, c: 0, d: 0 }, 12.5],
    ['counts half a level', { a: 2, b: 2.5, c: 0, d: 0 }, 25 + 25 * (2.5 / 4)],
    ['takes unknown for nothing', { a: 2 }, 25],
  ])('%s', (_, levels, score) => {
    expect(trackScore(at(levels), track)).toBeCloseTo(score)
  })

  it('weighs by importance', () => {
    const weighted = asks(['a', 1, 3], ['b', 1, 1])
    expect(trackScore(at({ a: 1 }), weighted)).toBeCloseTo(75)
    expect(trackScore(at({ b: 1 }), weighted)).toBeCloseTo(25)
  })

  it('is from 0 to 100, and 100 exactly where every requirement is met', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const score = trackScore(levels, requirements)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100 + 1e-9)
        const isMet = requirements.every(({ skill, level }) => (levels.get(skill) ?? 0) >= level)
        expect(score > 100 - 1e-9).toBe(isMet)
      }),
    )
  })

  it('is not changed by skills that the track does not ask', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const asked = new Set(requirements.map(({ skill }) => skill))
        const only = new Map([...levels].filter(([skill]) => asked.has(skill)))
        expect(trackScore(only, requirements)).toBe(trackScore(levels, requirements))
      }),
    )
  })

  it('is not changed by a surplus, by the scale of the weights, or by a requirement split in two', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const score = trackScore(levels, requirements)
        const needs = new Map(requirements.map(({ skill, level }) => [skill, level]))
        const cut = new Map([...levels].map(([s, l]) => [s, Math.min(l, needs.get(s) ?? l)]))
        expect(trackScore(cut, requirements)).toBeCloseTo(score, 9)
        const scaled = requirements.map((one) => ({ ...one, weight: 7 * one.weight }))
        expect(trackScore(levels, scaled)).toBeCloseTo(score, 9)
        const split = requirements.flatMap((one) => {
          const half = { ...one, weight: one.weight / 2 }
          return [half, half]
        })
        expect(trackScore(levels, split)).toBeCloseTo(score, 9)
      }),
    )
  })

  it('never rises when a requirement does', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, fc.nat(11), (levels, requirements, at) => {
        const harder = requirements.map((one, i) =>
          i === at ? { ...one, level: Math.min(4, one.level + 1) } : one,
        )
        expect(trackScore(levels, harder)).toBeLessThanOrEqual(
          trackScore(levels, requirements) + 1e-9,
        )
      }),
    )
  })
})

describe('the word of a track', () => {
  const even = asks(
    ['a', 3, 1, 'must'],
    ['b', 3, 1, 'must'],
    ...Array.from({ length: 8 }, (_, i) => [`x${i}`, 2, 1] as const),
  )
  /** So many of the other eight are there in full. */
  const withOthers = (musts: readonly [number, number], others: number) =>
    at({
      a: musts[0],
      b: musts[1],
      ...Object.fromEntries(Array.from({ length: others }, (_, i) => [`x${i}`, 2])),
    })

  it.each<[string, readonly [number, number], number, Band]>([
    ['Ready: both must-haves, and 65 points', [3, 3], 5, 'ready'],
    ['Ready: two thirds of both must-haves', [2, 2], 6, 'ready'],
    ['Close: one must-have short of two thirds, whatever the score', [1.5, 3], 8, 'close'],
    ['Close: too few points for Ready', [3, 3], 4, 'close'],
    ['Close: half of both must-haves', [1.5, 1.5], 4, 'close'],
    ['Stretch: one must-have short of half, whatever the score', [1, 3], 8, 'stretch'],
    ['Stretch: a must-have not begun', [0, 3], 8, 'stretch'],
    ['Stretch: 25 points without any must-have', [0, 0], 3, 'stretch'],
    ['Explore: below 25 points', [0, 0], 2, 'explore'],
    ['Explore: nothing there', [0, 0], 0, 'explore'],
  ])('%s', (_, musts, others, band) => {
    expect(bandOf(withOthers(musts, others), even)).toBe(band)
  })

  it.each([
    ['thirds', [1 / 3, 2 / 3]],
    ['tenths', [0.1, 0.2, 0.7]],
  ])('does not hang on how %s are added up', (_, weights) => {
    const split = asks(
      ['a', 1, 1, 'must'],
      ['b', 1, 1, 'must'],
      ...weights.map((weight, i) => [`x${i}`, 1, weight] as const),
    )
    // Two of three parts: 66.7, over the cut by less than what sums of such weights are off.
    expect(bandOf(at({ a: 1, b: 1 }), split)).toBe('ready')
  })

  it('never falls when a level rises or becomes known', () => {
    fc.assert(
      fc.property(
        anyLevels,
        anyRequirements,
        fc.constantFrom(...skills),
        fc.integer({ min: 1, max: 8 }),
        (levels, requirements, skill, halves) => {
          const raised = new Map([
            ...levels,
            [skill, Math.min(4, (levels.get(skill) ?? 0) + halves / 2)] as const,
          ])
          const place = (of: Levels) => bands.indexOf(bandOf(of, requirements))
          expect(place(raised)).toBeGreaterThanOrEqual(place(levels))
          expect(trackScore(raised, requirements)).toBeGreaterThanOrEqual(
            trackScore(levels, requirements),
          )
        },
      ),
    )
  })

  it('is at most Stretch while a must-have is unknown', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const known = new Map(levels)
        known.delete(requirements[0]?.skill ?? '')
        expect(['explore', 'stretch']).toContain(bandOf(known, requirements))
      }),
    )
  })
})

describe('the range of a score', () => {
  it('is 1.28 standard deviations either side, worked out by hand', () => {
    // One requirement at level 2, have 1: the share is 0, .5 or 1 with chances .1, .8, .1.
    const one = asks(['a', 2, 1, 'must'])
    const sigma = Math.sqrt(0.1 * 0.25 + 0.1 * 0.25)
    const { low, high } = measure(at({ a: 1 }), one)
    expect(low).toBeCloseTo(50 - 128 * sigma)
    expect(high).toBeCloseTo(50 + 128 * sigma)
  })

  it('agrees with every way in which answers can be a level off, counted out', () => {
    fc.assert(
      fc.property(
        anyRequirements,
        fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
        (all, have) => {
          const requirements = all.slice(0, 5)
          const levels = new Map(requirements.map(({ skill }, i) => [skill, have[i] ?? 0]))
          const outcomes = everyMove(requirements, levels)
          const mean = outcomes.reduce((sum, { chance, score }) => sum + chance * score, 0)
          const variance = outcomes.reduce(
            (sum, { chance, score }) => sum + chance * (score - mean) ** 2,
            0,
          )
          const score = trackScore(levels, requirements)
          const { low, high } = measure(levels, requirements)
          expect(low).toBeCloseTo(Math.max(0, score - 1.28 * Math.sqrt(variance)), 6)
          expect(high).toBeCloseTo(Math.min(100, score + 1.28 * Math.sqrt(variance)), 6)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('holds the score, within 0 to 100, and is the score itself where nothing is known', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const score = trackScore(levels, requirements)
        const { low, high } = measure(levels, requirements)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(score)
        expect(high).toBeGreaterThanOrEqual(score)
        expect(high).toBeLessThanOrEqual(100 + 1e-9)
        expect(measure(new Map(), requirements)).toMatchObject({ low: 0, high: 0 })
      }),
    )
  })
})

/** Every combination of answers a level lower, as they are, or a level higher, with its chance and score. */
function everyMove(requirements: readonly Requirement[], levels: Levels) {
  return requirements
    .reduce(
      (all, { skill }) =>
        all.flatMap(({ chance, levels }) =>
          [-1, 0, 1].map((by) => ({
            chance: chance * (by === 0 ? 0.8 : 0.1),
            levels: new Map([
              ...levels,
              [skill, Math.max(0, Math.min(4, (levels.get(skill) ?? 0) + by))] as const,
            ]),
          })),
        ),
      [{ chance: 1, levels }],
    )
    .map(({ chance, levels }) => ({ chance, score: trackScore(levels, requirements) }))
}

describe('what a score could be once everything is answered', () => {
  it('is the score where everything is, and 100 where nothing is', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        expect(measure(new Map(), requirements).upTo).toBeCloseTo(100)
        const all = new Map(requirements.map(({ skill }) => [skill, levels.get(skill) ?? 0]))
        expect(measure(all, requirements).upTo).toBeCloseTo(trackScore(all, requirements))
      }),
    )
  })

  it('is kept: no answer to an open skill takes the score above it, and none lowers the score', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, fc.nat(4), (levels, requirements, level) => {
        const open = requirements.filter(({ skill }) => !levels.has(skill))
        const promised = measure(levels, requirements).upTo
        const after = new Map([...levels, ...open.map(({ skill }) => [skill, level] as const)])
        expect(trackScore(after, requirements)).toBeLessThanOrEqual(promised + 1e-9)
        expect(trackScore(after, requirements)).toBeGreaterThanOrEqual(
          trackScore(levels, requirements) - 1e-9,
        )
      }),
    )
  })
})

describe('the rows of a track', () => {
  it('add up to the rounded score exactly, and what is missing to the rest of 100', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const rows = rowsOf(levels, requirements)
        const sum = (of: 'earned' | 'missing') => rows.reduce((all, row) => all + row[of], 0)
        expect(sum('earned')).toBe(Math.round(trackScore(levels, requirements)))
        expect(sum('earned') + sum('missing')).toBe(100)
      }),
    )
  })

  it('are whole, lie within a point of the truth, and say null where nothing was answered', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const total = requirements.reduce((sum, { weight }) => sum + weight, 0)
        for (const { skill, level, weight, have, earned, missing } of rowsOf(
          levels,
          requirements,
        )) {
          expect(have).toBe(levels.get(skill) ?? null)
          expect(Number.isInteger(earned) && Number.isInteger(missing)).toBe(true)
          const points = (100 * weight * Math.min(have ?? 0, level)) / level / total
          expect(Math.abs(earned - points)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
