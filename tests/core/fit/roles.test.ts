import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/core/fit/assess.ts'
import { levelsOf } from '../../../src/core/fit/levels.ts'
import { fitRoles, type RoleProfile } from '../../../src/core/fit/roles.ts'
import { bandOf, bands, type Requirement, trackScore } from '../../../src/core/fit/track.ts'
import { anyAnswers, anyLevels, anyRise, anyRoles, skills } from './arbitraries.ts'

const must = (skill: string, level = 1): Requirement => ({ skill, level, weight: 1, must: true })
const plain = (skill: string): Requirement => ({ skill, level: 1, weight: 1, must: false })

/** A role of one track that asks these. */
const role = (id: string, ...requirements: readonly Requirement[]): RoleProfile => ({
  id,
  tracks: [{ id: `${id}-only`, requirements }],
})

const at = (...skills: readonly string[]) => new Map(skills.map((skill) => [skill, 1]))

describe('a role', () => {
  const two: RoleProfile = {
    id: 'two-kinds',
    tracks: [
      { id: 'first', requirements: [must('a'), must('b'), plain('c')] },
      { id: 'second', requirements: [must('c'), must('d'), plain('a')] },
    ],
  }

  it('stands where its best track stands', () => {
    expect(fitRoles(at('a', 'b'), [two])[0]).toMatchObject({ track: 'first', standing: 'ready' })
    expect(fitRoles(at('c', 'd'), [two])[0]).toMatchObject({ track: 'second', standing: 'ready' })
  })

  it('prefers the better word to the higher score', () => {
    const words: RoleProfile = {
      id: 'words',
      tracks: [
        // 80 points, but a must-have is not there.
        { id: 'high', requirements: [must('a'), must('z'), plain('b'), plain('c'), plain('d')] },
        // 75 points, and both must-haves.
        { id: 'sound', requirements: [must('a'), must('b'), plain('c'), plain('y')] },
      ],
    }
    expect(fitRoles(at('a', 'b', 'c', 'd'), [words])[0]).toMatchObject({
      track: 'sound',
      standing: 'ready',
    })
  })

  it('shows the first track of the file where two stand alike', () => {
    expect(fitRoles(new Map(), [two])[0]?.track).toBe('first')
  })

  it('has no word while a must-have of its track is unanswered, and says how many are', () => {
    const one = role('one', must('a'), must('b'), plain('c'), plain('d'))
    expect(fitRoles(at('a', 'c', 'd'), [one])[0]).toMatchObject({
      band: null,
      standing: 'stretch',
      unknown: 1,
    })
    expect(fitRoles(at('a', 'b', 'c'), [one])[0]).toMatchObject({ band: 'ready', unknown: 1 })
  })

  it('always stands at the best of its tracks, by word and then by score', () => {
    fc.assert(
      fc.property(anyLevels, anyRoles, (levels, roles) => {
        for (const { role: id, standing, score } of fitRoles(levels, roles)) {
          for (const { requirements } of roles.find((one) => one.id === id)?.tracks ?? []) {
            const other = bands.indexOf(bandOf(levels, requirements))
            expect(other).toBeLessThanOrEqual(bands.indexOf(standing))
            if (other === bands.indexOf(standing)) {
              expect(trackScore(levels, requirements)).toBeLessThanOrEqual(score + 1e-8)
            }
          }
        }
      }),
    )
  })
})

describe('the order of roles', () => {
  it('is by word first, so that no higher score stands under a lower word', () => {
    const high = role('high', must('a'), must('z'), plain('b'), plain('c'), plain('d'))
    const sound = role('sound', must('a'), must('b'), plain('c'), plain('y'))
    const fits = fitRoles(at('a', 'b', 'c', 'd'), [high, sound])
    expect(fits.map(({ role }) => role)).toEqual(['sound', 'high'])
  })

  it('names roles about equal that share the first one’s word and are within five points', () => {
    const asks = (id: string, others: number) =>
      role(id, must('a'), must('b'), ...Array.from({ length: others }, () => plain('no')))
    // 66.7, 66.7 and 50 points.
    const fits = fitRoles(at('a', 'b'), [asks('x', 1), asks('y', 1), asks('z', 2)])
    expect(fits.map(({ role, tie }) => [role, tie])).toEqual([
      ['x', true],
      ['y', true],
      ['z', false],
    ])
  })

  it('names nobody about equal who has another word, however near', () => {
    const fits = fitRoles(at('a', 'b', 'c'), [
      role('sound', must('a'), must('b'), plain('c'), plain('no')),
      role('held', must('a'), must('no'), plain('b'), plain('c')),
    ])
    expect(fits.map(({ standing, tie }) => [standing, tie])).toEqual([
      ['ready', false],
      ['stretch', false],
    ])
  })

  it('does not depend on other roles, nor on the order they are given in', () => {
    fc.assert(
      fc.property(anyLevels, anyRoles, (levels, roles) => {
        const fits = fitRoles(levels, roles)
        expect(fitRoles(levels, roles.toReversed())).toEqual(fits)
        const without = roles.slice(1)
        const rest = fits.filter(({ role }) => role !== roles[0]?.id)
        expect(fitRoles(levels, without).map(({ role }) => role)).toEqual(
          rest.map(({ role }) => role),
        )
      }),
    )
  })
})

describe('answering', () => {
  it('higher, or for the first time, never lowers the standing of any role', () => {
    fc.assert(
      fc.property(anyRise, anyRoles, ([before, after], roles) => {
        const then = new Map(
          fitRoles(levelsOf(after, skills), roles).map((fit) => [fit.role, fit] as const),
        )
        for (const { role, standing, score } of fitRoles(levelsOf(before, skills), roles)) {
          const now = then.get(role)
          const place = (band: typeof standing | undefined) => bands.indexOf(band ?? 'explore')
          expect(place(now?.standing)).toBeGreaterThanOrEqual(place(standing))
          if (now?.standing === standing) {
            expect(now.score).toBeGreaterThanOrEqual(score - 1e-8)
          }
        }
      }),
    )
  })

  it('the same in another order gives the same result to the last digit', () => {
    fc.assert(
      fc.property(anyAnswers, anyRoles, (answers, roles) => {
        const reversed = new Map([...answers].reverse())
        expect(assess(reversed, skills, roles).fits).toEqual(assess(answers, skills, roles).fits)
      }),
    )
  })
})
