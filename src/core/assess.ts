/** Everything a set of answers says, at once: levels, fits, and what to ask next. */
import type { Answers } from './answers.ts'
import { type BelievedFit, believedFits } from './belief.ts'
import type { RoleProfile } from './fit.ts'
import { type FollowUp, followUpChooser } from './followUp.ts'
import { type Bank, estimator, type Posterior } from './posterior.ts'
import { remembering } from './remembering.ts'
import type { Model } from './responses.ts'

export interface Assessment {
  readonly answers: Answers
  readonly posterior: Posterior
  /** The fit to every role, best first. */
  readonly fits: readonly BelievedFit[]
}

export interface Assessor {
  /** The levels alone: a third of the work. */
  readonly estimate: (answers: Answers) => Posterior
  readonly assess: (answers: Answers) => Assessment
  /** The follow-up that tells most for its time, or null when none is left. */
  readonly next: (assessment: Assessment) => FollowUp | null
}

/**
 * An assessor for this content. Making it costs as much as a few assessments: make it once. It remembers what it gave, so that each part of
 * a page may ask.
 */
export function assessor(bank: Bank, roles: readonly RoleProfile[], model: Model): Assessor {
  const estimate = remembering(estimator(bank, model))
  const choose = followUpChooser(bank.questions, roles, model)
  return {
    estimate,
    assess: remembering((answers) => {
      const posterior = estimate(answers)
      return { answers, posterior, fits: believedFits(posterior, roles) }
    }),
    next: remembering(({ answers, posterior, fits }) => choose(answers, posterior, fits)),
  }
}
