import { use, useDeferredValue, useMemo } from 'react'
import type { Answers } from '../core/answers/answers.ts'
import type { RoleFit } from '../core/fit/roles.ts'
import { memoize } from '../core/memoize.ts'
import type { Target } from '../core/path/target.ts'
import type { Saved } from '../storage/saved.ts'
import { type PathProgress, pagePath, progressOf } from './pathProgress.ts'
import { useAssess } from './useAssess.ts'
import { useContent } from './useContent.ts'
import { useRoles } from './useRoles.ts'

/**
 * What a person said about paths, a moment after they said it, and null at first: so the page answers at once, and the path is planned
 * after that, in turns with what else happens.
 */
export function useProgress(latest: Saved): PathProgress | null {
  const saved = useDeferredValue(latest, null)
  return useMemo(() => (saved === null ? null : progressOf(saved)), [saved])
}

const noTrack = { requirements: [], signatures: [] }

/** The path of a person to the kind of a role that a fit is about. Suspends until the catalogue is loaded. */
export function usePersonalPath(
  fit: Pick<RoleFit, 'role' | 'track'>,
  answers: Answers,
  progress: PathProgress,
) {
  return usePathTo(useRoles().trackOf(fit) ?? noTrack, answers, progress)
}

/** The path of a person to anything that asks levels of skills. Suspends until the catalogue is loaded. */
export function usePathTo(track: Omit<Target, 'reach'>, answers: Answers, progress: PathProgress) {
  const content = useContent()
  const { domains } = content
  const { levels } = useAssess()(answers)
  const free = use(content.catalogue())
  const isFree = (id: string) => free.some((one) => one.id === id)
  const needsPaid = progress.settings.paid || [...progress.steps.keys()].some((id) => !isFree(id))
  const paid = needsPaid ? use(content.paid()) : null
  // React begins a view again when something for it has been loaded. The plan is not begun again.
  const shownPath = useMemo(() => {
    const catalogue = [...free, ...(paid ?? [])]
    const { requirements, signatures } = track
    const unanswered = requirements.filter(({ skill }) => !levels.has(skill)).length
    const kinds = new Set(free.map(({ type }) => type))
    const languages = new Set(free.map(({ language }) => language))
    return memoize((said: PathProgress) => ({
      ...pagePath(levels, { requirements, signatures }, catalogue, domains, said),
      unanswered,
      kinds,
      languages,
    }))
  }, [levels, track, free, paid, domains])
  return shownPath(progress)
}

export type ShownPath = ReturnType<typeof usePersonalPath>
