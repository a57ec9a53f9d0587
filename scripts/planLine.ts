/** One line of batch planning: a person's levels and a role, in, and the shortest path there, out. Total: a bad line gives an error line. */
import type { AllContent } from '../src/content/load.ts'
import type { Levels } from '../src/core/fit.ts'
import { medianLevel } from '../src/core/levels.ts'
import { planPath } from '../src/core/path.ts'
import type { LineAnswerer } from './answerLines.ts'
import { answerLine, BadLine, type Fields, levelsFrom } from './lineFields.ts'

/** A function that plans for one line of text against this content. */
export function linePlanner({
  skills,
  roles,
  resources,
  projects,
  model,
}: AllContent): LineAnswerer {
  const ids = skills.map(({ id }) => id)
  const everything = [...resources, ...projects]
  const free = [...resources.filter((resource) => resource.free), ...projects]
  /** The level of somebody about whom nothing is known. */
  const usual = medianLevel(model.levelShares)

  function levelsOf(fields: Fields): Levels {
    const levels = levelsFrom(fields.get('levels'), ids)
    return (skill) => levels.get(skill) ?? usual
  }

  function roleOf(fields: Fields) {
    const role = roles.find(({ id }) => id === fields.get('role'))
    if (role === undefined)
      throw new BadLine(`"role" must be one of ${roles.map(({ id }) => id).join(', ')}.`)
    return role
  }

  return (line, number) =>
    answerLine(line, number, (fields) => {
      const levels = levelsOf(fields)
      const role = roleOf(fields)
      const catalogue = isFreeOnly(fields) ? free : everything
      const budgetHours = budgetOf(fields)
      const plan = planPath(levels, role.requirements, catalogue, { budgetHours })
      const { hours, optimal, gapPercent, steps, uncovered } = plan
      const answer = {
        role: role.id,
        hours,
        optimal,
        gapPercent: Math.ceil(10 * gapPercent) / 10,
        steps: steps.map(({ resource }) => resource),
        uncovered,
      }
      return JSON.stringify(answer).slice(1, -1)
    })
}

function isFreeOnly(fields: Fields): boolean {
  const free = fields.get('free') ?? false
  if (typeof free !== 'boolean') throw new BadLine('"free" must be true or false.')
  return free
}

function budgetOf(fields: Fields): number {
  const hours = fields.get('budgetHours') ?? Number.POSITIVE_INFINITY
  if (typeof hours === 'number' && hours >= 0) return hours
  throw new BadLine('"budgetHours" must be a number of hours; leave it out for no limit.')
}
