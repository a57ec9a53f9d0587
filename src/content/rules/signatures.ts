/** Rules of the projects that tracks name as signatures, and of projects that lead where nothing asks. */
import { highestPlanned, LearnerState } from '../../core/path/items.ts'
import { buildBeforeBreak } from '../../core/path/rules.ts'
import { isReady } from '../../core/path/target.ts'
import type { AllContent, Readable } from '../load.ts'
import { cataloguePart } from '../parts.ts'
import { type Problem, problemUnless } from './problem.ts'

/** Hours of a signature to prefer: enough to be worth opening, few enough to be finished beside a job. */
const signatureHours = { least: 20, most: 80 }

function allTracks({ roles }: Pick<AllContent, 'roles'>) {
  return roles.flatMap(({ id, tracks }) =>
    tracks.map((track, i) => ({ ...track, file: `roles/${id}.json`, field: `tracks[${i}]` })),
  )
}

export function signaturesAreProjects(content: Readable): readonly Problem[] {
  const { projects, ids } = content
  return allTracks(content).flatMap(({ signatures, file, field }) =>
    signatures.flatMap((id, j) => {
      const place = `${field}.signatures[${j}]`
      const hours = projects.find((project) => project.id === id)?.hours
      const { least, most } = signatureHours
      return [
        ...problemUnless(
          ids.projects.has(id),
          file,
          place,
          `"${id}" is not a practice project. Use an id from data/projects/.`,
        ),
        ...problemUnless(
          signatures.indexOf(id) === j,
          file,
          place,
          `"${id}" is named twice. Keep one of the two.`,
        ),
        ...problemUnless(
          j > 0 || hours === undefined || (least <= hours && hours <= most),
          file,
          place,
          `"${id}" takes ${hours} hours. Put one first that takes ${least} to ${most}.`,
        ),
      ]
    }),
  )
}

/**
 * Level 3 of a skill that no track asks at 3 serves nobody but readers of postings that ask for more:
 * one project is enough for them, besides the signatures.
 */
export function levelsAreAskedFor(content: AllContent): readonly Problem[] {
  const tracks = allTracks(content)
  const signatures = new Set(tracks.flatMap(({ signatures }) => signatures))
  const asked = new Set(
    tracks.flatMap(({ requirements }) =>
      requirements.filter(({ level }) => level >= highestPlanned).map(({ skill }) => skill),
    ),
  )
  const ends = content.projects.flatMap(({ id, teaches }) =>
    teaches.flatMap(({ skill, to }, i) =>
      to === highestPlanned && !asked.has(skill) && !signatures.has(id) ? [{ id, skill, i }] : [],
    ),
  )
  return ends.flatMap(({ id, skill, i }, place) => {
    const twin = ends.slice(0, place).find((other) => other.skill === skill)
    return problemUnless(
      twin === undefined,
      `projects/${id}.json`,
      `teaches[${i}].to`,
      `no track asks ${skill} at ${highestPlanned}, and "${twin?.id}" leads there already. Take one out, name it as a signature, or let a track ask for it.`,
    )
  })
}

/** From nothing, with what is free, every signature can be done and its track be Ready. */
export function signaturesLeadToReady(content: AllContent): readonly Problem[] {
  const catalogue = cataloguePart(content)
  return allTracks(content).flatMap(({ id: track, requirements, signatures, file, field }) => {
    const learner = new LearnerState(new Map())
    const taken = learner.takeAll(catalogue.map((item) => buildBeforeBreak(item, requirements)))
    return signatures.flatMap((id, j) =>
      problemUnless(
        isReady(learner, requirements) && taken.some((item) => item.id === id),
        file,
        `${field}.signatures[${j}]`,
        `nothing free leads from nothing to Ready for "${track}" with "${id}" done. Add what is missing, or choose another.`,
      ),
    )
  })
}
