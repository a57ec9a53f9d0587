import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distinguishingSkills } from '../../../src/core/fit/distinguishingSkills.ts'
import { runs } from '../runs.ts'

const role = (id: string, weights: Readonly<Record<string, number>>) => ({
  id,
  requirements: Object.entries(weights).map(([skill, weight]) => ({
    skill,
    level: 2,
    weight,
    must: false,
  })),
})

it('names for each role the skill that counts more in it than in the others', () => {
  expect(
    distinguishingSkills([
      role('engineer', { python: 3, threats: 3, policy: 1 }),
      role('red-teamer', { python: 2, threats: 3, attacks: 3 }),
      role('adviser', { policy: 3, threats: 1 }),
    ]),
  ).toEqual([
    { id: 'engineer', skill: 'python' },
    { id: 'red-teamer', skill: 'attacks' },
    { id: 'adviser', skill: 'policy' },
  ])
})

it('says nothing where there is nothing to tell apart', () => {
  expect(distinguishingSkills([])).toEqual([])
  expect(distinguishingSkills([role('engineer', { python: 3 })])).toEqual([])
})

it('names a skill that the role asks for, in whatever order the roles and skills come', () => {
  const anyRole = fc.dictionary(
    fc.constantFrom('python', 'threats', 'policy', 'attacks'),
    fc.integer({ min: 1, max: 3 }),
    { minKeys: 1 },
  )
  fc.assert(
    fc.property(fc.array(anyRole, { minLength: 2, maxLength: 5 }), (all) => {
      const roles = all.map((weights, i) => role(`role-${i}`, weights))
      const found = distinguishingSkills(roles)
      const reversed = roles
        .map(({ id, requirements }) => ({ id, requirements: requirements.toReversed() }))
        .toReversed()
      expect(distinguishingSkills(reversed).toReversed()).toEqual(found)
      for (const [i, { skill }] of found.entries()) {
        expect(roles[i]?.requirements.map((asked) => asked.skill)).toContain(skill)
      }
    }),
    { numRuns: runs(300) },
  )
})
