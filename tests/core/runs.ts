import { vi } from 'vitest'

const long = process.env.LONG === '1'

/** Generous, for a slow or busy computer must not fail a law. */
vi.setConfig({ testTimeout: long ? 3_600_000 : 60_000 })

/** How often a property is tried: in `npm run test:long` a hundred times as often, unless said otherwise. */
export function runs(normal: number, atLength = 100 * normal): number {
  return long ? atLength : normal
}
