/** The planner's problem, written once more as an integer programme and solved by HiGHS. */
import loadHighs from 'highs'
import type { Levels } from '../../src/core/fit.ts'
import type { SkillLevel, Teaching } from '../../src/core/teaching.ts'

const highs = loadHighs()

/**
 * The least hours that raise whole `levels` to all of `targets`, which must be in reach. One variable a resource, 1 where it is taken:
 * least Σ hours · x, where each target has a supplier, and each resource taken has a supplier of each of its needs.
 * A solution whose resources wait for each other in a circle is refused by a row of its own, and the problem solved again: from where its
 * resources do lead, some resource outside of it that one is ready for must be taken.
 */
export async function leastHours(
  levels: Levels,
  targets: readonly SkillLevel[],
  catalogue: readonly Teaching[],
): Promise<number> {
  const suppliers = ({ skill, level }: SkillLevel) =>
    places(catalogue, ({ teaches }) =>
      teaches.some((taught) => taught.skill === skill && taught.from < level && level <= taught.to),
    )
  const open = (all: readonly SkillLevel[]) => all.filter((one) => levels(one.skill) < one.level)
  const rows = [
    ...open(targets).map((target) => `${sum(suppliers(target))} >= 1`),
    ...catalogue.flatMap((teaching, i) =>
      open(bring(teaching)).map((need) => `${sum(suppliers(need))} - x${i} >= 0`),
    ),
  ]
  for (;;) {
    const { hours, taken } = await solve(catalogue, rows)
    const { at, left } = follow(
      levels,
      taken.flatMap((i) => catalogue[i] ?? []),
    )
    if (targets.every(({ skill, level }) => at(skill) >= level)) return hours
    if (left.length === 0) throw new Error('HiGHS left a target short')
    const next = places(
      catalogue,
      (teaching) =>
        bring(teaching).every(({ skill, level }) => at(skill) >= level) &&
        teaching.teaches.some(({ skill, to }) => to > at(skill)),
    )
    rows.push(`${sum(next)} >= 1`)
  }
}

async function solve(catalogue: readonly Teaching[], rows: readonly string[]) {
  if (rows.length === 0) return { hours: 0, taken: [] }
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
