import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import {
  type BelievedFit,
  bandIfRaised,
  believedFits,
  expectedScore,
  usableLevels,
} from '../../src/core/belief.ts'
import { explain, nextBand } from '../../src/core/explain.ts'
import { bandOf, bands, coverage, type RoleProfile } from '../../src/core/fit.ts'
import { estimator } from '../../src/core/posterior.ts'
import { model } from '../model.ts'
import { anyAnswersTo, anyRaise, bankOf } from './bank.ts'
import { anyRequirements, anyRoles } from './example.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(100) }

/** The axioms are tried on 100,000 cases each in the long run. */
const axiom = { numRuns: runs(100, 100_000) }
const bank = bankOf(16, 3)
const estimate = estimator(bank, model)

function fitsOf(answers: Answers, roles: readonly RoleProfile[]): readonly BelievedFit[] {
  return believedFits(estimate(answers), roles)
}

/** The same answer to the same kind of question about every skill. */
function everywhere(kind: string, answer: Answer): Answers {
  return new Map(bank.skills.map(({ id }) => [`${id}.${kind}`, answer]))
}

const place = ({ band }: BelievedFit) => bands.indexOf(band)

const roles: readonly RoleProfile[] = [0, 1, 2].map((role) => ({
  id: `role-${role}`,
  requirements: Array.from({ length: 10 }, (_, i) => ({
    skill: `skill-${(5 * role + i) % 16}`,
    level: i < 5 ? 3 : 2,
    weight: i < 3 ? 3 : 1 + (i % 2),
  })),
}))

describe('the fit to a role', () => {
  it('is expected, so it is the mean over the levels that may be', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRequirements, (answers, requirements) => {
        const posterior = estimate(answers)
        const expected = coverage(usableLevels(posterior, requirements), requirements)
        const total = requirements.reduce((sum, { weight }) => sum + weight, 0)
        const bySkill = requirements.map(({ skill, level: need, weight }) => {
          const shares = posterior.levels[posterior.skills.indexOf(skill)] ?? []
          const met = shares.map((share, level) => share * Math.min(1, level / need))
          return (100 * weight * met.reduce((a, b) => a + b, 0)) / total
        })
        expect(expected).toBeCloseTo(
          bySkill.reduce((a, b) => a + b, 0),
          9,
        )
      }),
      often,
    )
  })

  it('lies in its range, and the range between 0 and 100 (A1)', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRoles, (answers, roles) => {
        for (const { score, low, high } of fitsOf(answers, roles)) {
          expect([0, low, score, high, 100]).toEqual(
            [0, low, score, high, 100].toSorted((a, b) => a - b),
          )
        }
      }),
      axiom,
    )
  })

  it('a higher answer never lowers a score, in any role (A13)', () => {
    fc.assert(
      fc.property(anyRaise(bank), anyRequirements, ({ lower, higher }, requirements) => {
        const score = (answers: Answers) => expectedScore(estimate(answers), requirements)
        expect(score(higher)).toBeGreaterThanOrEqual(score(lower) - 1e-9)
      }),
      { numRuns: runs(1_000) },
    )
  })

  it('a higher answer lowers neither an end of a range nor a band, in any role', () => {
    fc.assert(
      fc.property(anyRaise(bank), anyRoles, ({ lower, higher }, roles) => {
        const raised = fitsOf(higher, roles)
        for (const before of fitsOf(lower, roles)) {
          const after = raised.find(({ role }) => role === before.role) ?? before
          expect(after.low).toBeGreaterThanOrEqual(before.low - 1e-9)
          expect(after.high).toBeGreaterThanOrEqual(before.high - 1e-9)
          expect(place(after)).toBeGreaterThanOrEqual(place(before))
        }
      }),
      axiom,
    )
  })

  it('other roles change neither score, range nor band (A6)', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRoles, (answers, roles) => {
        const [first] = roles
        if (first === undefined) return
        const among = fitsOf(answers, roles).find(({ role }) => role === first.id)
        const [alone] = fitsOf(answers, [first])
        expect({ ...alone, tie: null, chanceOfBest: null }).toEqual({
          ...among,
          tie: null,
          chanceOfBest: null,
        })
      }),
      axiom,
    )
  })

  it('the rows of its explanation add up to it, rounded (A7)', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRequirements, (answers, requirements) => {
        const levels = usableLevels(estimate(answers), requirements)
        const earned = explain(levels, requirements).reduce((sum, row) => sum + row.earned, 0)
        expect(earned).toBe(Math.round(coverage(levels, requirements)))
      }),
      axiom,
    )
  })

  it('the order of the answers changes nothing (A14, A15)', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), (answers) => {
        expect(fitsOf(new Map([...answers].toReversed()), roles)).toEqual(fitsOf(answers, roles))
      }),
      axiom,
    )
  })

  it('where every level is set by the person, it is the fit of these levels', () => {
    const levels = new Map(bank.skills.map(({ id }, i) => [id, i % 5]))
    const answers = new Map([...levels].map(([skill, level]) => [`${skill}.level`, level]))
    for (const { role, score, low, high, band } of fitsOf(answers, roles)) {
      const requirements = roles.find(({ id }) => id === role)?.requirements ?? []
      const exact = coverage((skill) => levels.get(skill) ?? 0, requirements)
      for (const value of [score, low, high]) expect(value).toBeCloseTo(exact, 9)
      expect(band).toBe(bandOf((skill) => levels.get(skill) ?? 0, requirements))
    }
  })
})

describe('the band that is shown', () => {
  it('is reached with a chance of .7 or more, and the next is not', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRoles, (answers, roles) => {
        const posterior = estimate(answers)
        const draws = posterior.draws()
        for (const fit of believedFits(posterior, roles)) {
          const requirements = roles.find(({ id }) => id === fit.role)?.requirements ?? []
          const reached = Array.from(draws[0] ?? [], (_, i) =>
            bands.indexOf(
              bandOf((skill) => draws[posterior.skills.indexOf(skill)]?.[i] ?? 0, requirements),
            ),
          )
          const chance = (band: number) =>
            reached.filter((each) => each >= band).length / reached.length
          expect(chance(place(fit))).toBeGreaterThanOrEqual(0.7)
          expect(fit.chanceOfNext).toBeLessThan(0.7)
          if (fit.band !== 'ready') expect(fit.chanceOfNext).toBeCloseTo(chance(place(fit) + 1), 9)
        }
      }),
      { numRuns: runs(10) },
    )
  })
})

describe('the band if skills were raised', () => {
  /** Answers, requirements, and for each skill a level to raise it to, 0 for not at all. */
  const anyRaised = fc.tuple(
    anyAnswersTo(bank),
    anyRequirements,
    fc.array(fc.nat(4), { minLength: bank.skills.length, maxLength: bank.skills.length }),
  )
  const at = (levels: readonly number[]) => (skill: string) =>
    levels[bank.skills.findIndex(({ id }) => id === skill)] ?? 0

  it('is the band of the draws with these skills raised, and no other moved', () => {
    fc.assert(
      fc.property(anyRaised, ([answers, requirements, levels]) => {
        const posterior = estimate(answers)
        const draws = posterior.draws()
        const reached = Array.from(draws[0] ?? [], (_, i) => {
          const drawn = (skill: string) => draws[posterior.skills.indexOf(skill)]?.[i] ?? 0
          return bands.indexOf(
            bandOf((skill) => Math.max(drawn(skill), at(levels)(skill)), requirements),
          )
        })
        const chance = (band: number) =>
          reached.filter((each) => each >= band).length / reached.length
        const then = bandIfRaised(posterior, requirements)(at(levels))
        expect(then.chance).toBeCloseTo(chance(bands.indexOf(then.band)), 9)
        expect(then.chance).toBeGreaterThanOrEqual(0.7)
        if (then.band !== 'ready') expect(chance(bands.indexOf(then.band) + 1)).toBeLessThan(0.7)
      }),
      often,
    )
  })

  it('is the band that is shown when nothing is raised, and Ready when all is met', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRequirements, (answers, requirements) => {
        const posterior = estimate(answers)
        const [fit] = believedFits(posterior, [{ id: 'role', requirements }])
        const bandIf = bandIfRaised(posterior, requirements)
        const need = new Map(requirements.map(({ skill, level }) => [skill, level]))
        expect(bandIf(() => 0).band).toBe(fit?.band)
        expect(bandIf((skill) => need.get(skill) ?? 0)).toEqual({ band: 'ready', chance: 1 })
      }),
      often,
    )
  })

  it('never falls when more is learned', () => {
    fc.assert(
      fc.property(
        anyRaised,
        fc.array(fc.nat(4), { minLength: 16, maxLength: 16 }),
        ([answers, requirements, levels], more) => {
          const bandIf = bandIfRaised(estimate(answers), requirements)
          const less = bandIf(at(levels))
          const then = bandIf((skill) => Math.max(at(levels)(skill), at(more)(skill)))
          expect(bands.indexOf(then.band)).toBeGreaterThanOrEqual(bands.indexOf(less.band))
        },
      ),
      often,
    )
  })

  it('is lifted by the fewest requirements, or by more than four', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRequirements, (answers, requirements) => {
        const posterior = estimate(answers)
        const bandIf = bandIfRaised(posterior, requirements)
        const change = nextBand(usableLevels(posterior, requirements), requirements, bandIf)
        const now = bandIf(() => 0).band
        const bandWith = (met: readonly string[]) =>
          bandIf((skill) =>
            met.includes(skill) ? (requirements.find((r) => r.skill === skill)?.level ?? 0) : 0,
          )
        const lifting = Array.from({ length: 2 ** requirements.length }, (_, choice) =>
          requirements.filter((_, i) => choice & (1 << i)).map(({ skill }) => skill),
        ).filter((met) => met.length <= 4 && bandWith(met).band !== now)
        const fewest = Math.min(...lifting.map((met) => met.length))
        expect(change?.skills.length ?? Number.POSITIVE_INFINITY).toBe(fewest)
        if (change !== null) {
          const { band, chance } = bandWith(change.skills)
          expect({ band, chance }).toEqual({ band: change.band, chance: change.chance })
        }
      }),
      { numRuns: runs(20) },
    )
  })
})

describe('chances of being the best role', () => {
  it('add up to one', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRoles, (answers, roles) => {
        const sum = fitsOf(answers, roles).reduce((sum, fit) => sum + fit.chanceOfBest, 0)
        expect(sum).toBeCloseTo(1, 9)
      }),
      often,
    )
  })

  it('are shared by roles that ask the same', () => {
    const twins = roles.slice(0, 1).flatMap((role) => [role, { ...role, id: 'twin' }])
    expect(fitsOf(everywhere('ladder', 2), twins).map((fit) => fit.chanceOfBest)).toEqual([
      expect.closeTo(0.5, 9),
      expect.closeTo(0.5, 9),
    ])
  })
})

describe('odd answers', () => {
  it.each<readonly [what: string, answers: Answers, low: number, high: number]>([
    ['everything at the top', everywhere('ladder', 3), 97, 100],
    ['everything at the bottom', everywhere('ladder', 0), 0, 10],
  ])('%s scores near the end of the scale in every role', (_, answers, low, high) => {
    for (const { score } of fitsOf(answers, roles)) {
      expect(score).toBeGreaterThanOrEqual(low)
      expect(score).toBeLessThanOrEqual(high)
    }
  })

  it.each<readonly [what: string, answers: Answers]>([
    ['nothing answered', new Map()],
    ['everything skipped', everywhere('ladder', 'skipped')],
    ['only the term list answered', new Map([['terms.list', 0]])],
  ])('%s asserts nothing: a wide range, nothing answered, no high band', (_, answers) => {
    for (const fit of fitsOf(answers, roles)) {
      expect(fit.high - fit.low).toBeGreaterThan(50)
      expect(fit.answered).toBe(0)
      expect(place(fit)).toBeLessThan(bands.indexOf('close'))
    }
  })

  it('skipping widens the range where answers narrowed it (A16)', () => {
    const all = everywhere('ladder', 2)
    const some = new Map([...all].map(([id, answer], i) => [id, i % 2 === 0 ? answer : 'skipped']))
    const width = (answers: Answers) =>
      fitsOf(answers, roles).reduce((sum, { low, high }) => sum + high - low, 0)
    expect(width(some)).toBeGreaterThan(width(all))
    expect(width(new Map())).toBeGreaterThan(width(some))
  })

  it('all invented terms ticked lowers every score, and takes no answer away', () => {
    const answers = everywhere('ladder', 2)
    const ticked = new Map([
      ...answers,
      ...['list', ...bank.invented].map((id) => [`terms.${id}`, 0] as const),
    ])
    const before = fitsOf(answers, roles)
    for (const fit of fitsOf(ticked, roles)) {
      const same = before.find(({ role }) => role === fit.role)
      expect(fit.score).toBeLessThan(same?.score ?? 0)
      expect(fit.score).toBeGreaterThan((same?.score ?? 0) - 20)
      expect(fit.answered).toBe(1)
    }
  })

  it('contradictory answers lie between the two and leave the range wide', () => {
    const both = new Map([...everywhere('ladder', 3), ...everywhere('view', 0)])
    const score = (answers: Answers) => fitsOf(answers, roles)[0]?.score ?? 0
    expect(score(both)).toBeLessThan(score(everywhere('ladder', 3)))
    expect(score(both)).toBeGreaterThan(score(everywhere('view', 0)))
  })
})
