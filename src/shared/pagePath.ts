/** The path of a person as its page shows it. */
import type { Levels } from '../core/fit/levels.ts'
import { type Band, bandOf, trackScore } from '../core/fit/track.ts'
import type { LearningItem } from '../core/path/items.ts'
import { type PersonalPath, personalPath, type Ticked } from '../core/path/personalPath.ts'
import type { Target } from '../core/path/target.ts'
import type { WithPauses } from '../core/pauses.ts'
import type { PathProgress } from './pathProgress.ts'

/** Something a person said about a resource or project, with the title it had then. */
export interface Named {
  readonly id: string
  readonly title: string
}

/** The path as its page shows it. */
export interface PagePath extends Omit<PersonalPath, 'ticked' | 'banned'> {
  readonly target: Target
  /** The score, 0 to 100, and word of the answers. */
  readonly now: { readonly score: number; readonly band: Band }
  /** The word once what was ticked off is answered again. */
  readonly provisional: Band
  readonly ticked: readonly (Ticked & Named)[]
  /** How many of these are about what the target asks. */
  readonly done: number
  readonly banned: readonly Named[]
}

/** Plans it, with pauses. */
export function* pagePath(
  levels: Levels,
  track: Omit<Target, 'reach'>,
  catalogue: readonly LearningItem[],
  domains: ReadonlyMap<string, string>,
  { settings, steps, answeredAt }: PathProgress,
): WithPauses<PagePath> {
  const { requirements, signatures } = track
  const target = { requirements, signatures, reach: settings.reach }
  const { paid, without, budget } = settings
  const found = yield* personalPath(
    target,
    { levels, marks: steps, answeredAt, preferences: { paid, without }, budgetHours: budget },
    catalogue,
    domains,
  )
  const named = <Item extends { readonly id: string }>(item: Item) => ({
    ...item,
    title: steps.get(item.id)?.title ?? item.id,
  })
  const asked = new Set(requirements.map(({ skill }) => skill))
  const isAbout = ({ id }: Ticked) =>
    catalogue.find((item) => item.id === id)?.teaches.some(({ skill }) => asked.has(skill)) ?? false
  return {
    ...found,
    target,
    now: { score: trackScore(levels, requirements), band: bandOf(levels, requirements) },
    provisional: bandOf(found.start, requirements),
    ticked: found.ticked.map(named),
    done: found.ticked.filter(isAbout).length,
    banned: found.banned.map((id) => named({ id })),
  }
}
