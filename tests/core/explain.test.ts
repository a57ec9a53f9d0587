import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain, nextBand } from '../../src/core/explain.ts'
import { bandOf, bands, coverage, type Levels, type Requirement } from '../../src/core/fit.ts'
import { anyPerson, anyRequirements, levelsOf } from './example.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(1_000) }

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

describe('the rows of a score', () => {
  it('say what is needed, what is there, what it brings and what it lacks', () => {
    const levels: Levels = (skill) => (skill === 'python' ? 1 : 3)
    expect(
      explain(levels, [
        { skill: 'python', level: 2, weight: 3 },
        { skill: 'mlops', level: 3, weight: 2 },
      ]),
    ).toEqual([
      { skill: 'python', need: 2, have: 1, mustHave: true, earned: 30, missing: 30 },
      { skill: 'mlops', need: 3, have: 3, mustHave: false, earned: 40, missing: 0 },
    ])
  })

  it('give the points that rounding leaves over to the largest remainders, earlier ones first', () => {
    const levels: Levels = (skill) => (skill === 'met' ? 4 : 0)
    const rows = explain(levels, [
      { skill: 'first', level: 1, weight: 1 },
      { skill: 'second', level: 1, weight: 1 },
      { skill: 'met', level: 4, weight: 1 },
    ])
    expect(rows.map(({ earned, missing }) => [earned, missing])).toEqual([
      [0, 34],
      [0, 33],
      [33, 0],
    ])
  })

  it('add up exactly to the rounded score, and to 100 (A7)', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const rows = explain(levelsOf(person), requirements)
        const score = Math.round(coverage(levelsOf(person), requirements))
        expect(sum(rows.map(({ earned }) => earned))).toBe(score)
        expect(sum(rows.map(({ missing }) => missing))).toBe(100 - score)
      }),
      often,
    )
  })

  it('are whole points, each less than one from the exact share', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const levels = levelsOf(person)
        for (const { skill, earned, missing } of explain(levels, requirements)) {
          const alone = coverage((other) => (other === skill ? levels(skill) : 0), requirements)
          const lacked =
            100 - coverage((other) => (other === skill ? levels(skill) : 4), requirements)
          expect(Number.isInteger(earned) && Number.isInteger(missing)).toBe(true)
          expect(Math.abs(earned - alone)).toBeLessThan(1 + 1e-9)
          expect(Math.abs(missing - lacked)).toBeLessThan(1 + 1e-9)
        }
      }),
      often,
    )
  })

  it('miss nothing where a requirement is met, and earn nothing where nothing is there', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        for (const { need, have, earned, missing } of explain(levelsOf(person), requirements)) {
          if (have >= need) expect(missing).toBe(0)
          if (have === 0) expect(earned).toBe(0)
        }
      }),
      often,
    )
  })

  it('stand in the order of the requirements', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        expect(explain(levelsOf(person), requirements).map(({ skill }) => skill)).toEqual(
          requirements.map(({ skill }) => skill),
        )
      }),
      often,
    )
  })
})

describe('what would lift a role to its next band', () => {
  const mustHave = { skill: 'must', level: 4, weight: 3 }
  const heavy = { skill: 'heavy', level: 4, weight: 2 }
  const light = { skill: 'light', level: 4, weight: 1 }
  const base = [1, 2, 3, 4].map((i) => ({ skill: `base-${i}`, level: 4, weight: 2 }))
  const role = [light, heavy, mustHave, ...base]

  it.each([
    [
      'the must-have that caps the band',
      { must: 3.9 },
      { band: 'ready', chance: 1, skills: ['must'] },
    ],
    [
      'the must-have before what brings more points',
      { must: 3, heavy: 0, light: 3 },
      { band: 'ready', chance: 1, skills: ['must', 'heavy'] },
    ],
    [
      'what brings most points, where one is enough',
      { heavy: 1, light: 0 },
      { band: 'ready', chance: 1, skills: ['heavy'] },
    ],
    ['nothing at the top', {}, null],
    ['nothing at the top, though something is open', { light: 3 }, null],
  ])('%s', (_, short: Readonly<Record<string, number>>, expected) => {
    const have = new Map(Object.entries(short))
    expect(nextBand((skill) => have.get(skill) ?? 4, role)).toEqual(expected)
  })

  it.each([
    [10, 4],
    [12, null],
  ])(
    'of %d equal requirements of which none is met takes four, or is not said',
    (count, fewest) => {
      const equal = Array.from({ length: count }, (_, i) => ({
        skill: `${i}`,
        level: 4,
        weight: 2,
      }))
      expect(nextBand(() => 0, equal)?.skills.length ?? null).toBe(fewest)
    },
  )

  /** The band with these requirements met in full. */
  function bandWith(levels: Levels, requirements: readonly Requirement[], met: readonly string[]) {
    const need = new Map(requirements.map(({ skill, level }) => [skill, level]))
    return bandOf(
      (skill) =>
        met.includes(skill) ? Math.max(levels(skill), need.get(skill) ?? 0) : levels(skill),
      requirements,
    )
  }

  /** The least number of requirements of which some choice lifts the band: by trying them all. */
  function fewest(
    levels: Levels,
    requirements: readonly Requirement[],
    upTo: number,
  ): number | null {
    const now = bandOf(levels, requirements)
    const sizes = Array.from({ length: 2 ** requirements.length }, (_, choice) =>
      requirements.filter((_, i) => choice & (1 << i)).map(({ skill }) => skill),
    )
      .filter((met) => met.length <= upTo && bandWith(levels, requirements, met) !== now)
      .map((met) => met.length)
    return sizes.length === 0 ? null : Math.min(...sizes)
  }

  it('really lifts it, to the band it names', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const levels = levelsOf(person)
        const change = nextBand(levels, requirements)
        fc.pre(change !== null)
        const now = bandOf(levels, requirements)
        expect(bandWith(levels, requirements, change.skills)).toBe(change.band)
        expect(bands.indexOf(change.band)).toBeGreaterThan(bands.indexOf(now))
      }),
      often,
    )
  })

  it('is the least that does, or more than four', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const levels = levelsOf(person)
        const change = nextBand(levels, requirements)
        expect(change?.skills.length ?? null).toBe(fewest(levels, requirements, 4))
      }),
      { numRuns: runs(60) },
    )
  })
})
