/** The cheapest way to goals: exact search. Knows nothing of skills and roles. */
import type { WithPauses } from '../pauses.ts'
import { type Cut, costOf, type Indexed, index, lowerBound, type Problem } from './lowerBound.ts'

/** Places in the list of choices, what they cost, and a cost that no way goes below. */
export interface Solution {
  readonly taken: readonly number[]
  readonly cost: number
  readonly atLeast: number
}

interface Node {
  /** For each choice: 1 taken, -1 left out, 0 open. */
  readonly decisions: Int8Array
  readonly bound: number
}

/**
 * The cheapest choices that reach all that is wanted, in an order where each
 * comes after what it needs; null where nothing does.
 *
 * Branch and bound. After `nodeCap` nodes the best way so far comes back with the lowest bound
 * still open.
 */
export function* solve(problem: Problem, nodeCap: number): WithPauses<Solution | null> {
  const indexed = index(problem)
  let best: readonly number[] | null = null
  let cost = Number.POSITIVE_INFINITY
  let nodes = 0
  const open: Node[] = [{ decisions: new Int8Array(problem.choices.length), bound: 0 }]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.bound >= cost) continue
    if (nodes === nodeCap) {
      open.push(node)
      break
    }
    nodes++
    yield
    const { bound, residual, cuts } = lowerBound(indexed, node.decisions)
    if (bound >= cost) continue
    const way = trimmed(indexed, residual)
    const wayCost = costOf(problem, way)
    if (wayCost < cost) {
      best = way
      cost = wayCost
    }
    if (bound >= cost) continue
    const turn = overpaid(indexed, cuts, way)
    if (turn === null) continue
    const decisions = node.decisions.slice()
    for (const [i, left] of residual.entries()) {
      if (decisions[i] === 0 && bound + left >= cost) decisions[i] = -1
    }
    open.push(
      { decisions: decisions.with(turn, -1), bound },
      { decisions: decisions.with(turn, 1), bound },
    )
  }
  if (best === null) return null
  return { taken: best, cost, atLeast: Math.min(cost, ...open.map(({ bound }) => bound)) }
}

/** A way among the choices without residual cost, less what it can do without, dearest first. */
function trimmed(problem: Indexed, residual: Float64Array): readonly number[] {
  const cost = (i: number) => problem.choices[i]?.cost ?? 0
  const free = [...residual.keys()].filter((i) => residual[i] === 0)
  let way = takeInOrder(problem, free).order
  for (const i of way.toSorted((a, b) => cost(b) - cost(a) || b - a)) {
    const shorter = takeInOrder(
      problem,
      way.filter((other) => other !== i),
    )
    if (problem.wanted.every((goal) => shorter.reached[goal] === 1)) way = shorter.order
  }
  return way
}

/** Takes choices as soon as their needs are met; what can never be taken is left out. */
function takeInOrder({ choices, goals }: Indexed, among: readonly number[]) {
  const reached = new Uint8Array(goals)
  const order: number[] = []
  let waiting = among
  for (let before = -1; before < order.length; ) {
    before = order.length
    waiting = waiting.filter((i) => {
      const { needs = [], reaches = [] } = choices[i] ?? {}
      if (needs.some((goal) => reached[goal] === 0)) return true
      for (const goal of reaches) reached[goal] = 1
      order.push(i)
      return false
    })
  }
  return { order, reached }
}

/**
 * The choice to decide next: of those of `way` in the cut that it overpays most, the dearest; null
 * where it pays for each cut once, and so is cheapest.
 */
function overpaid(
  { choices }: Problem,
  cuts: readonly Cut[],
  way: readonly number[],
): number | null {
  let worst: readonly number[] = []
  let most = 0
  for (const { members, price } of cuts) {
    const taken = way.filter((i) => members.includes(i))
    const excess = price * (taken.length - 1)
    if (excess <= most) continue
    most = excess
    worst = taken
  }
  const cost = (i: number) => choices[i]?.cost ?? 0
  return worst.reduce<number | null>((a, b) => (a === null || cost(b) > cost(a) ? b : a), null)
}
