import { use, useDeferredValue, useMemo } from 'react'
import type { Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { isAnswered, startLevels } from '../core/levels.ts'
import { outlook } from '../core/outlook.ts'
import type { Posterior } from '../core/posterior.ts'
import { remembering } from '../core/remembering.ts'
import type { Offered } from '../core/wishes.ts'
import type { Saved } from '../store/saved.ts'
import { type Progress, personalPath, progressOf } from './personalPath.ts'
import { useAssessor } from './useAssessor.ts'

/**
 * What a person said about paths, a moment after they said it, and null at first: so the page answers at once, and the path is planned
 * after that, in turns with what else happens.
 */
export function useProgress(latest: Saved): Progress | null {
  const saved = useDeferredValue(latest, null)
  return useMemo(() => (saved === null ? null : progressOf(saved)), [saved])
}

/** The path of a person to a role, and what each step does to the fit. Suspends until the catalogue is loaded. */
export function usePersonalPath(
  content: Content,
  { requirements }: RolesPart['roles'][number],
  answers: Answers,
  progress: Progress,
) {
  const posterior = useAssessor(content).estimate(answers)
  const free = use(content.catalogue())
  const isFree = (id: string) => free.some((one) => one.id === id)
  const needsPaid = progress.settings.paid || [...progress.steps.keys()].some((id) => !isFree(id))
  const paid = needsPaid ? use(content.paid()) : null
  // React begins a view again when something for it has been loaded. The plan is not begun again.
  const shownPath = useMemo(
    () => remembering((said: Progress) => plan(posterior, requirements, free, paid ?? [], said)),
    [posterior, requirements, free, paid],
  )
  return shownPath(progress)
}

function plan(
  posterior: Posterior,
  requirements: RolesPart['roles'][number]['requirements'],
  free: readonly Offered[],
  paid: readonly Offered[],
  progress: Progress,
) {
  const personal = personalPath(startLevels(posterior), requirements, [...free, ...paid], progress)
  const { path, learned } = personal
  const { now, steps } = outlook(posterior, requirements, [...path.steps, ...path.later], learned)
  const unanswered = requirements.filter(({ skill }) => !isAnswered(posterior, skill))
  return {
    ...personal,
    now,
    steps: steps.slice(0, path.steps.length),
    later: steps.slice(path.steps.length),
    unanswered: unanswered.length,
    kinds: new Set(free.map(({ type }) => type)),
    languages: new Set(free.map(({ language }) => language)),
  }
}

export type ShownPath = ReturnType<typeof usePersonalPath>
