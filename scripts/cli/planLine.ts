/**
 * One line of batch planning: a person's levels and a role, in, and the path there, out. Total: a
 * bad line gives an error line.
 */
import type { AllContent } from '../../src/content/load.ts'
import { cataloguePart, domainsOf, paidPart } from '../../src/content/parts.ts'
import type { Levels } from '../../src/core/fit/levels.ts'
import { fitRoles } from '../../src/core/fit/roles.ts'
import { planPath } from '../../src/core/path/plan.ts'
import type { Reach } from '../../src/core/path/target.ts'
import type { LineAnswerer } from './answerLines.ts'
import { answerLine, BadLine, type Fields, levelsFrom } from './lineFields.ts'

type Role = AllContent['roles'][number]

/** A function that plans for one line of text against this content. */
export function linePlanner(content: AllContent): LineAnswerer {
  const { roles } = content
  const skills = content.skills.map(({ id }) => id)
  const domains = domainsOf(content)
  const free = cataloguePart(content)
  const everything = [...free, ...paidPart(content)]

  return (line, number) =>
    answerLine(line, number, (fields) => {
      const levels = levelsFrom(fields.get('levels'), skills)
      const role = oneOf(fields.get('role'), 'role', roles)
      const track = trackOf(fields, role, levels)
      const path = planPath(
        { ...track, reach: reachOf(fields) },
        {
          levels,
          catalogue: isFreeOnly(fields) ? free : everything,
          domains,
          done: new Set(),
          budgetHours: budgetOf(fields),
        },
      )
      const answer = {
        role: role.id,
        track: track.id,
        hours: path.hours,
        optimal: path.optimal,
        gapPercent: Math.ceil(10 * path.gapPercent) / 10,
        steps: path.steps.map(({ item }) => item),
        uncovered: path.uncovered,
        apply: path.apply,
        chapters: path.chapters.map(({ name, reason, steps, artefact }) => {
          return { name, reason, steps, artefact }
        }),
        signature: path.signature?.item ?? null,
        leftOut: skills.filter((skill) => !levels.has(skill)),
      }
      return JSON.stringify(answer).slice(1, -1)
    })
}

/** The track that the line names, or the one in which the role stands best. */
function trackOf(fields: Fields, role: Role, levels: Levels): Role['tracks'][number] {
  const [fit] = fitRoles(levels, [role])
  return oneOf(fields.get('track') ?? fit?.track, 'track', role.tracks)
}

function oneOf<T extends { readonly id: string }>(
  value: unknown,
  field: string,
  all: readonly T[],
): T {
  const found = all.find(({ id }) => id === value)
  if (found !== undefined) return found
  throw new BadLine(`"${field}" must be one of ${all.map(({ id }) => id).join(', ')}.`)
}

function reachOf(fields: Fields): Reach {
  const target = fields.get('target') ?? 'ready'
  if (target === 'ready' || target === 'all') return target
  throw new BadLine('"target" must be "ready" or "all"; left out, it is "ready".')
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
