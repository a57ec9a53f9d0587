import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../src/core/answers.ts'
import { known, naiveEstimate, unknown } from '../../src/core/estimate.ts'
import {
  bandOf,
  bands,
  coverage,
  type Levels,
  type Requirement,
  rankRoles,
} from '../../src/core/fit.ts'
import {
  anyAnswers,
  anyLevel,
  anyPerson,
  anyRequirements,
  anyRoles,
  levelsOf,
  options,
  skills,
  whole,
} from './example.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(1_000) }

/** These levels with one skill changed. */
function changed(levels: Levels, skill: string, level: number): Levels {
  return (other) => (other === skill ? level : levels(other))
}

function meets(levels: Levels, requirements: readonly Requirement[]): boolean {
  return requirements.every(({ skill, level }) => levels(skill) >= level)
}

describe('the score of a role', () => {
  const security = [
    { skill: 'threat-modelling', level: 4, weight: 3 },
    { skill: 'python', level: 2, weight: 1 },
  ]

  it.each([
    ['nothing', 0, 0, 0],
    ['half of everything', 2, 1, 50],
    ['the must-have only', 4, 0, 75],
    ['the useful skill only', 0, 2, 25],
    ['a quarter of the must-have', 1, 0, 18.75],
    ['all of it', 4, 2, 100],
    ['more than is asked', 4, 4, 100],
  ])('for %s is the weighted share of requirements covered', (_, modelling, python, score) => {
    const levels: Levels = (skill) => (skill === 'python' ? python : modelling)
    expect(coverage(levels, security)).toBe(score)
  })

  it('lies between 0 and 100 (A1)', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const score = coverage(levelsOf(person), requirements)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
      }),
      often,
    )
  })

  it('is 100 exactly when every requirement is met (A2)', () => {
    const nearlyMet = fc
      .tuple(anyPerson, anyRequirements, fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }))
      .map(([person, requirements, met]) => ({
        requirements,
        levels: levelsOf(
          new Map([
            ...person,
            ...requirements.flatMap(({ skill, level }, i) =>
              met[i] === true || met[0] === true ? [[skill, level] as const] : [],
            ),
          ]),
        ),
      }))
    fc.assert(
      fc.property(nearlyMet, ({ levels, requirements }) => {
        expect(coverage(levels, requirements) === 100).toBe(meets(levels, requirements))
      }),
      often,
    )
  })

  it('never falls by learning something (A3)', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyRequirements,
        fc.constantFrom(...skills),
        anyLevel,
        (person, requirements, skill, level) => {
          const before = levelsOf(person)
          const after = changed(before, skill, Math.max(level, before(skill)))
          expect(coverage(after, requirements)).toBeGreaterThanOrEqual(
            coverage(before, requirements),
          )
        },
      ),
      often,
    )
  })

  it('is not changed by what exceeds a requirement (A4)', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const levels = levelsOf(person)
        const need = new Map(requirements.map(({ skill, level }) => [skill, level]))
        const capped: Levels = (skill) => Math.min(levels(skill), need.get(skill) ?? 0)
        expect(coverage(capped, requirements)).toBe(coverage(levels, requirements))
      }),
      often,
    )
  })

  it('is not changed by a skill the role does not ask for (A5)', () => {
    fc.assert(
      fc.property(anyPerson, anyPerson, anyRequirements, (person, other, requirements) => {
        const asked = new Set(requirements.map(({ skill }) => skill))
        const levels: Levels = (skill) => levelsOf(asked.has(skill) ? person : other)(skill)
        expect(coverage(levels, requirements)).toBe(coverage(levelsOf(person), requirements))
      }),
      often,
    )
  })

  it('is the sum of what each requirement brings, and 100 less what each lacks (A7)', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, (person, requirements) => {
        const levels = levelsOf(person)
        const nothing: Levels = () => 0
        const everything: Levels = () => 4
        const score = coverage(levels, requirements)
        const brought = requirements.map(({ skill }) =>
          coverage(changed(nothing, skill, levels(skill)), requirements),
        )
        const lacked = requirements.map(
          ({ skill }) => 100 - coverage(changed(everything, skill, levels(skill)), requirements),
        )
        expect(brought.reduce((sum, points) => sum + points, 0)).toBeCloseTo(score, 9)
        expect(lacked.reduce((sum, points) => sum + points, 0)).toBeCloseTo(100 - score, 9)
      }),
      often,
    )
  })

  it('is not changed by multiplying all weights (A8)', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, whole(2, 50), (person, requirements, factor) => {
        const heavier = requirements.map((asked) => ({ ...asked, weight: factor * asked.weight }))
        const levels = levelsOf(person)
        expect(coverage(levels, heavier)).toBeCloseTo(coverage(levels, requirements), 9)
      }),
      often,
    )
  })

  it('is not changed by writing one requirement as two of half the weight (A9)', () => {
    fc.assert(
      fc.property(anyPerson, anyRequirements, whole(0, 7), (person, requirements, place) => {
        const split = requirements.flatMap((asked, i) => {
          const half = { ...asked, weight: asked.weight / 2 }
          return i === place ? [half, half] : [asked]
        })
        const levels = levelsOf(person)
        expect(coverage(levels, split)).toBeCloseTo(coverage(levels, requirements), 9)
      }),
      often,
    )
  })

  it('never rises by asking more (A10)', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyRequirements,
        whole(0, 7),
        whole(1, 4),
        (person, requirements, place, level) => {
          const harder = requirements.map((asked, i) =>
            i === place ? { ...asked, level: Math.max(level, asked.level) } : asked,
          )
          const levels = levelsOf(person)
          expect(coverage(levels, harder)).toBeLessThanOrEqual(coverage(levels, requirements))
        },
      ),
      often,
    )
  })
})

describe('the band', () => {
  const oneSkill = [{ skill: 'python', level: 4, weight: 1 }]

  it.each([
    [4, 'ready'],
    [3.4, 'ready'],
    [3.399, 'close'],
    [2.6, 'close'],
    [2.599, 'stretch'],
    [1.6, 'stretch'],
    [1.599, 'explore'],
    [0, 'explore'],
  ] as const)('of level %d where 4 is asked is %s: the cuts are 85, 65 and 40', (level, band) => {
    expect(bandOf(() => level, oneSkill)).toBe(band)
  })

  const twoMustHaves = [
    { skill: 'first', level: 4, weight: 3 },
    { skill: 'second', level: 4, weight: 3 },
    ...skills.map((skill) => ({ skill, level: 4, weight: 2 })),
  ]

  it.each([
    [0, 0, 'ready'],
    [0.5, 0, 'close'],
    [1, 0, 'close'],
    [1.5, 0, 'stretch'],
    [4, 0, 'stretch'],
    [0.5, 0.5, 'stretch'],
    [1.5, 0.5, 'stretch'],
  ] as const)(
    'with two must-haves short by %d and %d and all else met is %s',
    (first, second, band) => {
      const short = new Map([
        ['first', first],
        ['second', second],
      ])
      expect(bandOf((skill) => 4 - (short.get(skill) ?? 0), twoMustHaves)).toBe(band)
    },
  )

  it('is not limited by what is only important', () => {
    expect(bandOf((skill) => (skill === 'skill-3' ? 0 : 4), twoMustHaves)).toBe('ready')
  })

  it('is not lifted by must-haves that are met', () => {
    expect(bandOf((skill) => (skill === 'first' || skill === 'second' ? 4 : 0), twoMustHaves)).toBe(
      'explore',
    )
  })

  it('is never Ready while a must-have is missing (A11)', () => {
    const mustHaveShort = fc
      .tuple(anyRequirements, whole(0, 7), whole(1, 400))
      .map(([requirements, place, hundredths]) => ({
        requirements: requirements.map((asked, i) =>
          i === place ? { ...asked, weight: 3 } : asked,
        ),
        levels: changed(
          () => 4,
          requirements[place]?.skill ?? '',
          Math.max(0, (requirements[place]?.level ?? 0) - hundredths / 100),
        ),
      }))
    fc.assert(
      fc.property(mustHaveShort, ({ levels, requirements }) => {
        expect(bandOf(levels, requirements)).not.toBe('ready')
      }),
      often,
    )
  })

  it('never falls by learning something (A12)', () => {
    fc.assert(
      fc.property(
        anyPerson,
        anyRequirements,
        fc.constantFrom(...skills),
        anyLevel,
        (person, requirements, skill, level) => {
          const before = levelsOf(person)
          const after = changed(before, skill, Math.max(level, before(skill)))
          expect(bands.indexOf(bandOf(after, requirements))).toBeGreaterThanOrEqual(
            bands.indexOf(bandOf(before, requirements)),
          )
        },
      ),
      often,
    )
  })
})

describe('the order of roles', () => {
  /** One role a level, each asking level 4 of a skill of its own: the score is 25 times the level. */
  function rankedBy(levels: Readonly<Record<string, number>>) {
    const estimated = new Map(Object.entries(levels).map(([id, level]) => [id, known(level)]))
    const roles = Object.keys(levels).map((id) => ({
      id,
      requirements: [{ skill: id, level: 4, weight: 1 }],
    }))
    return rankRoles(estimated, roles)
  }

  it.each([
    ['five points behind', { a: 3.2, b: 3 }, ['a', 'b']],
    ['5.01 points behind', { a: 3.2, b: 2.9996 }, []],
    ['nobody near', { a: 4, b: 1, c: 1 }, []],
    ['one near and one far', { a: 2, b: 1.9, c: 1 }, ['a', 'b']],
    ['equals', { a: 2, b: 2, c: 2 }, ['a', 'b', 'c']],
    ['a chain: only the distance from the best counts', { a: 3.2, b: 3.1, c: 2.95 }, ['a', 'b']],
    ['no second role', { a: 3 }, []],
  ])('ties with the best: %s', (_, levels, tied) => {
    expect(
      rankedBy(levels)
        .filter(({ tie }) => tie)
        .map(({ role }) => role),
    ).toEqual(tied)
  })

  it('is by score, and by id where scores are equal', () => {
    expect(rankedBy({ d: 1, c: 2, b: 3, a: 2, e: 2 }).map(({ role }) => role)).toEqual([
      'b',
      'a',
      'c',
      'e',
      'd',
    ])
  })

  it('of no roles is empty', () => {
    expect(rankRoles(new Map(), [])).toEqual([])
  })

  it('is not changed by adding or removing a role, nor is any score (A6)', () => {
    fc.assert(
      fc.property(anyAnswers, anyRoles, whole(0, 6), (answers, roles, place) => {
        const estimated = naiveEstimate(answers, skills)
        const removed = roles[place % roles.length]?.id
        const withoutTie = (fits: ReturnType<typeof rankRoles>) =>
          fits.map(({ tie: _, ...fit }) => fit)
        expect(
          withoutTie(
            rankRoles(
              estimated,
              roles.filter(({ id }) => id !== removed),
            ),
          ),
        ).toEqual(withoutTie(rankRoles(estimated, roles)).filter(({ role }) => role !== removed))
      }),
      often,
    )
  })
})

describe('rounding does not show', () => {
  const levels: Levels = (skill) => (4 * Number(skill)) / 3

  it('a score of exactly 40 in thirds is Stretch', () => {
    const requirements = [
      { skill: '1', level: 4, weight: 2 },
      { skill: '1', level: 3, weight: 2 },
      { skill: '1', level: 3, weight: 1 },
    ]
    expect(coverage(levels, requirements)).toBeCloseTo(40, 9)
    expect(bandOf(levels, requirements)).toBe('stretch')
  })

  it('roles that ask the same are ordered by id, however they list it', () => {
    const requirements = [
      { skill: '2', level: 4, weight: 2 },
      { skill: '3', level: 4, weight: 3 },
      { skill: '1', level: 4, weight: 1 },
    ]
    const estimated = new Map(['1', '2', '3'].map((skill) => [skill, known(levels(skill))]))
    const roles = [
      { id: 'a', requirements },
      { id: 'b', requirements: requirements.toReversed() },
    ]
    expect(rankRoles(estimated, roles).map(({ role }) => role)).toEqual(['a', 'b'])
  })
})

describe('what answers do to the fit', () => {
  const role = {
    id: 'role',
    requirements: [
      { skill: 'skill-0', level: 4, weight: 3 },
      { skill: 'skill-1', level: 2, weight: 1 },
    ],
  }

  it.each([
    ['nothing known', unknown, unknown, 0, 0, 100],
    ['the heavy one known', known(4), unknown, 0.75, 75, 100],
    ['the light one known', unknown, known(1), 0.25, 12.5, 87.5],
    ['both known', known(2), known(1), 1, 50, 50],
  ])('%s: the range spans what is unknown', (_, first, second, answered, low, high) => {
    const estimated = new Map([
      ['skill-0', first],
      ['skill-1', second],
    ])
    const [fit] = rankRoles(estimated, [role])
    expect(fit).toMatchObject({ answered, low, high })
  })

  it('a skill the estimate does not hold is unknown', () => {
    expect(rankRoles(new Map(), [role])).toEqual(
      rankRoles(naiveEstimate(new Map(), skills), [role]),
    )
  })

  it('a higher answer never lowers the score of any role (A13)', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyRoles,
        fc.constantFrom(...skills),
        fc.constantFrom(...options),
        fc.constantFrom(...options),
        (answers, roles, skill, one, other) => {
          const fits = (option: number) =>
            new Map(
              rankRoles(
                naiveEstimate(new Map([...answers, [`${skill}.ladder`, option]]), skills),
                roles,
              ).map(({ role, score }) => [role, score]),
            )
          const lower = fits(Math.min(one, other))
          const higher = fits(Math.max(one, other))
          for (const { id } of roles) {
            expect(higher.get(id)).toBeGreaterThanOrEqual(lower.get(id) ?? Number.NaN)
          }
        },
      ),
      often,
    )
  })

  it('the same answers in another order give the same result (A14)', () => {
    const shuffled = anyAnswers.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc
          .shuffledSubarray([...answers], { minLength: answers.size })
          .map((again): Answers => new Map(again)),
      ),
    )
    fc.assert(
      fc.property(shuffled, anyRoles, ([answers, again], roles) => {
        expect(rankRoles(naiveEstimate(again, skills), roles)).toEqual(
          rankRoles(naiveEstimate(answers, skills), roles),
        )
      }),
      often,
    )
  })

  it('the same answers give the same bytes, whatever was computed in between (A15)', () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, anyRoles, (answers, others, roles) => {
        const bytes = () => JSON.stringify(rankRoles(naiveEstimate(answers, skills), roles))
        const first = bytes()
        rankRoles(naiveEstimate(others, skills), roles.toReversed())
        expect(bytes()).toBe(first)
      }),
      often,
    )
  })

  it('skipping widens the range of every role that asks for the skill, and of no other (A16)', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyRoles,
        fc.constantFrom(...skills),
        fc.constantFrom(...options),
        (answers, roles, skill, option) => {
          const widths = (answer: number | 'skipped') =>
            new Map(
              rankRoles(
                naiveEstimate(new Map([...answers, [`${skill}.ladder`, answer]]), skills),
                roles,
              ).map(({ role, low, high }) => [role, high - low]),
            )
          const answered = widths(option)
          const skipped = widths('skipped')
          for (const { id, requirements } of roles) {
            const wider = (skipped.get(id) ?? 0) > (answered.get(id) ?? 0) + 1e-9
            expect(wider).toBe(requirements.some((asked) => asked.skill === skill))
          }
        },
      ),
      often,
    )
  })

  it('the score lies within its range', () => {
    fc.assert(
      fc.property(anyAnswers, anyRoles, (answers, roles) => {
        for (const { score, low, high } of rankRoles(naiveEstimate(answers, skills), roles)) {
          expect(low).toBeLessThanOrEqual(score)
          expect(score).toBeLessThanOrEqual(high)
        }
      }),
      often,
    )
  })
})
