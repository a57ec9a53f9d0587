/** Any answers, and any roles with their tracks, as laws quantify over them. */
import fc from 'fast-check'
import type { Answer, Answers } from '../../../src/core/answers/answers.ts'
import type { Levels } from '../../../src/core/fit/levels.ts'
import type { Ask, Posting } from '../../../src/core/fit/postings.ts'
import type { RoleProfile } from '../../../src/core/fit/roles.ts'
import type { Requirement } from '../../../src/core/fit/track.ts'

/** Two more skills than the longest track asks for. */
export const skills: readonly string[] = Array.from({ length: 14 }, (_, i) => `skill-${i}`)

/** A level as answers give it, or any other in hundredths. */
const anyLevel = fc.oneof(
  fc.integer({ min: 0, max: 8 }).map((halves) => halves / 2),
  fc.integer({ min: 0, max: 400 }).map((hundredths) => hundredths / 100),
)

/** Levels of some of the skills; the others are unknown. */
export const anyLevels: fc.Arbitrary<Levels> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...skills), anyLevel), { selector: ([skill]) => skill })
  .map((levels) => new Map(levels))

/** Requirements as tracks have them: 6 to 12, levels 1 to 4, weights 1 to 3, two must-haves. */
export const anyRequirements: fc.Arbitrary<readonly Requirement[]> = fc
  .tuple(
    fc.shuffledSubarray([...skills], { minLength: 6, maxLength: 12 }),
    fc.array(
      fc.record({ level: fc.integer({ min: 1, max: 4 }), weight: fc.integer({ min: 1, max: 3 }) }),
      { minLength: 12, maxLength: 12 },
    ),
  )
  .map(([asked, needs]) =>
    asked.map((skill, i) => ({ skill, ...(needs[i] ?? { level: 1, weight: 1 }), must: i < 2 })),
  )

/** Two to five roles with one to three tracks each, all with ids of their own. */
export const anyRoles: fc.Arbitrary<readonly RoleProfile[]> = fc
  .array(fc.array(anyRequirements, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 })
  .map((roles) =>
    roles.map((tracks, i) => ({
      id: `role-${i}`,
      tracks: tracks.map((requirements, k) => ({ id: `track-${i}-${k}`, requirements })),
    })),
  )

const weights = [1, 2, 3] as const

const anyAsk = (skill: string): fc.Arbitrary<Ask> =>
  fc.record({
    skill: fc.constant(skill),
    level: fc.integer({ min: 1, max: 4 }),
    weight: fc.constantFrom(...weights),
  })

export const anyPosting: fc.Arbitrary<Posting> = fc
  .shuffledSubarray([...skills], { minLength: 4, maxLength: 10 })
  .chain((asked) => fc.tuple(...asked.map(anyAsk)))
  .map((asks) => ({ role: 'role-0', asks }))

/** The kinds of questions that levels come from, with how many options each has. */
const options = { ladder: 4, view: 5, level: 5 } as const

const anyQuestion = fc.tuple(
  fc.constantFrom(...skills),
  fc.constantFrom<keyof typeof options>('ladder', 'view', 'level'),
)

const anyAnswer = anyQuestion.chain(([skill, kind]) =>
  fc
    .option(fc.nat({ max: options[kind] - 1 }), { nil: 'skipped' as const, freq: 6 })
    .map((answer): readonly [string, Answer] => [`${skill}.${kind}`, answer]),
)

/** Answers to some of the questions, in any order. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .uniqueArray(anyAnswer, { selector: ([question]) => question, maxLength: 40 })
  .map((answers) => new Map(answers))

/** Answers, and the same with one of them a step higher, or with a first answer to a skill that had none. */
export const anyRise: fc.Arbitrary<readonly [before: Answers, after: Answers]> = fc
  .tuple(anyAnswers, anyAnswer)
  .map(([given, [question, answer]]) => {
    const [skill = '', kind = ''] = question.split('.')
    const before = given.get(question)
    const limit = kind === 'ladder' ? 3 : 4
    if (typeof before === 'number') {
      return [given, new Map([...given, [question, Math.min(limit, before + 1)]])] as const
    }
    const isKnown = ['ladder', 'view', 'level'].some(
      (one) => typeof given.get(`${skill}.${one}`) === 'number',
    )
    return [given, isKnown ? given : new Map([...given, [question, answer]])] as const
  })
