/** What several people can do together. Levels are self-assessed: this is for talking about, and ranks nobody. */
import type { Assessment } from '../fit/assess.ts'
import type { Levels } from '../fit/levels.ts'
import type { RoleProfile } from '../fit/roles.ts'
import { type Band, bands, type Requirement, trackScore } from '../fit/track.ts'
import type { Codebook, LinkScore, Scores } from '../link/link.ts'
import { isComparable, linkScores } from '../link/scores.ts'
import { LearnerState, type LearningItem } from '../path/items.ts'
import type { WithPauses } from '../pauses.ts'

/** As much of a person as a look at a team needs. */
export interface Member {
  /** Points of 100 and word by role id, of the roles that have a word. */
  readonly roles: ReadonlyMap<string, Pick<LinkScore, 'score' | 'band'>>
  /** Levels, 0 to 4, by skill id, of the skills with an answer; null where a link holds scores only. */
  readonly skills: Levels | null
}

export function memberOf({ levels, fits }: Assessment): Member {
  return { roles: linkScores(fits), skills: levels }
}

/** A member from a link that holds scores only; those of an earlier method say nothing beside today’s. */
export function memberOfScores(result: Scores, codebook: Codebook): Member {
  return { roles: isComparable(result, codebook) ? result.scores : new Map(), skills: null }
}

/** From this level on somebody can show it to others. */
const proficient = 3

/** At most this level, somebody has most to gain from being shown. */
const beginning = 1

/** How many of those who answered about a skill are at some level or above. */
export interface SkillShare {
  readonly skill: string
  readonly level: number
  readonly known: number
  readonly able: number
}

function shareOf(members: readonly Member[], skill: string, level: number): SkillShare {
  const levels = members.flatMap((member) => member.skills?.get(skill) ?? [])
  return { skill, level, known: levels.length, able: levels.filter((one) => one >= level).length }
}

/** The skills that most of a team can show to others, at most so many. */
export function strengthsOf(
  members: readonly Member[],
  skills: readonly string[],
  most: number,
): readonly SkillShare[] {
  return skills
    .map((skill) => shareOf(members, skill, proficient))
    .filter(({ able }) => able > 0)
    .toSorted((a, b) => b.able - a.able || (a.skill < b.skill ? -1 : 1))
    .slice(0, most)
}

/** Of what a role asks, what fewest of a team can do, the heaviest first of equals; what everybody can is no gap. */
export function biggestGaps(
  members: readonly Member[],
  requirements: readonly Requirement[],
  most: number,
): readonly SkillShare[] {
  const weightOf = new Map(requirements.map(({ skill, weight }) => [skill, weight]))
  const weight = ({ skill }: SkillShare) => weightOf.get(skill) ?? 0
  return requirements
    .map(({ skill, level }) => shareOf(members, skill, level))
    .filter(({ able, known }) => able < known)
    .toSorted((a, b) => a.able - b.able || weight(b) - weight(a) || (a.skill < b.skill ? -1 : 1))
    .slice(0, most)
}

/** Who can teach a skill to whom: places in the list of members. */
export interface Mentoring {
  readonly skill: string
  readonly mentors: readonly number[]
  readonly learners: readonly number[]
}

/** Who can teach what: members two levels or more apart. Skills with most learners first. */
export function mentoringIn(
  members: readonly Member[],
  skills: readonly string[],
): readonly Mentoring[] {
  const placesWhere = (skill: string, isOne: (level: number) => boolean) =>
    [...members.keys()].filter((i) => {
      const level = members[i]?.skills?.get(skill)
      return level !== undefined && isOne(level)
    })
  return skills
    .map((skill) => ({
      skill,
      mentors: placesWhere(skill, (level) => level >= proficient),
      learners: placesWhere(skill, (level) => level <= beginning),
    }))
    .filter(({ mentors, learners }) => mentors.length > 0 && learners.length > 0)
    .toSorted((a, b) => b.learners.length - a.learners.length || (a.skill < b.skill ? -1 : 1))
}

/** How well a team as a whole covers a role. */
export interface RoleCover {
  readonly role: string
  /** How many are Close to it, or Ready. */
  readonly close: number
  /** The points of 100 that the best level there is in each skill would bring; null where no skills are known. */
  readonly together: number | null
}

/** The kind of a role that the best level there is in each skill covers most; the first of equals. */
export function bestTogether<Kind extends { readonly requirements: readonly Requirement[] }>(
  members: readonly Member[],
  tracks: readonly Kind[],
): Kind {
  const levels = bestLevels(members)
  return tracks.reduce((best, track) =>
    trackScore(levels, track.requirements) > trackScore(levels, best.requirements) ? track : best,
  )
}

/** The best level there is in each skill. */
function bestLevels(members: readonly Member[]): Levels {
  const best = new Map<string, number>()
  for (const { skills } of members) {
    for (const [skill, level] of skills ?? []) {
      best.set(skill, Math.max(best.get(skill) ?? 0, level))
    }
  }
  return best
}

/** How the roles are covered, the nearest first: the one that most people are close to, then the one best covered together. */
export function teamCover(
  members: readonly Member[],
  roles: readonly RoleProfile[],
): readonly RoleCover[] {
  const best = bestLevels(members)
  return roles
    .map(({ id, tracks }) => ({
      role: id,
      close: members.filter(({ roles }) => isClose(roles.get(id)?.band)).length,
      together:
        best.size === 0
          ? null
          : Math.round(trackScore(best, bestTogether(members, tracks).requirements)),
    }))
    .toSorted(
      (a, b) =>
        b.close - a.close || (b.together ?? 0) - (a.together ?? 0) || (a.role < b.role ? -1 : 1),
    )
}

function isClose(band: Band | undefined): boolean {
  return band !== undefined && bands.indexOf(band) >= bands.indexOf('close')
}

/** One thing to learn together. */
export interface SharedStep {
  readonly resource: string
  readonly hours: number
  /** How many it would bring further towards the role, who bring what it needs. */
  readonly helped: number
}

/**
 * The one step that brings most people further towards a role, who are ready for it now; of equals the one with most points of the role an
 * hour. Null where nothing helps anybody. A pause comes before each item of the catalogue.
 */
export function* sharedStep(
  members: readonly Member[],
  requirements: readonly Requirement[],
  catalogue: readonly LearningItem[],
): WithPauses<SharedStep | null> {
  const needOf = new Map(requirements.map(({ skill, level, weight }) => [skill, { level, weight }]))
  const learners = members.flatMap(({ skills }) =>
    skills === null ? [] : [new LearnerState(skills)],
  )
  let best: (SharedStep & { readonly worth: number }) | null = null
  for (const item of catalogue) {
    yield
    const { id, hours } = item
    let helped = 0
    let points = 0
    for (const learner of learners) {
      if (!learner.isReadyFor(item)) continue
      let gained = 0
      for (const { skill, from, to } of learner.gainsOf(item)) {
        const need = needOf.get(skill)
        if (need === undefined) continue
        const rise = Math.min(to, need.level) - Math.min(from, need.level)
        gained += (need.weight * Math.max(0, rise)) / need.level
      }
      if (gained > 0) helped++
      points += gained
    }
    const worth = points / hours
    const isBetter =
      best === null ||
      helped > best.helped ||
      (helped === best.helped &&
        (worth > best.worth || (worth === best.worth && id < best.resource)))
    if (helped > 0 && isBetter) best = { resource: id, hours, helped, worth }
  }
  return best && { resource: best.resource, hours: best.hours, helped: best.helped }
}
