/** The cheapest way to a set of goals: exact search with landmark cuts. Knows nothing of skills and roles. */

/** Something that can be taken once. Goals are numbered from 0. */
export interface Choice {
  /** A whole number above 0, so that sums are exact. */
  readonly cost: number
  /** The goals it reaches. */
  readonly reaches: readonly number[]
  /** The goals that must be reached before. */
  readonly needs: readonly number[]
}

/** Choices, and for each goal the places of those that reach it and of those that need it. */
export interface Choices {
  readonly list: readonly Choice[]
  readonly reaching: readonly (readonly number[])[]
  readonly needing: readonly (readonly number[])[]
}

export function choicesOf(list: readonly Choice[], goals: number): Choices {
  const byGoal = (of: (choice: Choice) => readonly number[]) => {
    const places: number[][] = Array.from({ length: goals }, () => [])
    for (const [i, choice] of list.entries()) for (const goal of of(choice)) places[goal]?.push(i)
    return places
  }
  return { list, reaching: byGoal(({ reaches }) => reaches), needing: byGoal(({ needs }) => needs) }
}

/** What a search found: places in the list of choices, their cost, and a cost that no way goes below. */
export interface Found {
  readonly taken: readonly number[]
  readonly cost: number
  readonly atLeast: number
}

/** What has been decided about each choice: 1 taken, -1 left out, 0 open. */
type Decisions = Int8Array

/**
 * The cheapest choices that reach all of `wanted`, in an order where each comes after what it needs; null where nothing does.
 *
 * Branch and bound. The bound of a node comes from landmark cuts (Helmert & Domshlak 2009): sets of choices of which every way takes one.
 * What they leave without cost holds a way, which is trimmed and tried as the best so far; the search branches on a choice that
 * makes this way dearer than the bound. After `nodeCap` nodes the best way so far comes back with the lowest bound still open.
 */
export function cheapestWay(
  choices: Choices,
  wanted: readonly number[],
  nodeCap: number,
): Found | null {
  let best: readonly number[] | null = null
  let cost = Number.POSITIVE_INFINITY
  let nodes = 0
  const open: { readonly decisions: Decisions; readonly bound: number }[] = [
    { decisions: new Int8Array(choices.list.length), bound: 0 },
  ]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.bound >= cost) continue
    if (nodes === nodeCap) {
      open.push(node)
      break
    }
    nodes++
    const { decisions } = node
    const { bound, residual, cuts } = landmarkCuts(choices, wanted, decisions)
    if (bound >= cost) continue
    const way = trimmed(choices, wanted, residual)
    const wayCost = costOf(choices, way)
    if (wayCost < cost) {
      best = way
      cost = wayCost
    }
    const turn = mostOvercounted(choices, cuts, way)
    if (turn === null) continue
    const without = decisions.slice()
    for (const [i, left] of residual.entries()) {
      if (without[i] === 0 && bound + left >= cost) without[i] = -1
    }
    const withTurn = without.slice()
    withTurn[turn] = 1
    without[turn] = -1
    open.push({ decisions: without, bound }, { decisions: withTurn, bound })
  }
  if (best === null) return null
  return { taken: best, cost, atLeast: Math.min(cost, ...open.map(({ bound }) => bound)) }
}

/**
 * What every way to `wanted` costs at least, infinite where none leads there, and what is left of the cost of each choice after that:
 * whoever takes a choice besides pays it on top.
 */
export function leastCost(choices: Choices, wanted: readonly number[]): Bound {
  return landmarkCuts(choices, wanted, new Int8Array(choices.list.length))
}

interface Bound {
  readonly bound: number
  readonly residual: Float64Array
  readonly cuts: readonly Cut[]
}

interface Cut {
  readonly members: readonly number[]
  readonly amount: number
}

function costOf({ list }: Choices, taken: readonly number[]): number {
  return taken.reduce((sum, i) => sum + (list[i]?.cost ?? 0), 0)
}

/**
 * A lower bound. Again and again: find the wanted goal that is furthest away (the distance of a goal being its cheapest choice plus the
 * furthest of its needs), collect the choices of which one must be taken on the last paid leg to it, and take the cheapest's cost from all
 * of them.
 */
function landmarkCuts(choices: Choices, wanted: readonly number[], decisions: Decisions): Bound {
  const { list, reaching } = choices
  const taken = [...decisions.keys()].filter((i) => decisions[i] === 1)
  const residual = Float64Array.from(list, ({ cost }, i) =>
    decisions[i] === 1 ? 0 : decisions[i] === -1 ? Number.POSITIVE_INFINITY : cost,
  )
  const must = [...new Set([...wanted, ...taken.flatMap((i) => list[i]?.needs ?? [])])]
  const distance = new Float64Array(reaching.length).fill(Number.POSITIVE_INFINITY)
  const cuts: Cut[] = []
  let bound = costOf(choices, taken)
  for (let changed: readonly number[] = [...list.keys()]; ; ) {
    settle(choices, residual, distance, changed)
    const target = furthest(must, distance)
    const far = distance[target] ?? 0
    if (far === 0) return { bound, residual, cuts }
    if (far === Number.POSITIVE_INFINITY) return { bound: far, residual, cuts }
    const members = lastLeg(choices, residual, distance, target)
    const amount = members.reduce((least, i) => Math.min(least, residual[i] ?? 0), far)
    for (const i of members) residual[i] = (residual[i] ?? 0) - amount
    cuts.push({ members, amount })
    bound += amount
    changed = members
  }
}

/** Lowers the distances until none can be lower, after the costs of some choices fell. */
function settle(
  { list, needing }: Choices,
  residual: Float64Array,
  distance: Float64Array,
  changed: readonly number[],
): void {
  const waiting = [...changed]
  for (const i of waiting) {
    const { needs = [], reaches = [] } = list[i] ?? {}
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

/** The choices that enter the zone from which `target` costs nothing more. Every way takes one: the first of its choices to reach a goal of the zone. */
function lastLeg(
  { list, reaching }: Choices,
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
      const before = furthest(list[i]?.needs ?? [], distance)
      if (cost > 0) paid.set(i, before)
      else zone.add(before)
    }
  }
  return [...paid].filter(([, before]) => !zone.has(before)).map(([i]) => i)
}

/** A way among the choices without residual cost, less what it can do without, dearest first. */
function trimmed(
  choices: Choices,
  wanted: readonly number[],
  residual: Float64Array,
): readonly number[] {
  const free = [...residual.keys()].filter((i) => residual[i] === 0)
  let way = takeInOrder(choices, free).order
  const cost = (i: number) => choices.list[i]?.cost ?? 0
  for (const i of way.toSorted((a, b) => cost(b) - cost(a) || b - a)) {
    const rest = way.filter((other) => other !== i)
    const shorter = takeInOrder(choices, rest)
    if (wanted.every((goal) => shorter.reached[goal] === 1)) way = shorter.order
  }
  return way
}

/** Takes choices as soon as their needs are met; what can never be taken is left out. */
function takeInOrder({ list, reaching }: Choices, among: readonly number[]) {
  const reached = new Uint8Array(reaching.length)
  const order: number[] = []
  let waiting = among
  for (let before = -1; before < order.length; ) {
    before = order.length
    waiting = waiting.filter((i) => {
      const { needs = [], reaches = [] } = list[i] ?? {}
      if (needs.some((goal) => reached[goal] === 0)) return true
      for (const goal of reaches) reached[goal] = 1
      order.push(i)
      return false
    })
  }
  return { order, reached }
}

/** Of the choices of `way` in the cut that it pays for most too often, the dearest; null where it pays for each cut once, and so is cheapest. */
function mostOvercounted(
  { list }: Choices,
  cuts: readonly Cut[],
  way: readonly number[],
): number | null {
  const on = new Set(way)
  let worst: readonly number[] = []
  let most = 0
  for (const { members, amount } of cuts) {
    const taken = members.filter((i) => on.has(i))
    const excess = amount * (taken.length - 1)
    if (excess <= most) continue
    most = excess
    worst = taken
  }
  const cost = (i: number) => list[i]?.cost ?? 0
  return worst.reduce<number | null>((a, b) => (a === null || cost(b) > cost(a) ? b : a), null)
}
