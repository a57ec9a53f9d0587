/** Rules of resources and practice projects: what they teach, and that one can get there from nothing. */
import {
  highestPlanned,
  LearnerState,
  type LearningItem,
  prerequisites,
} from '../../core/path/items.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problems, problem, unlessKnown } from './problem.ts'
import { tracksOf } from './roles.ts'

/** What is only read or watched. Level 2 says of every skill what one has done, so these end below it. */
const texts = new Set(['guide', 'docs', 'video', 'paper', 'standard', 'framework'])

/**
 * Skills of which even level 1 takes more than a text and a pencil: a lab, a machine, a model or
 * people to lead.
 */
const handsOn = new Set([
  'python',
  'systems-networking',
  'secure-development',
  'cloud-security',
  'ml-fundamentals',
  'llm-engineering',
  'llm-attacks',
  'ai-red-teaming',
  'mlops',
  'leadership',
])

/** The highest level that a thing of this type can bring; only a project says what it leaves to show. */
function highestOf(type: string): number {
  if (type === 'project') return highestPlanned
  return texts.has(type) ? 1 : 2
}

/** Hours under which nobody gets to a level, doing what it says included. A convention, no measurement. */
const leastHours = new Map([
  [2, 8],
  [3, 20],
])

/** Resources and practice projects alike, with the file each comes from. */
function catalogueOf({ resources, projects }: AllContent) {
  return [
    ...resources.map((resource) => ({ ...resource, file: `resources/${resource.id}.json` })),
    ...projects.map((project) => ({
      ...project,
      file: `projects/${project.id}.json`,
      type: 'project',
      language: 'en',
      free: true,
    })),
  ]
}

export function* teachingMakesSense(content: Readable): Problems {
  const { ids, projects } = content
  for (const { id } of projects)
    if (ids.resources.has(id))
      yield problem(
        `projects/${id}.json`,
        '',
        `"${id}" is both a resource and a project. Rename one.`,
      )
  for (const { file, type, hours, teaches, needs } of catalogueOf(content)) {
    for (const [i, { skill, from, to }] of teaches.entries()) {
      const field = `teaches[${i}]`
      yield* unlessKnown(skill, 'skill', ids, file, `${field}.skill`)
      if (from >= to)
        yield problem(file, field, `ends at ${to}, not above where it starts. Lower "from".`)
      if (to > highestOf(type))
        yield problem(
          file,
          `${field}.to`,
          `a ${type} alone teaches at most to level ${highestOf(type)}. Lower "to".`,
        )
      if (texts.has(type) && handsOn.has(skill))
        yield problem(
          file,
          `${field}.skill`,
          `level 1 of ${skill} is something done, which a ${type} does not bring. Take it out.`,
        )
      const least = leastHours.get(to) ?? 0
      if (hours < least)
        yield problem(
          file,
          `${field}.to`,
          `${hours} hours are too few for level ${to}: it takes ${least} at least, doing what the level says included. Count that too, or lower "to".`,
        )
    }
    for (const [i, { skill }] of needs.entries()) {
      yield* unlessKnown(skill, 'skill', ids, file, `needs[${i}].skill`)
      if (teaches.some((taught) => taught.skill === skill))
        yield problem(
          file,
          `needs[${i}]`,
          `"${skill}" is also taught. Say the need with "from" there.`,
        )
    }
  }
}

export function* addressesDiffer({ resources }: Readable): Problems {
  const known = new Map<string, string>()
  for (const { id, url } of resources) {
    const plain = url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')
    const twin = known.get(plain)
    if (twin === undefined) known.set(plain, id)
    else
      yield problem(
        `resources/${id}.json`,
        'url',
        `is the address of "${twin}" too. Keep one of the two.`,
      )
  }
}

/** Where one can get from nothing, with the given part of the catalogue. */
function reachable(catalogue: readonly LearningItem[]): LearnerState {
  const learner = new LearnerState(new Map())
  learner.takeAll(catalogue)
  return learner
}

export function* requirementsCanBeLearned(content: AllContent): Problems {
  const free = reachable(catalogueOf(content).filter(({ free }) => free))
  for (const { id: track, requirements, file } of tracksOf(content))
    for (const { skill, level } of requirements) {
      const planned = Math.min(level, highestPlanned)
      if (free.at(skill) < planned)
        yield problem(
          file,
          `${track}: ${skill}`,
          `nothing free leads from zero to ${skill} ${planned}. Add a resource or project from level ${free.at(skill)}.`,
        )
    }
}

export function* prerequisitesCanBeMet(content: AllContent): Problems {
  const catalogue = catalogueOf(content)
  const learner = reachable(catalogue)
  for (const { file, ...teaching } of catalogue)
    for (const need of prerequisites(teaching))
      if (!learner.has(need))
        yield problem(
          file,
          'needs',
          `${need.skill} ${need.level} cannot be reached from zero (nothing teaches it, or in a circle). Lower it or add a way.`,
        )
}
