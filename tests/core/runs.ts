import { vi } from 'vitest'

const long = process.env.LONG === '1'

/** Generous, for a slow or busy computer must not fail a law. */
vi.setConfig({ testTimeout: long ? 3_600_000 : 60_000 })

/** How often a property is tried: a hundred times as often in `npm run test:long`. */
export function runs(normal: number): number {
  return long ? 100 * normal : normal
}
