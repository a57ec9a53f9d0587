/** The numbers of the estimate that tests rest on: they stay as they are when data/model.json changes. */
import type { AllContent } from '../src/content/load.ts'

export const model: AllContent['model'] = {
  levelShares: [0.27, 0.24, 0.21, 0.17, 0.11],
  correlation: { withinDomain: 0.6, betweenDomains: 0.15 },
  gridPoints: { general: 7, domain: 7 },
  leniency: { mean: 0.35, spread: 0.85, grid: [-1, -0.5, 0, 0.5, 1, 1.5] },
  ladder: { slope: 0.75, noise: 1.15, leniency: 0.4, lapse: 0.03, seconds: 10 },
  view: { slope: 1, noise: 1.4, leniency: 0.5, lapse: 0.01, seconds: 14 },
  check: { guess: 0.15, slip: 0.05, slope: 1.7, unsure: 0.3, seconds: 25 },
  invented: { base: 0.04, rise: 0.6, steepness: 3, middle: 1 },
  listSeconds: 12,
}
