import { coverage, type Levels, type Requirement } from './fit.ts'

/** As much of a learning resource or practice project as a plan depends on. */
export interface Teaching {
  readonly id: string
  readonly hours: number
  /** What it teaches: `from` is where it starts, and so a need; `to` is where it ends. */
  readonly teaches: readonly {
    readonly skill: string
    readonly from: number
    readonly to: number
  }[]
  /** What one must bring besides. */
  readonly needs: readonly SkillLevel[]
}

interface SkillLevel {
  readonly skill: string
  readonly level: number
}

/** One step of a path: a resource, what it raises, and the role's score (0 to 100) once it is done. */
export interface Step {
  readonly resource: string
  readonly hours: number
  readonly raises: readonly { readonly skill: string; readonly from: number; readonly to: number }[]
  readonly score: number
}

/** The way to a role. */
export interface Path {
  readonly steps: readonly Step[]
  readonly hours: number
  /** Levels of the role that only experience brings. */
  readonly experience: readonly SkillLevel[]
  /** Levels of the role that nothing in the catalogue reaches from here. */
  readonly uncovered: readonly SkillLevel[]
}

/** The highest level that can be planned; level 4 is experience. */
const highestPlanned = 3

const wholeLevelSlack = 1e-9

/**
 * An ordered path that raises `levels` to everything the role requires up to level 3, each step after its prerequisites.
 * Greedy: again and again the cheapest chain (a resource with the prerequisites it still needs) to the requirement that
 * gains most fit per hour; then steps that turned out superfluous are dropped. Short, but not proven shortest.
 * A level in part, such as 2.67, counts as the whole level below it.
 */
export function planPath(
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
): Path {
  const goals = requirements.map(({ skill, level }) => ({
    skill,
    level: Math.min(level, highestPlanned),
  }))
  const chosen = withoutSuperfluous(
    cheapestChains(levels, requirements, goals, catalogue),
    levels,
    goals,
  )
  const ground = new Ground(levels)
  const steps = chosen.map((teaching) => {
    const raises = ground.raisedBy(teaching)
    ground.take(teaching)
    const score = coverage(ground.counted, requirements)
    return { resource: teaching.id, hours: teaching.hours, raises, score }
  })
  return {
    steps,
    hours: steps.reduce((sum, { hours }) => sum + hours, 0),
    experience: requirements
      .filter(({ skill, level }) => level > highestPlanned && levels(skill) < level)
      .map(({ skill, level }) => ({ skill, level })),
    uncovered: goals.filter(({ skill, level }) => ground.at(skill) < level),
  }
}

/** Where a person stands while following a plan. */
class Ground {
  readonly #levels: Levels
  readonly #learned = new Map<string, number>()

  constructor(levels: Levels) {
    this.#levels = levels
  }

  /** The whole level reached in a skill. */
  at(skill: string): number {
    return this.#learned.get(skill) ?? Math.floor(this.#levels(skill) + wholeLevelSlack)
  }

  /** The level that counts for the fit: what was learned, or the level in part one came with. */
  readonly counted: Levels = (skill) => Math.max(this.#levels(skill), this.#learned.get(skill) ?? 0)

  ready({ teaches, needs }: Teaching): boolean {
    return (
      needs.every(({ skill, level }) => this.at(skill) >= level) &&
      teaches.every(({ skill, from }) => this.at(skill) >= from)
    )
  }

  raisedBy({ teaches }: Teaching): Step['raises'] {
    return teaches
      .map(({ skill, to }) => ({ skill, from: this.at(skill), to }))
      .filter(({ from, to }) => from < to)
  }

  take(teaching: Teaching): void {
    for (const { skill, to } of this.raisedBy(teaching)) this.#learned.set(skill, to)
  }

  copy(): Ground {
    const copy = new Ground(this.#levels)
    for (const [skill, level] of this.#learned) copy.#learned.set(skill, level)
    return copy
  }
}

function cheapestChains(
  levels: Levels,
  requirements: readonly Requirement[],
  goals: readonly SkillLevel[],
  catalogue: readonly Teaching[],
): readonly Teaching[] {
  const ground = new Ground(levels)
  const chosen: Teaching[] = []
  for (;;) {
    const suppliers = cheapestSuppliers(ground, catalogue)
    const chains = goals
      .map((goal) => chainTo(highestReachable(goal, ground, suppliers), ground, suppliers))
      .filter((chain) => chain.length > 0)
      .map((chain) => ({ chain, gain: gainPerHour(chain, ground, requirements) }))
    const best = chains.reduce(
      (a, b) => (b.gain > a.gain ? b : a),
      chains[0] ?? { chain: [], gain: 0 },
    )
    if (best.chain.length === 0) return chosen
    for (const teaching of best.chain) ground.take(teaching)
    chosen.push(...best.chain)
  }
}

function gainPerHour(
  chain: readonly Teaching[],
  ground: Ground,
  requirements: readonly Requirement[],
): number {
  const after = ground.copy()
  for (const teaching of chain) after.take(teaching)
  const hours = chain.reduce((sum, teaching) => sum + teaching.hours, 0)
  return (coverage(after.counted, requirements) - coverage(ground.counted, requirements)) / hours
}

const key = (skill: string, level: number) => `${skill} ${level}`

type Suppliers = ReadonlyMap<string, { readonly cost: number; readonly by: Teaching }>

/**
 * For each (skill, level) above the ground, the resource that reaches it at the least cost in hours, its prerequisites
 * included (each counted alone). Costs fall until nothing changes; a supplier's prerequisites always cost less than what it supplies.
 */
function cheapestSuppliers(ground: Ground, catalogue: readonly Teaching[]): Suppliers {
  const found = new Map<string, { cost: number; by: Teaching }>()
  const costOf = (skill: string, level: number) =>
    ground.at(skill) >= level ? 0 : (found.get(key(skill, level))?.cost ?? Number.POSITIVE_INFINITY)
  for (let changed = true; changed; ) {
    changed = false
    for (const by of catalogue) {
      const cost = prerequisites(by).reduce(
        (sum, need) => sum + costOf(need.skill, need.level),
        by.hours,
      )
      for (const { skill, from, to } of by.teaches) {
        for (let level = from + 1; level <= to; level++) {
          if (cost >= costOf(skill, level)) continue
          found.set(key(skill, level), { cost, by })
          changed = true
        }
      }
    }
  }
  return found
}

function prerequisites({ teaches, needs }: Teaching): readonly SkillLevel[] {
  return [...needs, ...teaches.map(({ skill, from }) => ({ skill, level: from }))]
}

function highestReachable(
  { skill, level }: SkillLevel,
  ground: Ground,
  suppliers: Suppliers,
): SkillLevel {
  let reachable = level
  while (reachable > ground.at(skill) && !suppliers.has(key(skill, reachable))) reachable--
  return { skill, level: reachable }
}

/** The resources that lead to a level, prerequisites first; none when one stands there already. */
function chainTo(goal: SkillLevel, ground: Ground, suppliers: Suppliers): readonly Teaching[] {
  const on = ground.copy()
  const chain: Teaching[] = []
  const reach = ({ skill, level }: SkillLevel) => {
    if (on.at(skill) >= level) return
    const supplier = suppliers.get(key(skill, level))
    if (supplier === undefined) return
    for (const need of prerequisites(supplier.by)) reach(need)
    on.take(supplier.by)
    chain.push(supplier.by)
  }
  reach(goal)
  return chain
}

function withoutSuperfluous(
  chosen: readonly Teaching[],
  levels: Levels,
  goals: readonly SkillLevel[],
): readonly Teaching[] {
  const reached = (plan: readonly Teaching[]) => {
    const ground = new Ground(levels)
    for (const teaching of plan) {
      if (!ground.ready(teaching)) return null
      ground.take(teaching)
    }
    return goals.map(({ skill, level }) => Math.min(ground.at(skill), level))
  }
  const target = reached(chosen)
  return chosen.reduceRight((plan, teaching) => {
    const shorter = plan.filter((other) => other !== teaching)
    const still = reached(shorter)
    return still?.every((level, i) => level >= (target?.[i] ?? 0)) ? shorter : plan
  }, chosen)
}
