/** Rules of the projects that tracks name as signatures, and of projects that lead where nothing asks. */
import { highestPlanned, LearnerState } from '../../core/path/items.ts'
import { buildBeforeBreak } from '../../core/path/rules.ts'
import { isReady } from '../../core/path/target.ts'
import type { AllContent, Readable } from '../load.ts'
import { cataloguePart } from '../parts.ts'
import { type Problems, problem } from './problem.ts'
import { tracksOf } from './roles.ts'

/** Hours of a signature to prefer: enough to be worth opening, few enough to be finished beside a job. */
const least = 20
const most = 80

export function* signaturesAreProjects(content: Readable): Problems {
  const { projects, ids } = content
  for (const { signatures, file, field } of tracksOf(content))
    for (const [j, id] of signatures.entries()) {
      const place = `${field}.signatures[${j}]`
      const hours = projects.find((project) => project.id === id)?.hours ?? least
      if (!ids.projects.has(id))
        yield problem(
          file,
          place,
          `"${id}" is not a practice project. Use an id from data/projects/.`,
        )
      if (signatures.indexOf(id) !== j)
        yield problem(file, place, `"${id}" is named twice. Keep one of the two.`)
      if (j === 0 && (hours < least || hours > most))
        yield problem(
          file,
          place,
          `"${id}" takes ${hours} hours. Put one first that takes ${least} to ${most}.`,
        )
    }
}

/**
 * Level 3 of a skill that no track asks at 3 serves nobody but readers of postings that ask for more:
 * one project is enough for them, besides the signatures.
 */
export function* levelsAreAskedFor(content: AllContent): Problems {
  const tracks = tracksOf(content)
  const signatures = new Set(tracks.flatMap(({ signatures }) => signatures))
  const asked = new Set(
    tracks.flatMap(({ requirements }) =>
      requirements.filter(({ level }) => level >= highestPlanned).map(({ skill }) => skill),
    ),
  )
  const leads = new Map<string, string>()
  for (const { id, teaches } of content.projects)
    for (const [i, { skill, to }] of teaches.entries()) {
      if (to !== highestPlanned || asked.has(skill) || signatures.has(id)) continue
      const twin = leads.get(skill)
      if (twin === undefined) leads.set(skill, id)
      else
        yield problem(
          `projects/${id}.json`,
          `teaches[${i}].to`,
          `no track asks ${skill} at ${highestPlanned}, and "${twin}" leads there already. Take one out, name it as a signature, or let a track ask for it.`,
        )
    }
}

/** From nothing, with what is free, every signature can be done and its track be Ready. */
export function* signaturesLeadToReady(content: AllContent): Problems {
  const catalogue = cataloguePart(content)
  for (const { id: track, requirements, signatures, file, field } of tracksOf(content)) {
    const learner = new LearnerState(new Map())
    const taken = learner.takeAll(catalogue.map((item) => buildBeforeBreak(item, requirements)))
    const ready = isReady(learner, requirements)
    for (const [j, id] of signatures.entries())
      if (!ready || !taken.some((item) => item.id === id))
        yield problem(
          file,
          `${field}.signatures[${j}]`,
          `nothing free leads from nothing to Ready for "${track}" with "${id}" done. Add what is missing, or choose another.`,
        )
  }
}
