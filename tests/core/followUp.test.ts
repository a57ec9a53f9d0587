import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { believedFits } from '../../src/core/belief.ts'
import type { RoleProfile } from '../../src/core/fit.ts'
import { followUpChooser, followUpsAsked, whyStop } from '../../src/core/followUp.ts'
import { type Bank, estimator } from '../../src/core/posterior.ts'
import { responseTables } from '../../src/core/responses.ts'
import { model } from '../model.ts'
import { anyAnswersTo, bankOf } from './bank.ts'
import { anyRoles } from './example.ts'
import { runs } from './runs.ts'

const often = { numRuns: runs(100) }
const bank = bankOf(16, 3)

function nextOf(answers: Answers, roles: readonly RoleProfile[], of: Bank = bank) {
  const posterior = estimator(of, model)(answers)
  return followUpChooser(of.questions, roles, model)(
    answers,
    posterior,
    believedFits(posterior, roles),
  )
}

/** A role that asks for these skills at level 3, all alike. */
function role(id: string, skills: readonly number[]): RoleProfile {
  return {
    id,
    requirements: skills.map((skill) => ({ skill: `skill-${skill}`, level: 3, weight: 2 })),
  }
}

const ladders = new Map(bank.skills.map(({ id }) => [`${id}.ladder`, 2]))

describe('the next question', () => {
  it('is one that was not asked, never a ladder, while any is left', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRoles, (answers, roles) => {
        const left = bank.questions.filter(({ id, kind }) => kind !== 'ladder' && !answers.has(id))
        fc.pre(left.length > 0)
        expect(left.map(({ id }) => id)).toContain(nextOf(answers, roles)?.question)
      }),
      often,
    )
  })

  it('is none when all were answered or skipped', () => {
    const all = new Map(bank.questions.map(({ id }) => [id, 'skipped' as const]))
    expect(nextOf(all, [role('a', [0, 1])])).toBeNull()
  })

  it('is about a skill that the first roles do not share, and names the two it decides between', () => {
    const next = nextOf(ladders, [role('a', [0, 1, 2, 3]), role('b', [0, 1, 2, 4])])
    expect(next?.question).toMatch(/^skill-[34]\./)
    expect(next?.between?.toSorted()).toEqual(['a', 'b'])
  })

  it('does not depend on the order of answers, questions or roles', () => {
    fc.assert(
      fc.property(anyAnswersTo(bank), anyRoles, (answers, roles) => {
        const turned = { ...bank, questions: bank.questions.toReversed() }
        const next = nextOf(answers, roles)
        expect(nextOf(new Map([...answers].toReversed()), roles.toReversed(), turned)).toEqual(
          next && { ...next, canMove: expect.closeTo(next.canMove, 9) },
        )
      }),
      often,
    )
  })

  it('decides nothing where there is one role only, and still makes its score surer', () => {
    expect(nextOf(ladders, [role('a', [0, 1])])).toEqual({
      question: expect.stringMatching(/^skill-[01]\./),
      between: null,
      canMove: 0,
    })
  })
})

describe('what a question can move', () => {
  const roles = [role('a', [0, 1, 2, 3]), role('b', [0, 1, 2, 4])]

  it('is more than a point while two near roles ask for different skills, and less with each answer', () => {
    const onlyFour = {
      ...bank,
      questions: bank.questions.filter(({ skill }) => /-[34]$/.test(skill)),
    }
    let answers: Answers = ladders
    let before = nextOf(answers, roles, onlyFour)?.canMove ?? 0
    expect(before).toBeGreaterThan(1)
    for (const question of ['skill-3.view', 'skill-4.view', 'skill-3.check']) {
      answers = new Map([...answers, [question, 2]])
      const after = nextOf(answers, roles, onlyFour)?.canMove ?? 0
      expect(after).toBeLessThan(before)
      before = after
    }
  })

  it('is how far the lead would move, on average over what may be answered', () => {
    const estimate = estimator(bank, model)
    const now = estimate(ladders)
    const [first, second] = believedFits(now, roles)
    const skill = now.place.get('skill-3') ?? -1
    const points = (shares: readonly number[]) =>
      25 * shares.reduce((sum, share, level) => sum + share * Math.min(1, level / 3), 0)
    const before = points(now.levels[skill] ?? [])
    let squares = 0
    for (const option of [0, 1, 2, 3, 4]) {
      const then = estimate(new Map([...ladders, ['skill-3.view', option]]))
      const chance = responseTables(model).view.reduce((sum, rows, b) => {
        const says = rows.map(
          (row, level) => (row[option] ?? 0) * (now.byLeniency[b]?.[5 * skill + level] ?? 0),
        )
        return sum + (now.leniency[b] ?? 0) * says.reduce((a, b) => a + b)
      }, 0)
      squares += chance * (points(then.levels[skill] ?? []) - before) ** 2
    }
    const gap = (first?.score ?? 0) - (second?.score ?? 0)
    const onlyOne = {
      ...bank,
      questions: bank.questions.filter(
        ({ id }) => !/(check|view)$/.test(id) || id === 'skill-3.view',
      ),
    }
    expect(nextOf(ladders, roles, onlyOne)?.canMove).toBeCloseTo(
      Math.sqrt(squares * Math.exp(-gap / 6)),
      9,
    )
  })

  it('is nothing between roles that ask the same', () => {
    const twins = [role('a', [0, 1, 2, 3]), role('b', [0, 1, 2, 3])]
    expect(nextOf(ladders, twins)?.canMove).toBe(0)
  })

  it('is nothing where all levels that differ are set by the person', () => {
    const set = new Map([...ladders, ['skill-3.level', 2], ['skill-4.level', 2]])
    expect(nextOf(set, roles)?.canMove).toBeCloseTo(0, 9)
  })
})

describe('asking stops', () => {
  const roles = [role('a', [0, 1, 2, 3]), role('b', [4, 5, 6, 7])]
  const fitsWhere = (a: number, b: number) => {
    const answers = new Map(
      bank.skills.map(({ id }, i) => [`${id}.ladder`, i < 4 ? a : b] as const),
    )
    return believedFits(estimator(bank, model)(answers), roles)
  }
  const telling = { question: 'skill-0.view', between: null, canMove: 1 }
  const idle = { ...telling, canMove: 0.9 }

  it.each([
    ['not before two, though all is clear', fitsWhere(3, 0), 1, telling, null],
    ['not before two, though little is to gain', fitsWhere(2, 2), 1, idle, null],
    ['after two when all is clear', fitsWhere(3, 0), 2, telling, 'settled'],
    ['after two when no question tells much', fitsWhere(2, 2), 2, idle, 'little-to-gain'],
    ['not while two roles are alike and a question tells', fitsWhere(2, 2), 11, telling, null],
    ['after twelve in any case', fitsWhere(2, 2), 12, telling, 'twelve'],
    ['when no question is left', fitsWhere(2, 2), 0, null, 'none-left'],
  ])('%s', (_, fits, asked, next, reason) => {
    expect(whyStop(fits, asked, next)).toBe(reason)
  })

  it('counts follow-ups that were answered or skipped, and no ladders', () => {
    const answers = new Map<string, Answer>([
      ['skill-0.ladder', 1],
      ['skill-0.view', 2],
      ['skill-1.check', 'skipped'],
    ])
    expect(followUpsAsked(answers, bank.questions)).toBe(2)
  })
})
