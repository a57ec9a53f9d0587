import { vi } from 'vitest'

const long = process.env.LONG === '1'

if (long) vi.setConfig({ testTimeout: 3_600_000 })

/** How often a property is tried: a hundred times as often in `npm run test:long`. */
export function runs(normal: number): number {
  return long ? 100 * normal : normal
}
