import { settings } from '../../scripts/settings.ts'

/** How often a property is tried: in `npm run test:long` a hundred times as often, unless said otherwise. */
export function runs(normal: number, atLength = 100 * normal): number {
  return settings.isLong ? atLength : normal
}
