/** When the way to a target is long for one go. */
import type { Path } from './plan.ts'

/** Within so many steps and hours one should be able to apply. */
export const cap = { steps: 12, hours: 150 } as const

/** Whether a path takes longer until one can apply, or never leads there. */
export function isLongWay({ apply }: Pick<Path, 'apply'>): boolean {
  return apply === null || apply.steps > cap.steps || apply.hours > cap.hours
}
