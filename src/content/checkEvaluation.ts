/** The rule of the stored evaluation: the figures on the method page are those of this content. */
import { checksum } from '../core/checksum.ts'
import type { AllContent } from './load.ts'
import { type Problem, problemUnless } from './problem.ts'

/** Raised with code that comes to other figures for the same content: tests/scripts/evaluateEstimate.test.ts says when. */
const protocol = 2

/** Depends on whatever the figures depend on, and so not on wording: skills, kinds of questions, terms, requirements, the model. */
export function evaluationFingerprint(content: AllContent): string {
  const { domains, skills, questions, terms, roles, model } = content
  return checksum(
    JSON.stringify([
      protocol,
      domains.map(({ id }) => id),
      skills.map(({ id, domain }) => [id, domain]),
      questions.flatMap(({ questions }) =>
        questions.map((asked) => [asked.id, asked.kind === 'check' ? asked.right : asked.kind]),
      ),
      terms.terms.filter(({ invented }) => invented).map(({ id }) => id),
      roles.map(({ id, requirements }) => [
        id,
        requirements.map(({ skill, level, weight }) => [skill, level, weight]),
      ]),
      model,
    ]),
  )
}

/** A content that was never evaluated has no figures to be wrong; the method page says so. */
export function evaluationFits(content: AllContent): readonly Problem[] {
  const { evaluation } = content
  return problemUnless(
    evaluation === null || evaluation.fingerprint === evaluationFingerprint(content),
    'evaluation.json',
    'fingerprint',
    'was made with other questions, terms, roles or numbers. Run "npm run evaluate -- estimate 5000 --save"; while you try things out, 200 people will do.',
  )
}
