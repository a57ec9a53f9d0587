/** What is known about levels before any answer: a tree of a general tendency, domains and skills, on small grids. */
import type { Model } from './responses.ts'
import { dot, normalised, type Shares } from './shares.ts'

/** Points of the grids of tendencies reach this many standard deviations to either side. */
const reach = 2.4

/** The tree before any answer: P(g), P(θ | g) as [g][θ], P(level | θ) as [θ][level]. */
export interface Tree {
  readonly general: Shares
  readonly domain: readonly Shares[]
  readonly level: readonly Shares[]
}

/**
 * A skill is √w · θ + √(1 − w) · noise, cut into levels, and θ is √(c/w) · g + √(1 − c/w) · noise: so skills of one domain
 * correlate by w, of two by c. The last noise is logistic, whose density is log-concave like the normal one, which keeps ratios monotone.
 * The cuts are where they give the shares of data/model.json on these very grids.
 */
export function treeOf({ levelShares, correlation, gridPoints }: Model): Tree {
  const { withinDomain, betweenDomains } = correlation
  const toDomain = Math.sqrt(betweenDomains / withinDomain)
  const points = gridOf(gridPoints.domain)
  const general = gridOf(gridPoints.general)
  const generalShares = normalised(general.map((g) => bell(g, 0, 1)))
  const domain = general.map((g) =>
    normalised(points.map((t) => bell(t, toDomain * g, Math.sqrt(1 - toDomain ** 2)))),
  )
  const scale = (Math.sqrt(1 - withinDomain) * Math.sqrt(3)) / Math.PI
  const below = (cut: number, point: number) =>
    1 / (1 + Math.exp((Math.sqrt(withinDomain) * point - cut) / scale))
  const shareBelow = (cut: number) =>
    dot(
      generalShares,
      domain.map((of) =>
        dot(
          of,
          Array.from(points, (point) => below(cut, point)),
        ),
      ),
    )
  let sum = 0
  const cuts = levelShares.slice(0, -1).map((share) => {
    sum += share
    return whereReached(shareBelow, sum)
  })
  const level = points.map((point) => {
    const sums = [0, ...cuts.map((cut) => below(cut, point)), 1]
    return levelShares.map((_, l) => (sums[l + 1] ?? 1) - (sums[l] ?? 0))
  })
  return { general: generalShares, domain, level }
}

/** Where a rising function of −9 to 9 reaches a value, by halving. */
function whereReached(rising: (at: number) => number, value: number): number {
  let [low, high] = [-9, 9]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (rising(middle) < value) low = middle
    else high = middle
  }
  return low
}

/** Evenly spaced points of a standard normal quantity. */
function gridOf(points: number): readonly number[] {
  return Array.from({ length: points }, (_, i) => reach * ((2 * i) / (points - 1) - 1))
}

/** The normal density, not normalised. */
export function bell(at: number, mean: number, spread: number): number {
  return Math.exp(-((at - mean) ** 2) / (2 * spread ** 2))
}
