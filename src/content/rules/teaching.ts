/** Rules of resources and practice projects: what they teach, and that one can get there from nothing. */
import {
  highestPlanned,
  LearnerState,
  type LearningItem,
  prerequisites,
} from '../../core/path/items.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

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

export function teachingMakesSense(content: Readable): readonly Problem[] {
  const { ids, projects } = content
  const twins = projects.flatMap(({ id }) =>
    problemUnless(
      !ids.resources.has(id),
      `projects/${id}.json`,
      '',
      `"${id}" is both a resource and a project. Rename one.`,
    ),
  )
  const teaching = catalogueOf(content).flatMap(({ file, type, hours, teaches, needs }) => [
    ...teaches.flatMap(({ skill, from, to }, i) => [
      ...problemUnlessKnown(skill, 'skill', ids, file, `teaches[${i}].skill`),
      ...problemUnless(
        from < to,
        file,
        `teaches[${i}]`,
        `ends at ${to}, not above where it starts. Lower "from".`,
      ),
      ...problemUnless(
        to <= highestOf(type),
        file,
        `teaches[${i}].to`,
        `a ${type} alone teaches at most to level ${highestOf(type)}. Lower "to".`,
      ),
      ...problemUnless(
        !(texts.has(type) && handsOn.has(skill)),
        file,
        `teaches[${i}].skill`,
        `level 1 of ${skill} is something done, which a ${type} does not bring. Take it out.`,
      ),
      ...problemUnless(
        hours >= (leastHours.get(to) ?? 0),
        file,
        `teaches[${i}].to`,
        `${hours} hours are too few for level ${to}: it takes ${leastHours.get(to)} at least, doing what the level says included. Count that too, or lower "to".`,
      ),
    ]),
    ...needs.flatMap(({ skill }, i) => [
      ...problemUnlessKnown(skill, 'skill', ids, file, `needs[${i}].skill`),
      ...problemUnless(
        !teaches.some((taught) => taught.skill === skill),
        file,
        `needs[${i}]`,
        `"${skill}" is also taught. Say the need with "from" there.`,
      ),
    ]),
  ])
  return [...twins, ...teaching]
}

export function addressesDiffer({ resources }: Readable): readonly Problem[] {
  const plain = (url: string) => url.replace(/^https:\/\/(www\.)?/, '').replace(/\/$/, '')
  return resources.flatMap(({ id, url }, place) => {
    const twin = resources.slice(0, place).find((other) => plain(other.url) === plain(url))
    return problemUnless(
      twin === undefined,
      `resources/${id}.json`,
      'url',
      `is the address of "${twin?.id}" too. Keep one of the two.`,
    )
  })
}

/** Where one can get from nothing, with the given part of the catalogue. */
function reachable(catalogue: readonly LearningItem[]): LearnerState {
  const learner = new LearnerState(new Map())
  learner.takeAll(catalogue)
  return learner
}

export function requirementsCanBeLearned(content: AllContent): readonly Problem[] {
  const free = reachable(catalogueOf(content).filter(({ free }) => free))
  return content.roles.flatMap(({ id, tracks }) =>
    tracks.flatMap(({ id: track, requirements }) =>
      requirements.flatMap(({ skill, level }) => {
        const planned = Math.min(level, highestPlanned)
        return problemUnless(
          free.at(skill) >= planned,
          `roles/${id}.json`,
          `${track}: ${skill}`,
          `nothing free leads from zero to ${skill} ${planned}. Add a resource or project from level ${free.at(skill)}.`,
        )
      }),
    ),
  )
}

export function prerequisitesCanBeMet(content: AllContent): readonly Problem[] {
  const catalogue = catalogueOf(content)
  const learner = reachable(catalogue)
  return catalogue.flatMap(({ file, ...teaching }) =>
    prerequisites(teaching).flatMap((need) =>
      problemUnless(
        learner.has(need),
        file,
        'needs',
        `${need.skill} ${need.level} cannot be reached from zero (nothing teaches it, or in a circle). Lower it or add a way.`,
      ),
    ),
  )
}
