/** Everything a set of answers says of skills and roles: the one start of every page, file and command. */
import type { Answers } from '../answers/answers.ts'
import { type Levels, levelsOf } from './levels.ts'
import { fitRoles, type RoleFit, type RoleProfile } from './roles.ts'

export interface Assessment {
  readonly answers: Answers
  /** Only of skills with an answer. */
  readonly levels: Levels
  /** The fit to every role, best first. */
  readonly fits: readonly RoleFit[]
}

/** Order of answers and other roles play no part. Answers to questions that are no more change nothing. */
export function assess(
  answers: Answers,
  skills: readonly string[],
  roles: readonly RoleProfile[],
): Assessment {
  const levels = levelsOf(answers, skills)
  return { answers, levels, fits: fitRoles(levels, roles) }
}
