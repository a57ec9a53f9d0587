import { use, useMemo } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answers } from '../core/answers/answers.ts'
import { type Assessment, assess } from '../core/fit/assess.ts'
import { memoize } from '../core/memoize.ts'

/** What answers say, against the roles of this content. Suspends until the roles are loaded. */
export function useAssess(content: Content): (answers: Answers) => Assessment {
  const { roles } = use(content.roles())
  const { skills } = content.quiz
  return useMemo(() => {
    const ids = skills.map(({ id }) => id)
    return memoize((answers: Answers) => assess(answers, ids, roles))
  }, [skills, roles])
}
