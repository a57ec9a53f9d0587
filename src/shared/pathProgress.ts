/** What a person said about paths, of all that is stored of them. */
import { isDay } from '../core/day.ts'
import { memoize } from '../core/memoize.ts'
import {
  answerTimes,
  type PlanSettings,
  type Saved,
  type SavedStep,
  usualSettings,
} from '../storage/saved.ts'
import { useLater } from './useLater.ts'

export interface PathProgress {
  readonly settings: PlanSettings
  /** By the id of the resource or project. */
  readonly steps: ReadonlyMap<string, SavedStep>
  /** When each question was answered last, in milliseconds since 1970. */
  readonly answeredAt: ReadonlyMap<string, number>
}

/** What a person said about paths, of all that is stored of them. The same for the same, as what is planned by it goes by that. */
export const progressOf = memoize(
  (saved: Saved): PathProgress => ({
    settings: settingsOf(saved),
    steps: saved.steps,
    answeredAt: answerTimes(saved),
  }),
)

/** How a person wants their path. A start that is no day, such as one changed by hand in a backup, was not chosen. */
export function settingsOf({ plan }: Saved): PlanSettings {
  if (plan === null) return usualSettings
  return plan.start === null || isDay(plan.start) ? plan : { ...plan, start: null }
}

/**
 * What a person said about paths, a moment after they said it, and null at first: so the page answers at once, and the path is planned
 * after that, in turns with what else happens.
 */
export function useProgress(latest: Saved): PathProgress | null {
  const saved = useLater(latest)
  return saved === null ? null : progressOf(saved)
}
