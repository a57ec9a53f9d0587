import type { RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers/answers.ts'
import { type Assessment, assess } from '../core/fit/assess.ts'
import { memoize } from '../core/memoize.ts'
import { useContent } from './useContent.ts'
import { useRoles } from './useRoles.ts'

const assessorOf = memoize((skills: readonly string[]) =>
  memoize((roles: RolesPart['roles']) =>
    memoize((answers: Answers) => assess(answers, skills, roles)),
  ),
)

/** What answers say, against the roles of this content. Suspends until the roles are loaded. */
export function useAssess(): (answers: Answers) => Assessment {
  return assessorOf(useContent().skillIds)(useRoles().roles)
}
