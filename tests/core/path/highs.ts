/** The planner's problem, written once more as an integer programme and solved by HiGHS. */
import loadHighs from 'highs'
import { missingForReady } from '../../../src/core/fit/change.ts'
import type { LearnerState, LearningItem, SkillLevel } from '../../../src/core/path/items.ts'
import { price, waysToMustHaves } from '../../../src/core/path/rules.ts'
import type { Target } from '../../../src/core/path/target.ts'

const highs = loadHighs()

/**
 * The least that a path costs, from where `start` stands to `target`, as far as `possible` leads,
 * all that can ever be taken; null where HiGHS finds none. One variable an item, 1 where it is
 * taken: least Σ price · x, where each item taken has a supplier of each of its needs, and there is
 * one of each level that a result names as missing, or of each that is asked, one of the ways to each
 * must-have, and a signature.
 */
export async function leastCost(
  start: LearnerState,
  { requirements, reach }: Target,
  possible: readonly LearningItem[],
  signatures: readonly LearningItem[],
): Promise<number | null> {
  const limit = start.copy()
  limit.takeAll(possible)
  const within = (skill: string, level: number) => Math.min(level, 3, limit.at(skill))
  const suppliers = (goal: SkillLevel) =>
    variables(possible, ({ teaches }) =>
      teaches.some((t) => t.skill === goal.skill && t.from < goal.level && goal.level <= t.to),
    )
  const oneOf = (items: readonly LearningItem[]) =>
    `${sum(variables(possible, (item) => items.includes(item)))} >= 1`

  const rows: string[] = []
  const named = missingForReady(start.levels(), requirements, (skill) => within(skill, 3))
  const wanted =
    reach === 'all' ? requirements : named.map(({ skill, to }) => ({ skill, level: Math.ceil(to) }))
  for (const { skill, level } of wanted) {
    const goal = { skill, level: within(skill, level) }
    if (start.at(skill) < goal.level) rows.push(`${sum(suppliers(goal))} >= 1`)
  }
  for (const ways of waysToMustHaves(requirements, start, possible)) rows.push(oneOf(ways))
  if (signatures.length > 0) rows.push(oneOf(signatures))

  if (rows.length === 0) return 0
  for (const [i, item] of possible.entries()) {
    for (const need of needsOf(item)) {
      if (start.at(need.skill) >= need.level) continue
      rows.push(`${sum(suppliers(need))} - x${i} >= 0`)
    }
  }
  return solveInOrder(start, rows, possible)
}

/**
 * A solution whose items wait for each other in a circle is refused by a row of its own, and the
 * problem solved again: from where its items do lead, an item that one is ready for must be taken.
 */
async function solveInOrder(
  start: LearnerState,
  wanted: readonly string[],
  possible: readonly LearningItem[],
): Promise<number | null> {
  const rows = [...wanted]
  for (;;) {
    const solution = await solve(start, possible, rows)
    if (solution === null) return null
    const state = start.copy()
    const taken = state.takeAll(solution.taken)
    if (taken.length === solution.taken.length) return solution.cost
    const next = variables(
      possible,
      (item) => !taken.includes(item) && state.isReadyFor(item) && state.gainsOf(item).length > 0,
    )
    rows.push(`${sum(next)} >= 1`)
  }
}

async function solve(
  start: LearnerState,
  possible: readonly LearningItem[],
  rows: readonly string[],
) {
  const text = [
    'Minimize',
    possible.map((item, i) => `+ ${price(item, start)} x${i}`).join('\n'),
    'Subject To',
    ...rows,
    'Binary',
    possible.map((_, i) => `x${i}`).join('\n'),
    'End',
  ].join('\n')
  const found = (await highs).solve(text, { mip_rel_gap: 0, mip_abs_gap: 1e-6 })
  if (found.Status === 'Infeasible') return null
  if (found.Status !== 'Optimal') throw new Error(`HiGHS says ${found.Status}`)
  const taken = possible.filter((_, i) => (found.Columns[`x${i}`]?.Primal ?? 0) > 0.5)
  return { cost: Math.round(found.ObjectiveValue), taken }
}

function needsOf({ teaches, needs }: LearningItem): readonly SkillLevel[] {
  return [...needs, ...teaches.map(({ skill, from }) => ({ skill, level: from }))]
}

function variables(
  possible: readonly LearningItem[],
  holds: (item: LearningItem) => boolean,
): readonly string[] {
  return [...possible.entries()].flatMap(([i, item]) => (holds(item) ? [`x${i}`] : []))
}

function sum(names: readonly string[]): string {
  return names.map((name) => `+ ${name}`).join(' ')
}
