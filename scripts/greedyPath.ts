/** A planner without search, to see what exactness is worth: the bench prints how much longer its paths are. */
import { coverage, type Levels, type Requirement } from '../src/core/fit.ts'
import {
  Ground,
  highestPlanned,
  prerequisites,
  type SkillLevel,
  type Teaching,
} from '../src/core/teaching.ts'

/**
 * Again and again the cheapest chain (a resource with the prerequisites it still needs) to the requirement that gains most fit per
 * hour; then steps that turned out superfluous are dropped.
 */
export function greedyPath(
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
): readonly Teaching[] {
  const goals = requirements.map(({ skill, level }) => ({
    skill,
    level: Math.min(level, highestPlanned),
  }))
  const chains = cheapestChains(levels, requirements, goals, catalogue)
  return withoutSuperfluous(chains, levels, goals)
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
      if (!ground.isReadyFor(teaching)) return null
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
