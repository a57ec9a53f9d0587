/** The cheapest way to goals and points: exact search. Knows nothing of skills and roles. */

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
  /** What some goals count, each above 0, when they are reached. */
  readonly points: ReadonlyMap<number, number>
  /** The points that must be there together. */
  readonly pointsWanted: number
}

/** Places in the list of choices, what they cost, and a cost that no way goes below. */
export interface Solution {
  readonly taken: readonly number[]
  readonly cost: number
  readonly atLeast: number
}

/** A problem with, for each goal, the places of the choices that reach it and that need it. */
interface Indexed extends Problem {
  readonly reaching: readonly (readonly number[])[]
  readonly needing: readonly (readonly number[])[]
}

/** A choice in a cut, and how much of the cut it gives. */
type Members = ReadonlyMap<number, number>

/** What every way must take enough of: the amounts of its members come to `enough`. */
interface Cut {
  readonly members: Members
  readonly enough: number
  /** What the bound charges for a whole unit. */
  readonly price: number
}

interface Bound {
  readonly bound: number
  /** What is left of the cost of each choice; whoever takes it pays that on top of the bound. */
  readonly residual: Float64Array
  readonly cuts: readonly Cut[]
}

interface Node {
  /** For each choice: 1 taken, -1 left out, 0 open. */
  readonly decisions: Int8Array
  readonly bound: number
}

/** Costs are whole numbers, so what is this little below one is that one. */
const costSlack = 1e-6
const pointSlack = 1e-9

/**
 * The cheapest choices that reach all that is wanted, goals and points, in an order where each
 * comes after what it needs; null where nothing does.
 *
 * Branch and bound. After `nodeCap` nodes the best way so far comes back with the lowest bound
 * still open.
 */
export function solve(problem: Problem, nodeCap: number): Solution | null {
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
    const { bound, residual, cuts } = lowerBound(indexed, node.decisions)
    const least = Math.ceil(bound - costSlack)
    if (least >= cost) continue
    const way = trimmed(indexed, residual)
    const wayCost = costOf(problem, way)
    if (wayCost < cost) {
      best = way
      cost = wayCost
    }
    if (least >= cost) continue
    const turn = overpaid(indexed, cuts, way)
    if (turn === null) continue
    const decisions = node.decisions.slice()
    for (const [i, left] of residual.entries()) {
      if (decisions[i] === 0 && Math.ceil(bound + left - costSlack) >= cost) decisions[i] = -1
    }
    open.push(
      { decisions: decisions.with(turn, -1), bound: least },
      { decisions: decisions.with(turn, 1), bound: least },
    )
  }
  if (best === null) return null
  return { taken: best, cost, atLeast: Math.min(cost, ...open.map(({ bound }) => bound)) }
}

function index(problem: Problem): Indexed {
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

function costOf({ choices }: Problem, taken: readonly number[]): number {
  return taken.reduce((sum, i) => sum + (choices[i]?.cost ?? 0), 0)
}

/**
 * What every way costs at least, by duals: again and again a cut is found that every way must take
 * enough of, and its price raised until a member has no cost left.
 *
 * While a wanted goal is out of reach, the cut is a landmark (Helmert & Domshlak 2009): the choices
 * of which one must be taken on the last paid leg to the goal that is furthest away. Then, while
 * points are missing, it is a knapsack cover (Carr et al. 2000): the last legs to all goals that
 * still count, each choice giving the points of its goals, but no more than are missing.
 */
function lowerBound(problem: Indexed, decisions: Int8Array): Bound {
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
    const cut = nextCut(problem, residual, distance, must)
    if (cut === 'none') return { bound, residual, cuts }
    if (cut === 'impossible') return { bound: Number.POSITIVE_INFINITY, residual, cuts }
    let price = Number.POSITIVE_INFINITY
    for (const [i, amount] of cut.members) price = Math.min(price, (residual[i] ?? 0) / amount)
    for (const [i, amount] of cut.members) {
      const left = (residual[i] ?? 0) - price * amount
      residual[i] = left < costSlack ? 0 : left
    }
    cuts.push({ ...cut, price })
    bound += price * cut.enough
    changed = cut.members.keys()
  }
}

/** A cut without its price, or that nothing is missing, or that something is and nothing helps. */
function nextCut(
  problem: Indexed,
  residual: Float64Array,
  distance: Float64Array,
  must: readonly number[],
): Omit<Cut, 'price'> | 'none' | 'impossible' {
  const target = furthest(must, distance)
  const far = distance[target] ?? 0
  if (far === Number.POSITIVE_INFINITY) return 'impossible'
  if (far > 0) {
    const members = lastLeg(problem, residual, distance, target)
    return { members: new Map(members.map((i) => [i, 1])), enough: 1 }
  }
  let missing = problem.pointsWanted
  let within = 0
  for (const [goal, points] of problem.points) {
    const far = distance[goal] ?? 0
    if (far === 0) missing -= points
    else if (far < Number.POSITIVE_INFINITY) within += points
  }
  if (missing <= pointSlack) return 'none'
  if (within < missing - pointSlack) return 'impossible'
  const members = new Map<number, number>()
  for (const [goal, points] of problem.points) {
    const far = distance[goal] ?? 0
    if (far === 0 || far === Number.POSITIVE_INFINITY) continue
    for (const i of lastLeg(problem, residual, distance, goal)) {
      members.set(i, Math.min(missing, (members.get(i) ?? 0) + points))
    }
  }
  return { members, enough: missing }
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

/** A way among the choices without residual cost, less what it can do without, dearest first. */
function trimmed(problem: Indexed, residual: Float64Array): readonly number[] {
  const cost = (i: number) => problem.choices[i]?.cost ?? 0
  const isEnough = (reached: Uint8Array) => {
    let points = 0
    for (const [goal, value] of problem.points) if (reached[goal] === 1) points += value
    return (
      problem.wanted.every((goal) => reached[goal] === 1) &&
      points >= problem.pointsWanted - pointSlack
    )
  }
  const free = [...residual.keys()].filter((i) => residual[i] === 0)
  let way = takeInOrder(problem, free).order
  for (const i of way.toSorted((a, b) => cost(b) - cost(a) || b - a)) {
    const shorter = takeInOrder(
      problem,
      way.filter((other) => other !== i),
    )
    if (isEnough(shorter.reached)) way = shorter.order
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
  let most = costSlack
  for (const { members, enough, price } of cuts) {
    const taken = way.filter((i) => members.has(i))
    const amount = taken.reduce((sum, i) => sum + (members.get(i) ?? 0), 0)
    const excess = price * (amount - enough)
    if (excess <= most) continue
    most = excess
    worst = taken
  }
  const cost = (i: number) => choices[i]?.cost ?? 0
  return worst.reduce<number | null>((a, b) => (a === null || cost(b) > cost(a) ? b : a), null)
}
