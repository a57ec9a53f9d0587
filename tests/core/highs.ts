/** The planner's problem, written once more as an integer programme and solved by HiGHS. */
import loadHighs from 'highs'
import { bandCuts, bandOf, coverage, type Levels, type Requirement } from '../../src/core/fit.ts'
import type { SkillLevel, Teaching } from '../../src/core/teaching.ts'

const highs = loadHighs()

/**
 * The least hours that raise whole `levels` to all of `targets`, which must be in reach. One variable a resource, 1 where it is taken:
 * least Σ hours · x, where each target has a supplier, and each resource taken has a supplier of each of its needs.
 */
export function leastHours(
  levels: Levels,
  targets: readonly SkillLevel[],
  catalogue: readonly Teaching[],
): Promise<number | null> {
  const rows = targets
    .filter(({ skill, level }) => levels(skill) < level)
    .map((target) => `${sum(suppliersOf(target, catalogue))} >= 1`)
  const isThere = (at: Levels) => targets.every(({ skill, level }) => at(skill) >= level)
  return solveInOrder(levels, rows, isThere, catalogue)
}

/**
 * The least hours that raise whole `levels` to a band, Close or Ready, or null. For each level asked beyond them, y is at most 1 and at most
 * its suppliers; Σ points · y reaches the cut; must-haves are full, for Close but for one that is one level short.
 */
export function leastHoursToBand(
  band: 'close' | 'ready',
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
): Promise<number | null> {
  const isThere = (at: Levels) => {
    const reached = bandOf(at, requirements)
    return reached === 'ready' || reached === band
  }
  const total = requirements.reduce((points, { weight }) => points + weight, 0)
  const asked = requirements.flatMap(({ skill, level: need, weight }, i) =>
    [1, 2, 3, 4]
      .filter((level) => level > levels(skill) && level <= need)
      .map((level) => ({ skill, level, need, weight, y: `y${i}_${level}`, z: `z${i}` })),
  )
  const missing = bandCuts[band] - coverage(levels, requirements)
  const points = asked.map(({ weight, need, y }) => `+ ${(100 * weight) / need / total} ${y}`)
  const mustHaves = asked.filter(({ weight }) => weight === 3)
  const lastLevels = mustHaves.filter(({ level, need }) => level === need)
  const rows = [
    ...asked.map(({ y }) => `${y} <= 1`),
    ...asked.map(({ y, ...goal }) => `${y} ${minus(suppliersOf(goal, catalogue))} <= 0`),
    ...(missing > 0 ? [`${points.join(' ')} >= ${missing - 1e-7}`] : []),
    ...mustHaves.map(({ level, need, y, z }) =>
      band === 'close' && level === need ? `${y} + ${z} >= 1` : `${y} >= 1`,
    ),
    ...(lastLevels.length > 0 ? [`${lastLevels.map(({ z }) => `+ ${z}`).join(' ')} <= 1`] : []),
  ]
  return solveInOrder(levels, isThere(levels) ? [] : rows, isThere, catalogue)
}

/**
 * A solution whose resources wait for each other in a circle is refused by a row of its own, and the problem solved again: from where its
 * resources do lead, some resource outside of it that one is ready for must be taken.
 */
async function solveInOrder(
  levels: Levels,
  wanted: readonly string[],
  isThere: (at: Levels) => boolean,
  catalogue: readonly Teaching[],
): Promise<number | null> {
  if (wanted.length === 0) return 0
  const rows = [...wanted]
  for (const [i, teaching] of catalogue.entries()) {
    for (const need of bring(teaching)) {
      if (levels(need.skill) >= need.level) continue
      rows.push(`${sum(suppliersOf(need, catalogue))} - x${i} >= 0`)
    }
  }
  for (;;) {
    const solution = await solve(catalogue, rows)
    if (solution === null) return null
    const { at, left } = follow(
      levels,
      solution.taken.flatMap((i) => catalogue[i] ?? []),
    )
    if (isThere(at)) return solution.hours
    if (left.length === 0) throw new Error('HiGHS stopped short of what was wanted')
    const next = places(
      catalogue,
      (teaching) =>
        bring(teaching).every(({ skill, level }) => at(skill) >= level) &&
        teaching.teaches.some(({ skill, to }) => to > at(skill)),
    )
    rows.push(`${sum(next)} >= 1`)
  }
}

function suppliersOf({ skill, level }: SkillLevel, catalogue: readonly Teaching[]) {
  return places(catalogue, ({ teaches }) =>
    teaches.some((taught) => taught.skill === skill && taught.from < level && level <= taught.to),
  )
}

async function solve(catalogue: readonly Teaching[], rows: readonly string[]) {
  const text = [
    'Minimize',
    catalogue.map(({ hours }, i) => `+ ${hours} x${i}`).join('\n'),
    'Subject To',
    ...rows,
    'Binary',
    catalogue.map((_, i) => `x${i}`).join('\n'),
    'End',
  ].join('\n')
  const found = (await highs).solve(text, { mip_rel_gap: 0, mip_abs_gap: 1e-6 })
  if (found.Status === 'Infeasible') return null
  if (found.Status !== 'Optimal') throw new Error(`HiGHS says ${found.Status}`)
  const taken = places(catalogue, (_, i) => (found.Columns[`x${i}`]?.Primal ?? 0) > 0.5)
  return { hours: found.ObjectiveValue, taken }
}

function bring({ teaches, needs }: Teaching): readonly SkillLevel[] {
  return [...needs, ...teaches.map(({ skill, from }) => ({ skill, level: from }))]
}

function places(
  catalogue: readonly Teaching[],
  holds: (teaching: Teaching, i: number) => boolean,
): readonly number[] {
  return [...catalogue.entries()].flatMap(([i, teaching]) => (holds(teaching, i) ? [i] : []))
}

function sum(resources: readonly number[]): string {
  return resources.map((i) => `+ x${i}`).join(' ')
}

function minus(resources: readonly number[]): string {
  return resources.map((i) => `- x${i}`).join(' ')
}

/** Where taking what one is ready for leads, and what is never ready. */
function follow(levels: Levels, taken: readonly Teaching[]) {
  const reached = new Map<string, number>()
  const at: Levels = (skill) => Math.max(levels(skill), reached.get(skill) ?? 0)
  let left = taken
  for (let before = -1; before !== left.length; ) {
    before = left.length
    const ready = left.filter((one) => bring(one).every(({ skill, level }) => at(skill) >= level))
    for (const { teaches } of ready) {
      for (const { skill, to } of teaches) reached.set(skill, Math.max(at(skill), to))
    }
    left = left.filter((one) => !ready.includes(one))
  }
  return { at, left }
}
