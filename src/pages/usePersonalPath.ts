import { use, useMemo } from 'react'
import type { Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { bandIfRaised, expectedScore } from '../core/belief.ts'
import { startLevels } from '../core/levels.ts'
import { believedSteps } from '../core/outlook.ts'
import { type Progress, personalPath } from './personalPath.ts'
import { useAssessor } from './useAssessor.ts'

/** The path of a person to a role, and what each step does to the fit. Suspends until the catalogue is loaded. */
export function usePersonalPath(
  content: Content,
  { requirements }: RolesPart['roles'][number],
  answers: Answers,
  progress: Progress,
) {
  const free = use(content.catalogue())
  const isFree = (id: string) => free.some((one) => one.id === id)
  const needsPaid = progress.settings.paid || [...progress.steps.keys()].some((id) => !isFree(id))
  const paid = needsPaid ? use(content.paid()) : null
  const assessor = useAssessor(content)
  const posterior = useMemo(() => assessor.estimate(answers), [assessor, answers])
  return useMemo(() => {
    const catalogue = paid === null ? free : [...free, ...paid]
    const personal = personalPath(startLevels(posterior), requirements, catalogue, progress)
    const { path, learned } = personal
    const steps = [...path.steps, ...path.later]
    const all = believedSteps(posterior, requirements, steps, learned)
    const now = {
      score: expectedScore(posterior, requirements),
      band: bandIfRaised(posterior, requirements)(() => 0).band,
    }
    const unanswered = requirements.filter(
      ({ skill }) => posterior.sources[posterior.place.get(skill) ?? -1] === 'inferred',
    )
    return {
      ...personal,
      now,
      steps: all.slice(0, path.steps.length),
      later: all.slice(path.steps.length),
      unanswered: unanswered.length,
      kinds: new Set(free.map(({ type }) => type)),
      languages: new Set(free.map(({ language }) => language)),
    }
  }, [posterior, requirements, free, paid, progress])
}

export type ShownPath = ReturnType<typeof usePersonalPath>
