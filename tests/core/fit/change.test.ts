import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { influences, liftOf, mustHavesShortOf } from '../../../src/core/fit/change.ts'
import type { Levels } from '../../../src/core/fit/levels.ts'
import { bandOf, bands, type Requirement, trackScore } from '../../../src/core/fit/track.ts'
import { anyLevels, anyRequirements } from './arbitraries.ts'

const ask = (skill: string, level: number, weight: number, must = false): Requirement => ({
  ...{ skill, level, weight, must },
})
const at = (levels: Readonly<Record<string, number>>): Levels => new Map(Object.entries(levels))

const track = [ask('a', 3, 3, true), ask('b', 3, 3, true), ask('c', 2, 2), ask('d', 2, 1)]

describe('what lifts the word', () => {
  it('is nothing at Ready', () => {
    expect(liftOf(at({ a: 3, b: 3, c: 2, d: 2 }), track)).toBeNull()
  })

  it('is the must-have alone where only that holds it back', () => {
    expect(liftOf(at({ a: 3, b: 1, c: 2, d: 2 }), track)).toEqual({
      band: 'ready',
      raises: [{ skill: 'b', to: 2 }],
    })
  })

  it('is what brings most points where only points are missing', () => {
    expect(liftOf(at({ a: 2, b: 2, c: 0, d: 0 }), track)).toEqual({
      band: 'close',
      raises: [{ skill: 'a', to: 3 }],
    })
  })

  it('leads to a better word, and nothing in it can be left out', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const now = bands.indexOf(bandOf(levels, requirements))
        const lift = liftOf(levels, requirements)
        if (lift === null) {
          expect(now).toBe(bands.length - 1)
          return
        }
        const raised = (raises: typeof lift.raises) =>
          new Map([...levels, ...raises.map(({ skill, to }) => [skill, to] as const)])
        expect(bands.indexOf(bandOf(raised(lift.raises), requirements))).toBeGreaterThan(now)
        for (const { skill } of lift.raises) {
          const without = lift.raises.filter((one) => one.skill !== skill)
          const band = bandOf(raised(without), requirements)
          expect(bands.indexOf(band)).toBeLessThan(bands.indexOf(lift.band))
        }
      }),
    )
  })

  it('takes the fewest levels, counted out', () => {
    const whole = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(anyRequirements, whole, (all, have) => {
        const requirements = all.slice(0, 4)
        const levels = new Map(requirements.map(({ skill }, i) => [skill, have[i] ?? 0]))
        const lift = liftOf(levels, requirements)
        if (lift === null) return
        const taken = lift.raises.reduce(
          (sum, { skill, to }) => sum + to - (levels.get(skill) ?? 0),
          0,
        )
        expect(taken).toBe(fewestByTrying(levels, requirements))
      }),
      { numRuns: 60 },
    )
  })
})

/** The fewest whole levels that lift the word, by trying all ways of raising them. */
function fewestByTrying(levels: Levels, requirements: readonly Requirement[]): number {
  const now = bands.indexOf(bandOf(levels, requirements))
  const ways = requirements.reduce<readonly (readonly [taken: number, levels: Levels])[]>(
    (all, { skill, level }) =>
      all.flatMap(([taken, of]) => {
        const have = of.get(skill) ?? 0
        return Array.from(
          { length: Math.max(0, level - have) + 1 },
          (_, by) => [taken + by, new Map([...of, [skill, have + by]])] as const,
        )
      }),
    [[0, levels]],
  )
  const lifting = ways.filter(([, of]) => bands.indexOf(bandOf(of, requirements)) > now)
  return Math.min(...lifting.map(([taken]) => taken))
}

describe('the must-haves that hold a word back', () => {
  it('are those below the share it takes', () => {
    const short = (levels: Levels) =>
      mustHavesShortOf('ready', levels, track).map(({ skill }) => skill)
    expect(short(at({ a: 2, b: 1 }))).toEqual(['b'])
    expect(short(at({ a: 2 }))).toEqual(['b'])
    expect(short(at({ a: 2, b: 2 }))).toEqual([])
  })
})

describe('the answer that matters most', () => {
  it('changes the word, before any that moves points alone', () => {
    const [first] = influences(at({ a: 3, b: 2, c: 2, d: 2 }), track)
    expect(first?.skill).toBe('b')
    expect(first?.lower.band).toBe('stretch')
  })

  it('is found by working the result out again', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        for (const { skill, lower, higher } of influences(levels, requirements)) {
          const have = levels.get(skill) ?? 0
          const moved = (by: number) =>
            trackScore(
              new Map([...levels, [skill, Math.min(4, Math.max(0, have + by))]]),
              requirements,
            )
          expect(lower.score).toBe(moved(-1))
          expect(higher.score).toBe(moved(1))
        }
      }),
    )
  })

  it('is never one that was not given', () => {
    expect(influences(at({ a: 3 }), track).map(({ skill }) => skill)).toEqual(['a'])
    expect(influences(at({}), track)).toEqual([])
  })
})
