import fc from 'fast-check'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { expectedLevel, ladderLevel } from '../../src/core/estimate.ts'
import type { Levels, Requirement, RoleProfile } from '../../src/core/fit.ts'

/** Two more skills than the longest role asks for. */
export const skills: readonly string[] = Array.from({ length: 16 }, (_, i) => `skill-${i}`)

export const options = [0, 1, 2, 3] as const

/** The levels of a person, by skill id. */
export type Person = ReadonlyMap<string, number>

export function levelsOf(person: Person): Levels {
  return (skill) => person.get(skill) ?? 0
}

/** A level as answers give it, or any other in hundredths. */
export const anyLevel: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(...options.map(ladderLevel), expectedLevel, 0, 1, 2, 3, 4),
  fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100),
)

export const anyPerson: fc.Arbitrary<Person> = fc
  .array(anyLevel, { minLength: skills.length, maxLength: skills.length })
  .map((levels) => new Map(skills.map((skill, i) => [skill, levels[i] ?? 0])))

/** Requirements as roles have them: 8 to 14, levels 1 to 4, weights 1 to 3. */
export const anyRequirements: fc.Arbitrary<readonly Requirement[]> = fc
  .tuple(
    fc.shuffledSubarray([...skills], { minLength: 8, maxLength: 14 }),
    fc.array(fc.record({ level: whole(1, 4), weight: whole(1, 3) }), {
      minLength: 14,
      maxLength: 14,
    }),
  )
  .map(([asked, needs]) =>
    asked.map((skill, i) => ({ skill, ...(needs[i] ?? { level: 1, weight: 1 }) })),
  )

/** Two to seven roles with ids of their own. */
export const anyRoles: fc.Arbitrary<readonly RoleProfile[]> = fc
  .array(anyRequirements, { minLength: 2, maxLength: 7 })
  .map((roles) => roles.map((requirements, i) => ({ id: `role-${i}`, requirements })))

const possibleAnswers: readonly Answer[] = ['skipped', ...options]

const anyAnswer: fc.Arbitrary<Answer> = fc.constantFrom(...possibleAnswers)

/** Ladder answers to some of the skills, in any order. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...skills), anyAnswer), { selector: ([skill]) => skill })
  .map((answers) => new Map(answers.map(([skill, answer]) => [`${skill}.ladder`, answer])))

export function whole(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max })
}
