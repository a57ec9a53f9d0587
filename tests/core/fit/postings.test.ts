import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Levels, levelsOf } from '../../../src/core/fit/levels.ts'
import {
  type Ask,
  askedBy,
  coverOf,
  decodeAsks,
  encodeAsks,
  meetsMost,
  metByRole,
  type Posting,
  wantedByOthers,
} from '../../../src/core/fit/postings.ts'
import { anyPosting, anyRise, skills } from './arbitraries.ts'

const ask = (skill: string, level: number, weight: Ask['weight']): Ask => ({ skill, level, weight })
const at = (levels: Readonly<Record<string, number>>) => new Map(Object.entries(levels))

/** Two skills required, one a duty, one preferred. */
const asks = [ask('a', 3, 3), ask('b', 3, 3), ask('c', 2, 2), ask('d', 2, 1)]

describe('the cover of a posting', () => {
  it.each<[string, Readonly<Record<string, number>>, number]>([
    ['is nothing where nothing is known', {}, 0],
    ['is all where everything is there', { a: 3, b: 3, c: 2, d: 2 }, 1],
    ['counts a required skill three times', { a: 3 }, 3 / 9],
    ['counts a duty twice', { c: 2 }, 2 / 9],
    ['counts a preferred skill once', { d: 2 }, 1 / 9],
    ['counts part of a level in part', { a: 1 }, 1 / 9],
    ['is not raised by a surplus', { a: 4 }, 3 / 9],
  ])('%s', (_, levels, cover) => {
    expect(coverOf(at(levels), asks)).toBeCloseTo(cover)
  })
})

describe('most of a posting is met', () => {
  it.each<[string, Readonly<Record<string, number>>, boolean]>([
    ['with 60 % of it and two thirds of what it requires', { a: 2, b: 2, c: 1, d: 1 }, true],
    ['not with less than 60 %', { a: 2, b: 2, c: 0.5 }, false],
    ['not where a required skill is short, whatever the cover', { a: 3, b: 1, c: 2, d: 2 }, false],
    ['though a preferred skill is not there at all', { a: 3, b: 3, c: 2 }, true],
    ['not where a required skill is unknown', { a: 3, c: 2, d: 2 }, false],
  ])('%s', (_, levels, isMet) => {
    expect(meetsMost(at(levels), asks)).toBe(isMet)
  })
})

describe('counting postings', () => {
  const posting = (role: string, asks: readonly Ask[]): Posting => ({ role, asks })
  const eight = Array.from({ length: 8 }, () => posting('tester', asks))

  it('gives how many of a role are met, of how many', () => {
    const harder = posting(
      'tester',
      asks.map((one) => ({ ...one, level: 4 })),
    )
    const levels = at({ a: 2.5, b: 2.5, c: 1, d: 1 })
    expect(metByRole(levels, [...eight, harder]).get('tester')).toEqual({
      ...{ met: 8, of: 9, thin: 0 },
    })
  })

  it('leaves out postings that ask for fewer than four skills, and says how many these are', () => {
    const thin = posting('tester', asks.slice(0, 3))
    const met = metByRole(at({}), [...eight, thin]).get('tester')
    expect(met).toEqual({ met: 0, of: 8, thin: 1 })
  })

  it('says nothing of a role with fewer than eight', () => {
    expect(metByRole(at({}), eight.slice(1)).get('tester')).toBeUndefined()
    expect(askedBy('tester', 'a', eight.slice(1))).toBeNull()
  })

  it('says what most of those that are not met want more of', () => {
    const met = at({ a: 4, b: 4, c: 4, d: 4 })
    const short = at({ a: 4, b: 1, c: 4, d: 4 })
    const want = (levels: Levels) => wantedByOthers('tester', levels, twelve)
    const twelve = [
      ...Array.from({ length: 3 }, () => posting('tester', [ask('b', 4, 3), ...asks.slice(1)])),
      posting('tester', [ask('e', 4, 3), ...asks.slice(1)]),
    ]
    expect(want(short)).toBe('b')
    expect(want(met)).toBe('e')
    expect(wantedByOthers('tester', met, eight)).toBeNull()
  })

  it('says how many of all ask for a skill at all', () => {
    const other = posting('tester', [ask('e', 1, 1), ...asks.slice(1)])
    expect(askedBy('tester', 'a', [...eight, other])).toEqual({ asked: 8, of: 9 })
    expect(askedBy('tester', 'e', [...eight, other])).toEqual({ asked: 1, of: 9 })
  })
})

describe('answering', () => {
  it('higher, or for the first time, never lowers a cover nor loses a posting', () => {
    fc.assert(
      fc.property(anyRise, fc.array(anyPosting, { maxLength: 5 }), ([before, after], postings) => {
        const [low, high] = [levelsOf(before, skills), levelsOf(after, skills)]
        for (const { asks } of postings) {
          expect(coverOf(high, asks)).toBeGreaterThanOrEqual(coverOf(low, asks) - 1e-12)
          if (meetsMost(low, asks)) expect(meetsMost(high, asks)).toBe(true)
        }
      }),
    )
  })
})

describe('asks as they are sent', () => {
  it('are read as they were written, in the order of the skills', () => {
    fc.assert(
      fc.property(anyPosting, ({ asks }) => {
        const read = decodeAsks(encodeAsks(asks, skills), skills)
        expect(new Map(read.map((ask) => [ask.skill, ask]))).toEqual(
          new Map(asks.map((ask) => [ask.skill, ask])),
        )
      }),
    )
  })
})
