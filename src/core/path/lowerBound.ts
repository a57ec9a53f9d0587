/** The cheapest way to goals, as a problem, and a cost that no way goes below: what the search in solve.ts rests on. */

/** Something that can be taken once. Goals are numbered from 0. */
export interface Choice {
  /** A whole number above 0, so that sums are exact. */
  readonly cost: number
  /** The goals it reaches. */
  readonly reaches: readonly number[]
  /** The goals that must be reached before. */
  readonly needs: readonly number[]
}

export interface Problem {
  readonly choices: readonly Choice[]
  /** How many goals there are. */
  readonly goals: number
  /** The goals that must be reached. */
  readonly wanted: readonly number[]
}

/** A problem with, for each goal, the places of the choices that reach it and that need it. */
export interface Indexed extends Problem {
  readonly reaching: readonly (readonly number[])[]
  readonly needing: readonly (readonly number[])[]
}

/** Choices of which every way must take one. */
export interface Cut {
  readonly members: readonly number[]
  /** What the bound charges for it. */
  readonly price: number
}

interface Bound {
  readonly bound: number
  /** What is left of the cost of each choice; whoever takes it pays that on top of the bound. */
  readonly residual: Float64Array
  readonly cuts: readonly Cut[]
}

export function index(problem: Problem): Indexed {
  const byGoal = (of: (choice: Choice) => readonly number[]) => {
    const places: number[][] = Array.from({ length: problem.goals }, () => [])
    for (const [i, choice] of problem.choices.entries()) {
      for (const goal of of(choice)) places[goal]?.push(i)
    }
    return places
  }
  return {
    ...problem,
    reaching: byGoal(({ reaches }) => reaches),
    needing: byGoal(({ needs }) => needs),
  }
}

export function costOf({ choices }: Problem, taken: readonly number[]): number {
  return taken.reduce((sum, i) => sum + (choices[i]?.cost ?? 0), 0)
}

/**
 * What every way costs at least, by duals: while a wanted goal is out of reach, a cut is found and its price raised until a member
 * has no cost left. The cut is a landmark (Helmert & Domshlak 2009): the choices of which one must be taken on the last paid leg to
 * the goal that is furthest away.
 */
export function lowerBound(problem: Indexed, decisions: Int8Array): Bound {
  const { choices, wanted } = problem
  const taken = [...choices.keys()].filter((i) => decisions[i] === 1)
  const residual = Float64Array.from(choices, ({ cost }, i) =>
    decisions[i] === 1 ? 0 : decisions[i] === -1 ? Number.POSITIVE_INFINITY : cost,
  )
  const must = [...new Set([...wanted, ...taken.flatMap((i) => choices[i]?.needs ?? [])])]
  const distance = new Float64Array(problem.goals).fill(Number.POSITIVE_INFINITY)
  const cuts: Cut[] = []
  let bound = costOf(problem, taken)
  for (let changed: Iterable<number> = choices.keys(); ; ) {
    settle(problem, residual, distance, changed)
    const target = furthest(must, distance)
    const far = distance[target] ?? 0
    if (far === Number.POSITIVE_INFINITY) return { bound: far, residual, cuts }
    if (far === 0) return { bound, residual, cuts }
    const members = lastLeg(problem, residual, distance, target)
    const price = Math.min(...members.map((i) => residual[i] ?? 0))
    for (const i of members) residual[i] = (residual[i] ?? 0) - price
    cuts.push({ members, price })
    bound += price
    changed = members
  }
}

/** Lowers the distances until none can be lower, after the costs of some choices fell. */
function settle(
  { choices, needing }: Indexed,
  residual: Float64Array,
  distance: Float64Array,
  changed: Iterable<number>,
): void {
  const waiting = [...changed]
  for (const i of waiting) {
    const { needs = [], reaches = [] } = choices[i] ?? {}
    const far = (residual[i] ?? 0) + (distance[furthest(needs, distance)] ?? 0)
    for (const goal of reaches) {
      if (far >= (distance[goal] ?? 0)) continue
      distance[goal] = far
      waiting.push(...(needing[goal] ?? []))
    }
  }
}

/** The goal at the greatest distance, the first of equals; -1 of none. */
function furthest(goals: readonly number[], distance: Float64Array): number {
  let far = goals[0] ?? -1
  for (const goal of goals) if ((distance[goal] ?? 0) > (distance[far] ?? 0)) far = goal
  return far
}

/**
 * The choices that enter the zone from which `target` costs nothing more. Every way takes one: the
 * first of its choices to reach a goal of the zone.
 */
function lastLeg(
  { choices, reaching }: Indexed,
  residual: Float64Array,
  distance: Float64Array,
  target: number,
): readonly number[] {
  const zone = new Set([target])
  const paid = new Map<number, number>()
  for (const goal of zone) {
    for (const i of reaching[goal] ?? []) {
      const cost = residual[i] ?? 0
      if (cost === Number.POSITIVE_INFINITY) continue
      const before = furthest(choices[i]?.needs ?? [], distance)
      if (cost > 0) paid.set(i, before)
      else zone.add(before)
    }
  }
  return [...paid].filter(([, before]) => !zone.has(before)).map(([i]) => i)
}
