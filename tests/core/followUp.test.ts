import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer, Answers } from '../../src/core/answers.ts'
import { believedFits } from '../../src/core/belief.ts'
import type { RoleProfile } from '../../src/core/fit.ts'
import { followUpChooser, followUpsAsked, isSettled } from '../../src/core/followUp.ts'
import { type Bank, estimator } from '../../src/core/posterior.ts'
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
        const next = nextOf(answers, roles)
        const left = bank.questions.filter(({ id, kind }) => kind !== 'ladder' && !answers.has(id))
        expect(left.map(({ id }) => id)).toContain(next?.question)
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
        expect(nextOf(new Map([...answers].toReversed()), roles.toReversed(), turned)).toEqual(
          nextOf(answers, roles),
        )
      }),
      often,
    )
  })

  it('decides nothing where there is one role only, and still makes its score surer', () => {
    expect(nextOf(ladders, [role('a', [0, 1])])).toEqual({
      question: expect.stringMatching(/^skill-[01]\./),
      between: null,
    })
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

  it.each([
    ['not before two, though all is clear', fitsWhere(3, 0), 1, false],
    ['after two when all is clear', fitsWhere(3, 0), 2, true],
    ['not while two roles are alike', fitsWhere(2, 2), 11, false],
    ['after twelve in any case', fitsWhere(2, 2), 12, true],
  ])('%s', (_, fits, asked, stops) => {
    expect(isSettled(fits, asked)).toBe(stops)
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
