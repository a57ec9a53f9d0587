import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { influences, missingForReady } from '../../../src/core/fit/change.ts'
import type { Levels } from '../../../src/core/fit/levels.ts'
import { bandOf, type Requirement, trackScore } from '../../../src/core/fit/track.ts'
import { anyLevels, anyRequirements } from './arbitraries.ts'

const ask = (skill: string, level: number, weight: number, must = false): Requirement => ({
  ...{ skill, level, weight, must },
})
const at = (levels: Readonly<Record<string, number>>): Levels => new Map(Object.entries(levels))

const track = [ask('a', 3, 3, true), ask('b', 3, 3, true), ask('c', 2, 2), ask('d', 2, 1)]

describe('what is missing for Ready', () => {
  it('is nothing at Ready', () => {
    expect(missingForReady(at({ a: 3, b: 3, c: 2, d: 2 }), track)).toEqual([])
  })

  it('is the must-have alone where only that holds it back', () => {
    expect(missingForReady(at({ a: 3, b: 1, c: 2, d: 2 }), track)).toEqual([{ skill: 'b', to: 2 }])
  })

  it('is breadth before depth where only points are missing', () => {
    expect(missingForReady(at({ a: 2, b: 2, c: 1, d: 1 }), track)).toEqual([{ skill: 'c', to: 2 }])
  })

  it('names must-haves first, then what brings most', () => {
    const skills = missingForReady(at({}), track).map(({ skill }) => skill)
    expect(skills.slice(0, 2).toSorted()).toEqual(['a', 'b'])
  })

  it('goes by other skills where one can rise only so far, and as far as they do', () => {
    const most = (limits: Readonly<Record<string, number>>) => (skill: string) => limits[skill] ?? 4
    const skills = (limits: Readonly<Record<string, number>>) =>
      missingForReady(at({ a: 2, b: 2 }), track, most(limits))
    expect(skills({})).toEqual([{ skill: 'c', to: 2 }])
    expect(skills({ c: 0 }).map(({ skill }) => skill)).toEqual(['a', 'd'])
    expect(skills({ a: 2, b: 2, c: 1, d: 0 })).toEqual([{ skill: 'c', to: 1 }])
  })

  it('makes the word Ready, and nothing in it can be left out', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const raises = missingForReady(levels, requirements)
        const bandWith = (some: typeof raises) =>
          bandOf(
            new Map([...levels, ...some.map(({ skill, to }) => [skill, to] as const)]),
            requirements,
          )
        expect(bandWith(raises)).toBe('ready')
        for (const { skill } of raises)
          expect(bandWith(raises.filter((one) => one.skill !== skill))).not.toBe('ready')
      }),
    )
  })

  it('goes beyond level 2 only once all that is asked is there, or a must-have takes it', () => {
    fc.assert(
      fc.property(anyLevels, anyRequirements, (levels, requirements) => {
        const raises = missingForReady(levels, requirements)
        const deep = raises.filter(
          ({ skill, to }) => to > 2 && !requirements.some((one) => one.skill === skill && one.must),
        )
        if (deep.length === 0) return
        const broad = new Map(
          requirements.map(({ skill, level }) => [
            skill,
            Math.max(levels.get(skill) ?? 0, Math.min(2, level)),
          ]),
        )
        for (const { skill, level, must } of requirements)
          if (must) broad.set(skill, Math.max(broad.get(skill) ?? 0, Math.ceil((2 * level) / 3)))
        expect(bandOf(broad, requirements)).not.toBe('ready')
      }),
    )
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
