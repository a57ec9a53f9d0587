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

/** What a search found: places in the list of choices, their cost, and a cost that no way goes below. */
export interface Found {
  readonly taken: readonly number[]
  readonly cost: number
  readonly atLeast: number
}

/** What has been decided about each choice: 1 taken, -1 left out, 0 open. */
type Decisions = Int8Array

/**
 * The cheapest choices that reach all of `wanted`, each choice after what it needs; null where nothing does.
 *
 * Branch and bound. The bound of a node comes from landmark cuts (Helmert & Domshlak 2009): sets of choices of which every way takes one.
 * What they leave without cost holds a way, which is trimmed and tried as the best so far; the search branches on the choice that
 * makes this way dearer than the bound. After `nodeCap` nodes the best way so far comes back with the lowest bound still open.
 */
export function cheapestWay(
  choices: readonly Choice[],
  wanted: readonly number[],
  nodeCap: number,
): Found | null {
  const problem = { choices, wanted, goals: goalCount(choices, wanted) }
  let best: readonly number[] | null = null
  let cost = Number.POSITIVE_INFINITY
  let nodes = 0
  const open: { readonly decisions: Decisions; readonly bound: number }[] = [
    { decisions: new Int8Array(choices.length), bound: 0 },
  ]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.bound >= cost) continue
    if (nodes === nodeCap) {
      open.push(node)
      break
    }
    nodes++
    const { decisions } = node
    const cuts = landmarkCuts(problem, decisions)
    if (cuts === null || cuts.bound >= cost) continue
    const way = trimmed(problem, cuts.residual)
    const wayCost = costOf(choices, way)
    if (wayCost < cost) {
      best = way
      cost = wayCost
    }
    if (wayCost <= cuts.bound) continue
    const without = decisions.slice()
    for (const [i, residual] of cuts.residual.entries()) {
      if (without[i] === 0 && cuts.bound + residual >= cost) without[i] = -1
    }
    const turn = mostOvercounted(cuts.cuts, way, choices)
    if (turn === null) continue
    const withTurn = without.slice()
    withTurn[turn] = 1
    without[turn] = -1
    open.push({ decisions: without, bound: cuts.bound }, { decisions: withTurn, bound: cuts.bound })
  }
  if (best === null) return null
  return { taken: best, cost, atLeast: Math.min(cost, ...open.map(({ bound }) => bound)) }
}

interface Problem {
  readonly choices: readonly Choice[]
  readonly wanted: readonly number[]
  readonly goals: number
}

interface Cut {
  readonly members: readonly number[]
  readonly amount: number
}

function goalCount(choices: readonly Choice[], wanted: readonly number[]): number {
  const all = [...wanted, ...choices.flatMap(({ reaches, needs }) => [...reaches, ...needs])]
  return 1 + all.reduce((a, b) => Math.max(a, b), -1)
}

function costOf(choices: readonly Choice[], taken: readonly number[]): number {
  return taken.reduce((sum, i) => sum + (choices[i]?.cost ?? 0), 0)
}

/**
 * A lower bound, and what it leaves of each cost. Again and again: find the wanted goal that is furthest away (the cost of a goal being
 * its cheapest choice plus the furthest of its needs), collect the choices of which one must be taken on the last paid leg to it, and take
 * the cheapest's cost from all of them. Null where a wanted goal is out of reach.
 */
function landmarkCuts({ choices, wanted, goals }: Problem, decisions: Decisions) {
  const residual = Float64Array.from(choices, ({ cost }, i) =>
    decisions[i] === 1 ? 0 : decisions[i] === -1 ? Number.POSITIVE_INFINITY : cost,
  )
  const must = wantedWithTaken(choices, wanted, decisions)
  const distance = new Float64Array(goals).fill(Number.POSITIVE_INFINITY)
  const cuts: Cut[] = []
  let bound = costOf(
    choices,
    [...decisions.keys()].filter((i) => decisions[i] === 1),
  )
  for (;;) {
    settle(choices, residual, distance)
    const target = furthest(must, distance)
    const far = distance[target] ?? 0
    if (far === Number.POSITIVE_INFINITY) return null
    if (far === 0) return { bound, residual, cuts }
    const members = lastLeg(choices, residual, distance, target)
    const amount = members.reduce((least, i) => Math.min(least, residual[i] ?? 0), far)
    for (const i of members) residual[i] = (residual[i] ?? 0) - amount
    cuts.push({ members, amount })
    bound += amount
  }
}

function wantedWithTaken(
  choices: readonly Choice[],
  wanted: readonly number[],
  decisions: Decisions,
): readonly number[] {
  const must = new Set(wanted)
  for (const [i, { needs }] of choices.entries()) {
    if (decisions[i] === 1) for (const goal of needs) must.add(goal)
  }
  return [...must]
}

/** Lowers the distances until none can be lower. */
function settle(choices: readonly Choice[], residual: Float64Array, distance: Float64Array): void {
  for (let changed = true; changed; ) {
    changed = false
    for (let i = 0; i < choices.length; i++) {
      const choice = choices[i]
      const own = residual[i] ?? 0
      if (choice === undefined || own === Number.POSITIVE_INFINITY) continue
      const last = choice.needs.length === 0 ? 0 : (distance[furthest(choice.needs, distance)] ?? 0)
      for (const goal of choice.reaches) {
        if (own + last >= (distance[goal] ?? 0)) continue
        distance[goal] = own + last
        changed = true
      }
    }
  }
}

function furthest(goals: readonly number[], distance: Float64Array): number {
  let far = goals[0] ?? -1
  for (const goal of goals) if ((distance[goal] ?? 0) > (distance[far] ?? 0)) far = goal
  return far
}

/** The choices that enter the zone from which `target` costs nothing more. */
function lastLeg(
  choices: readonly Choice[],
  residual: Float64Array,
  distance: Float64Array,
  target: number,
): readonly number[] {
  const zone = new Set([target])
  for (let changed = true; changed; ) {
    changed = false
    for (const [i, { reaches, needs }] of choices.entries()) {
      if ((residual[i] ?? 0) > 0 || needs.length === 0) continue
      if (!reaches.some((goal) => zone.has(goal))) continue
      const before = furthest(needs, distance)
      if (zone.has(before)) continue
      zone.add(before)
      changed = true
    }
  }
  const entering: number[] = []
  for (const [i, { reaches, needs }] of choices.entries()) {
    if ((residual[i] ?? 0) === Number.POSITIVE_INFINITY) continue
    if (!reaches.some((goal) => zone.has(goal))) continue
    if (needs.length === 0 || !zone.has(furthest(needs, distance))) entering.push(i)
  }
  return entering
}

/** A way among the choices without residual cost, less what it can do without, dearest first. */
function trimmed({ choices, wanted, goals }: Problem, residual: Float64Array): readonly number[] {
  let way = inOrder(
    choices,
    [...residual.keys()].filter((i) => (residual[i] ?? 0) === 0),
    goals,
  ).order
  const byCost = way.toSorted((a, b) => (choices[b]?.cost ?? 0) - (choices[a]?.cost ?? 0) || b - a)
  for (const i of byCost) {
    const shorter = inOrder(
      choices,
      way.filter((other) => other !== i),
      goals,
    )
    if (wanted.every((goal) => shorter.reached[goal] === 1)) way = shorter.order
  }
  return way
}

/** Takes choices as soon as their needs are met; what can never be taken is left out. */
function inOrder(choices: readonly Choice[], among: readonly number[], goals: number) {
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

/** Of the choices of `way` in the cut that it pays for most too often, the dearest. */
function mostOvercounted(
  cuts: readonly Cut[],
  way: readonly number[],
  choices: readonly Choice[],
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
  return worst.reduce<number | null>(
    (a, b) => (a === null || (choices[b]?.cost ?? 0) > (choices[a]?.cost ?? 0) ? b : a),
    null,
  )
}
