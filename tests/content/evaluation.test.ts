import { describe, expect, it } from 'vitest'
import { evaluationFingerprint, evaluationFits } from '../../src/content/checkEvaluation.ts'
import type { AllContent } from '../../src/content/load.ts'
import { contentOf } from './contentOf.ts'

const content = contentOf('data')
const [role, ...roles] = content.roles
const [requirement, ...requirements] = role?.requirements ?? []
const [file, ...files] = content.questions
if (!role || !requirement || !file) throw new Error('The content is empty.')

const stale = {
  file: 'evaluation.json',
  field: 'fingerprint',
  message:
    'was made with other questions, terms, roles or numbers. Run "npm run evaluate -- estimate 5000 --save"; while you try things out, 200 people will do.',
}

/** What the check says after this change of an evaluation that fitted before. */
function problemsWith(changed: Partial<AllContent>) {
  const { evaluation } = content
  const fitting = evaluation && { ...evaluation, fingerprint: evaluationFingerprint(content) }
  return evaluationFits({ ...content, evaluation: fitting, ...changed })
}

describe('the stored evaluation', () => {
  it('is there, and is about the present content', () => {
    expect(content.evaluation).not.toBeNull()
    expect(evaluationFits(content)).toEqual([])
  })

  it('counted 5,000 people a scenario, so that its limits are narrow', () => {
    expect(content.evaluation?.people).toBeGreaterThanOrEqual(5000)
  })

  it.each<[string, Partial<AllContent>]>([
    ['the model', { model: { ...content.model, listSeconds: content.model.listSeconds + 1 } }],
    [
      'what a role asks',
      {
        roles: [
          {
            ...role,
            requirements: [
              { ...requirement, weight: requirement.weight === 1 ? 2 : 1 },
              ...requirements,
            ],
          },
          ...roles,
        ],
      },
    ],
    ['the roles there are', { roles }],
    ['the questions there are', { questions: files }],
    [
      'which terms are invented',
      {
        terms: {
          ...content.terms,
          terms: content.terms.terms.map((term) => ({ ...term, invented: !term.invented })),
        },
      },
    ],
    [
      'the domain of a skill',
      { skills: content.skills.map((skill) => ({ ...skill, domain: 'ai' })) },
    ],
  ])('is stale when %s changes, and says what to run', (_, changed) => {
    expect(problemsWith(changed)).toEqual([stale])
  })

  it('stays when only words change', () => {
    const questions = [
      { ...file, questions: file.questions.map((asked) => ({ ...asked, reviewed: '2027-01-01' })) },
      ...files,
    ]
    expect(
      problemsWith({ questions, roles: [{ ...role, name: 'Another name' }, ...roles] }),
    ).toEqual([])
  })

  it('is not missed in a content that nobody has evaluated', () => {
    expect(problemsWith({ evaluation: null, roles })).toEqual([])
  })
})
