import { use } from 'react'
import type { Answers } from '../core/answers/answers.ts'
import type { Levels } from '../core/fit/levels.ts'
import type { RoleFit } from '../core/fit/roles.ts'
import { memoize } from '../core/memoize.ts'
import type { Target } from '../core/path/target.ts'
import { inTurns } from './inTurns.ts'
import { pagePath } from './pagePath.ts'
import type { PathProgress } from './pathProgress.ts'
import { useAssess } from './useAssess.ts'
import { type IndexedContent, useContent } from './useContent.ts'
import { useRoles } from './useRoles.ts'

const noTrack = { requirements: [], signatures: [] }

/** The path of a person to the kind of a role that a fit is about. Suspends until it is planned. */
export function usePersonalPath(
  fit: Pick<RoleFit, 'role' | 'track'>,
  answers: Answers,
  progress: PathProgress,
): ShownPath {
  return use(usePlanner(answers, progress)(useRoles().trackOf(fit) ?? noTrack))
}

/** Plans, in short turns, for one person. The same path is planned once, as long as what it rests on is there. */
export function usePlanner(
  answers: Answers,
  progress: PathProgress,
): (track: Omit<Target, 'reach'>) => Promise<ShownPath> {
  return plannerOf(useContent())(useAssess()(answers).levels)(progress)
}

// React begins a view again when something for it has come, and may have forgotten what that view made: so all of these have to be
// made outside of it, or the plan would be begun again, for ever.
const plannerOf = memoize((content: IndexedContent) =>
  memoize((levels: Levels) =>
    memoize((progress: PathProgress) =>
      memoize((track: Omit<Target, 'reach'>) => planFor(content, levels, progress, track)),
    ),
  ),
)

async function planFor(
  { catalogue, paid, domains }: IndexedContent,
  levels: Levels,
  progress: PathProgress,
  track: Omit<Target, 'reach'>,
) {
  const free = await catalogue()
  const isFree = (id: string) => free.some((one) => one.id === id)
  const needsPaid = progress.settings.paid || [...progress.steps.keys()].some((id) => !isFree(id))
  const all = [...free, ...(needsPaid ? await paid() : [])]
  return {
    ...(await inTurns(pagePath(levels, track, all, domains, progress))),
    /** How many of the skills that are asked have no answer. */
    unanswered: track.requirements.filter(({ skill }) => !levels.has(skill)).length,
    kinds: new Set(free.map(({ type }) => type)),
    languages: new Set(free.map(({ language }) => language)),
  }
}

export type ShownPath = Awaited<ReturnType<typeof planFor>>
