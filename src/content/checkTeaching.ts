/** Rules of resources and practice projects: what they teach, and that one can get there from nothing. */
import { Ground, highestPlanned, prerequisites, type Teaching } from '../core/teaching.ts'
import type { AllContent, Readable } from './load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

const practice = new Set(['lab', 'ctf', 'project'])

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
        to <= 2 || practice.has(type),
        file,
        `teaches[${i}].to`,
        `a ${type} alone teaches at most to level 2. Lower "to".`,
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
function reachable(catalogue: readonly Teaching[]): Ground {
  const ground = new Ground(() => 0)
  ground.takeAll(catalogue)
  return ground
}

export function requirementsCanBeLearned(content: AllContent): readonly Problem[] {
  const free = reachable(catalogueOf(content).filter(({ free }) => free))
  return content.roles.flatMap(({ id, requirements }) =>
    requirements.flatMap(({ skill, level }, i) => {
      const planned = Math.min(level, highestPlanned)
      return problemUnless(
        free.at(skill) >= planned,
        `roles/${id}.json`,
        `requirements[${i}]`,
        `nothing free leads from zero to ${skill} ${planned}. Add a resource or project from level ${free.at(skill)}.`,
      )
    }),
  )
}

export function prerequisitesCanBeMet(content: AllContent): readonly Problem[] {
  const catalogue = catalogueOf(content)
  const ground = reachable(catalogue)
  return catalogue.flatMap(({ file, ...teaching }) =>
    prerequisites(teaching).flatMap((need) =>
      problemUnless(
        ground.has(need),
        file,
        'needs',
        `${need.skill} ${need.level} cannot be reached from zero (nothing teaches it, or in a circle). Lower it or add a way.`,
      ),
    ),
  )
}
