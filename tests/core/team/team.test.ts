import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/core/fit/assess.ts'
import type { RoleProfile } from '../../../src/core/fit/roles.ts'
import type { Requirement } from '../../../src/core/fit/track.ts'
import { atOnce } from '../../../src/core/pauses.ts'
import {
  biggestGaps,
  type Member,
  memberOf,
  memberOfScores,
  mentoringIn,
  sharedStep,
  strengthsOf,
  teamCover,
} from '../../../src/core/team/team.ts'
import { example } from '../../example.ts'

/** A member with these levels, and none of the rest. */
function withLevels(levels: Readonly<Record<string, number>>): Member {
  return { roles: new Map(), skills: new Map(Object.entries(levels)) }
}

const scores = new Map([['builder', { score: 70, low: 60, high: 80, band: 'close' as const }]])
const scoresOnly = memberOfScores({ edition: 1, scores }, example.codebook)
const skills = ['attacks', 'python', 'reports']
const team = [
  withLevels({ attacks: 4, python: 0, reports: 2 }),
  withLevels({ attacks: 3, python: 1, reports: 1 }),
  withLevels({ attacks: 1, python: 1 }),
  scoresOnly,
]
const asks = (skill: string, level: number, weight: number): Requirement => ({
  ...{ skill, level, weight, must: true },
})
const building = [asks('python', 2, 3), asks('reports', 4, 1)]
const breaking = [asks('attacks', 4, 3)]
const builder: RoleProfile = {
  id: 'builder',
  tracks: [
    { id: 'from-scratch', requirements: [asks('python', 4, 3)] },
    { id: 'with-reports', requirements: building },
  ],
}
const breaker: RoleProfile = {
  id: 'breaker',
  tracks: [{ id: 'alone', requirements: breaking }],
}

describe('a member', () => {
  it('has the levels, scores and words that the result shows', () => {
    const answers = new Map([
      ['python.level', 3],
      ['networks.level', 1],
      ['attacks.ladder', 1],
    ])
    const { roles, skills } = example
    const ids = skills.map(({ id }) => id)
    const assessment = assess(answers, ids, roles)
    const member = memberOf(assessment)
    for (const { role, score, band } of assessment.fits) {
      const shown = band === null ? undefined : { score: Math.round(score), band }
      expect(member.roles.get(role)).toEqual(
        shown === undefined ? undefined : expect.objectContaining(shown),
      )
    }
    expect(Object.fromEntries(member.skills ?? [])).toEqual({ python: 3, networks: 1, attacks: 1 })
  })

  it('of a link of scores has scores and no skills', () => {
    expect(scoresOnly.roles.get('builder')?.score).toBe(70)
    expect(scoresOnly.skills).toBeNull()
  })

  it('of a link whose scores an earlier method worked out has none that could be compared', () => {
    const later = { ...example.codebook, edition: 2, scoresSince: 2 }
    expect(memberOfScores({ edition: 1, scores }, later).roles.size).toBe(0)
    expect(memberOfScores({ edition: 2, scores }, later).roles.size).toBe(1)
  })
})

describe('a team', () => {
  it('is strongest where most can show it to others', () => {
    expect(strengthsOf(team, skills, 2)).toEqual([
      { skill: 'attacks', level: 3, known: 3, able: 2 },
    ])
  })

  it('has its biggest gaps where fewest can do what a role asks, the heaviest first', () => {
    expect(biggestGaps(team, [asks('attacks', 4, 9), ...building], 2)).toEqual([
      { skill: 'python', level: 2, known: 3, able: 0 },
      { skill: 'reports', level: 4, known: 2, able: 0 },
    ])
  })

  it('has no gap in what all can do, or in what nobody answered about', () => {
    const able = withLevels({ python: 2 })
    expect(biggestGaps([able, scoresOnly], building, 2)).toEqual([])
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

  it('is nearest to the role that most come close to, or that it covers best together', () => {
    expect(teamCover(team, [breaker, builder])).toEqual([
      { role: 'builder', close: 1, together: 50 },
      { role: 'breaker', close: 0, together: 100 },
    ])
    expect(teamCover([scoresOnly], [builder])).toEqual([
      { role: 'builder', close: 1, together: null },
    ])
  })

  it('does not depend on the order of its members', () => {
    const back = team.toReversed()
    expect(strengthsOf(back, skills, 3)).toEqual(strengthsOf(team, skills, 3))
    expect(biggestGaps(back, building, 3)).toEqual(biggestGaps(team, building, 3))
    expect(teamCover(back, [builder, breaker])).toEqual(teamCover(team, [builder, breaker]))
  })
})

describe('the step to take together', () => {
  const step = (id: string, hours: number, from: number, to: number, needs = 0) => ({
    ...{ id, hours, type: 'course', language: 'en', free: true },
    teaches: [{ skill: 'python', from, to }],
    needs: needs === 0 ? [] : [{ skill: 'attacks', level: needs }],
  })

  it('is the one that brings most people further', () => {
    const catalogue = [step('second', 1, 1, 2), step('first', 9, 0, 2), step('for-two', 1, 0, 2, 3)]
    expect(atOnce(sharedStep(team, building, catalogue))).toEqual({
      ...{ resource: 'first', hours: 9, helped: 3 },
    })
  })

  it('of two that help as many is the one that brings more an hour', () => {
    const catalogue = [step('long', 20, 0, 2), step('short', 10, 0, 2), step('slow', 20, 0, 1)]
    expect(atOnce(sharedStep(team, building, catalogue))?.resource).toBe('short')
  })

  it('does not count those it brings nothing for the role', () => {
    const able = withLevels({ python: 2 })
    expect(atOnce(sharedStep([able], building, [step('first', 9, 0, 2)]))).toBeNull()
    expect(atOnce(sharedStep(team, breaking, [step('first', 9, 0, 2)]))).toBeNull()
    expect(atOnce(sharedStep([scoresOnly], building, [step('first', 9, 0, 2)]))).toBeNull()
  })
})
