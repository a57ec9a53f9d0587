import type { Attempt } from '../storage/saved.ts'

/** The name of an attempt as it is shown. */
export function attemptName({ name }: Attempt): string {
  return name ?? 'Your first answers'
}
