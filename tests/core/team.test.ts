import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankOf, rolesPart } from '../../src/content/parts.ts'
import { assessor } from '../../src/core/assess.ts'
import type { RoleProfile } from '../../src/core/fit.ts'
import {
  coverOf,
  extremesOf,
  type Member,
  memberOf,
  memberOfScores,
  mentoringIn,
  sharedStep,
  spreadOf,
} from '../../src/core/team.ts'
import { example } from '../example.ts'
import { runs } from './runs.ts'

/** A member with these levels, and none of the rest. */
function withLevels(
  levels: Readonly<Record<string, number>>,
  roles: Readonly<Record<string, number>> = {},
): Member {
  const skills = new Map(Object.entries(levels))
  return { roles: new Map(Object.entries(roles)), skills, start: (skill) => skills.get(skill) ?? 0 }
}

const scoresOnly = memberOfScores({
  edition: 1,
  scores: new Map([['builder', { score: 70, low: 60, high: 80, band: 'close' as const }]]),
})
const skills = ['attacks', 'python', 'reports']
const team = [
  withLevels({ attacks: 4, python: 0, reports: 2 }),
  withLevels({ attacks: 3, python: 1, reports: 1 }),
  withLevels({ attacks: 1, python: 1 }),
  scoresOnly,
]
const builder: RoleProfile = {
  id: 'builder',
  requirements: [
    { skill: 'python', level: 2, weight: 3 },
    { skill: 'reports', level: 4, weight: 1 },
  ],
}
const breaker: RoleProfile = {
  id: 'breaker',
  requirements: [{ skill: 'attacks', level: 4, weight: 3 }],
}

describe('a member', () => {
  const { roles, model } = rolesPart(example)
  const { estimate, assess } = assessor(bankOf(example), roles, model)

  it('has the levels and expected scores that the result shows', () => {
    const answers = new Map([
      ['python.level', 3],
      ['networks.level', 1],
      ['attacks.ladder', 1],
    ])
    const member = memberOf(estimate(answers), roles)
    const { fits } = assess(answers)
    for (const { role, score, answered } of fits) {
      expect(member.roles.get(role)).toBe(answered >= 0.5 ? Math.round(score) : undefined)
    }
    expect([...(member.skills ?? [])].slice(1)).toEqual([
      ['networks', 1],
      ['python', 3],
    ])
    expect(member.skills?.has('reports')).toBe(false)
    expect(member.start('python')).toBe(3)
  })

  it('of a link of scores has scores and no skills', () => {
    expect(scoresOnly.roles.get('builder')).toBe(70)
    expect(scoresOnly.skills).toBeNull()
  })
})

describe('a team', () => {
  const spread = spreadOf(team, skills)

  it('has its skills spread over those who answered about them', () => {
    expect(spread).toEqual([
      { skill: 'attacks', known: 3, working: 2, proficient: 2 },
      { skill: 'python', known: 3, working: 0, proficient: 0 },
      { skill: 'reports', known: 2, working: 1, proficient: 0 },
    ])
  })

  it('is strongest where most can show it to others, thinnest where fewest work alone', () => {
    const { strongest, thinnest } = extremesOf(spread, 2)
    expect(strongest.map(({ skill }) => skill)).toEqual(['attacks'])
    expect(thinnest.map(({ skill }) => skill)).toEqual(['python', 'reports'])
  })

  it('has no skill that is strongest and thinnest at once', () => {
    const level = fc.option(fc.nat(4), { nil: undefined })
    const member = fc
      .record({ attacks: level, python: level, reports: level })
      .map((levels) =>
        withLevels(
          Object.fromEntries(
            Object.entries(levels).flatMap(([skill, one]) =>
              one === undefined ? [] : [[skill, one]],
            ),
          ),
        ),
      )
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (members, most) => {
          const { strongest, thinnest } = extremesOf(spreadOf(members, skills), most)
          expect(strongest.filter((one) => thinnest.includes(one))).toEqual([])
        },
      ),
      { numRuns: runs(100) },
    )
  })

  it('has mentors for those two levels or more below them, never for themselves', () => {
    expect(mentoringIn(team, skills)).toEqual([
      { skill: 'attacks', mentors: [0, 1], learners: [2] },
    ])
  })

  it('has no mentors among people one level apart', () => {
    expect(mentoringIn([withLevels({ python: 3 }), withLevels({ python: 2 })], skills)).toEqual([])
    expect(mentoringIn([withLevels({ python: 2 }), withLevels({ python: 1 })], skills)).toEqual([])
  })

  it('lacks most the role that fewest come near, and together covers least', () => {
    expect(coverOf(team, [builder, breaker])).toEqual([
      { role: 'breaker', close: 0, together: 100 },
      { role: 'builder', close: 1, together: 50 },
    ])
    expect(coverOf([scoresOnly], [builder])).toEqual([
      { role: 'builder', close: 1, together: null },
    ])
  })

  it('does not depend on the order of its members', () => {
    const back = team.toReversed()
    expect(spreadOf(back, skills)).toEqual(spread)
    expect(coverOf(back, [builder, breaker])).toEqual(coverOf(team, [builder, breaker]))
  })
})

describe('the step to take together', () => {
  const step = (id: string, hours: number, from: number, to: number, needs = 0) => ({
    ...{ id, hours, teaches: [{ skill: 'python', from, to }] },
    needs: needs === 0 ? [] : [{ skill: 'attacks', level: needs }],
  })

  it('is the one that brings most people further', () => {
    const catalogue = [step('second', 1, 1, 2), step('first', 9, 0, 2), step('for-two', 1, 0, 2, 3)]
    expect(sharedStep(team, builder.requirements, catalogue)).toEqual({
      ...{ resource: 'first', hours: 9, helped: 3 },
    })
  })

  it('of two that help as many is the one that brings more an hour', () => {
    const catalogue = [step('long', 20, 0, 2), step('short', 10, 0, 2), step('slow', 20, 0, 1)]
    expect(sharedStep(team, builder.requirements, catalogue)?.resource).toBe('short')
  })

  it('does not count those it brings nothing for the role', () => {
    const able = withLevels({ python: 2 })
    expect(sharedStep([able], builder.requirements, [step('first', 9, 0, 2)])).toBeNull()
    expect(sharedStep(team, breaker.requirements, [step('first', 9, 0, 2)])).toBeNull()
    expect(sharedStep([scoresOnly], builder.requirements, [step('first', 9, 0, 2)])).toBeNull()
  })
})
