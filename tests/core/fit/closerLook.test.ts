import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../../src/core/answers/answers.ts'
import { mostSecondLooks, secondLooks } from '../../../src/core/fit/closerLook.ts'
import { levelsOf } from '../../../src/core/fit/levels.ts'
import { fitRoles, type RoleProfile } from '../../../src/core/fit/roles.ts'
import type { Requirement } from '../../../src/core/fit/track.ts'
import { anyAnswers, anyRoles, skills } from './arbitraries.ts'

const ask = (skill: string, weight: number, must = false): Requirement => ({
  ...{ skill, level: 2, weight, must },
})
const role = (id: string, ...requirements: readonly Requirement[]): RoleProfile => ({
  id,
  tracks: [{ id: `${id}-only`, requirements }],
})

const names = ['a', 'b', 'c', 'd']
const guard = role('guard', ask('a', 3, true), ask('b', 3, true), ask('c', 2), ask('d', 1))

function looksFor(answers: Readonly<Record<string, Answer>>, roles: readonly RoleProfile[]) {
  const given: Answers = new Map(Object.entries(answers))
  return secondLooks(given, levelsOf(given, names), names, roles)
}

describe('a closer look', () => {
  it('asks where a level would change the word, must-haves first, and says which words', () => {
    // 50 points with both must-haves half there: Close, and every answer decides.
    const looks = looksFor({ 'a.ladder': 1, 'b.ladder': 1, 'c.ladder': 1, 'd.ladder': 1 }, [guard])
    expect(looks.slice(0, 2).map(({ skill }) => skill)).toEqual(['a', 'b'])
    expect(looks[0]?.decides).toEqual({ kind: 'word', role: 'guard', words: ['close', 'stretch'] })
  })

  it('asks where a level would change which role comes first', () => {
    const twins = [
      role('first', ask('a', 1, true), ask('b', 1, true), ask('c', 1)),
      role('second', ask('a', 1, true), ask('b', 1, true), ask('d', 1)),
    ]
    const looks = looksFor({ 'a.ladder': 2, 'b.ladder': 2, 'c.ladder': 1, 'd.ladder': 0 }, twins)
    expect(looks.find(({ skill }) => skill === 'd')?.decides).toBeUndefined()
    expect(looks.find(({ skill }) => skill === 'c')?.decides).toBeUndefined()
    const near = looksFor({ 'a.ladder': 2, 'b.ladder': 2, 'c.ladder': 1, 'd.ladder': 1 }, twins)
    expect(near.find(({ skill }) => skill === 'd')?.decides).toEqual({
      kind: 'order',
      roles: ['first', 'second'],
    })
  })

  it.each<[string, Readonly<Record<string, Answer>>]>([
    ['that was not answered', {}],
    ['that was skipped', { 'a.ladder': 'skipped' }],
    ['that was looked at twice', { 'a.ladder': 1, 'a.view': 1 }],
    ['whose second look was skipped', { 'a.ladder': 1, 'a.view': 'skipped' }],
    ['whose level was set by hand', { 'a.ladder': 1, 'a.level': 1 }],
  ])('never asks about a skill %s', (_, about) => {
    const looks = looksFor({ 'b.ladder': 1, 'c.ladder': 1, 'd.ladder': 1, ...about }, [guard])
    expect(looks.map(({ skill }) => skill)).not.toContain('a')
  })

  it('asks nothing where nothing would change', () => {
    const top = { 'a.ladder': 3, 'b.ladder': 3, 'c.ladder': 3, 'd.ladder': 3 }
    expect(looksFor(top, [guard])).toEqual([])
  })

  it('asks at most six together with those asked before, each of which could change the result', () => {
    fc.assert(
      fc.property(anyAnswers, anyRoles, (answers, roles) => {
        const levels = levelsOf(answers, skills)
        const looks = secondLooks(answers, levels, skills, roles)
        const asked = skills.filter((skill) => answers.has(`${skill}.view`)).length
        expect(looks.length).toBeLessThanOrEqual(Math.max(0, mostSecondLooks - asked))
        const now = fitRoles(levels, roles)
        for (const { skill } of looks) {
          const have = levels.get(skill) ?? 0
          const isDecided = [have - 1, have + 1]
            .filter((level) => level >= 0 && level <= 4)
            .some((level) => {
              const then = fitRoles(new Map([...levels, [skill, level]]), roles)
              const wordOf = (id?: string) => then.find(({ role }) => role === id)?.standing
              return (
                then[0]?.role !== now[0]?.role ||
                now.slice(0, 2).some(({ role, standing }) => wordOf(role) !== standing)
              )
            })
          expect(isDecided).toBe(true)
        }
      }),
    )
  })
})
