/** Whether roles and their tracks are fair to each other: no role easy, no track the default, none a copy. */
import type { Levels } from '../core/fit/levels.ts'
import { fitRoles, type RoleProfile, type Track } from '../core/fit/roles.ts'
import { bandOf, bands, trackScore } from '../core/fit/track.ts'
import { roundingSlack } from '../core/rounding.ts'
import { seededRandom } from './random.ts'

/** Points by which the scores of one person, alike in every skill, may differ between roles. */
export const mostSpread = 15

/** How much more often than another a track may come first among random answers. */
export const mostFavour = 3

/** The score, 0 to 100, from which somebody who just fits one track makes another nearly the same. */
export const nearlyEqual = 90

/** A share, 0 to 1, of the random answer sets. */
export interface Share {
  readonly id: string
  readonly share: number
}

/** The figures the fairness rules look at. */
export interface Fairness {
  /** Highest minus lowest score over the roles for a person at this level in every skill. */
  readonly spreads: readonly { readonly level: number; readonly points: number }[]
  /** In how many of the random answer sets each track comes first, highest first. Together 1. */
  readonly tracks: readonly Share[]
  /** The same by role: one with more kinds comes first more often, and may. */
  readonly roles: readonly Share[]
  /** For each track, what its exact fitter (required levels, else 0) scores in the nearest other one. */
  readonly rivals: readonly {
    readonly track: string
    readonly rival: string
    readonly score: number
  }[]
}

const randomSets = 4_000
const seed = 1
/** What the ladder question of a skill can be answered with: levels 0 to 3. */
const ladderOptions = 4

/** Measures fairness on these roles: random sets draw each skill from the four ladder options alike. Same input, same figures. */
export function measureFairness(
  roles: readonly RoleProfile[],
  skills: readonly string[],
): Fairness {
  const tracks = tracksOf(roles)
  const firsts = firstsAmongRandom(tracks, skills)
  return {
    spreads: [1, 2].map((level) => {
      const scores = fitRoles(
        levelsAt(skills, () => level),
        roles,
      ).map(({ score }) => score)
      return { level, points: Math.max(...scores) - Math.min(...scores) }
    }),
    tracks: sharesOf(
      tracks.map(({ id }) => id),
      firsts.map(({ id }) => id),
    ),
    roles: sharesOf(
      roles.map(({ id }) => id),
      firsts.map(({ role }) => role),
    ),
    rivals: rivalsOf(tracks),
  }
}

function levelsAt(skills: readonly string[], level: () => number): Levels {
  return new Map(skills.map((skill) => [skill, level()]))
}

interface TrackOfRole extends Track {
  readonly role: string
}

function tracksOf(roles: readonly RoleProfile[]): readonly TrackOfRole[] {
  return roles.flatMap(({ id: role, tracks }) => tracks.map((track) => ({ role, ...track })))
}

/** The track that stands first for each random set of answers. */
function firstsAmongRandom(
  tracks: readonly TrackOfRole[],
  skills: readonly string[],
): readonly TrackOfRole[] {
  const random = seededRandom(seed)
  const anyOption = () => Math.floor(random() * ladderOptions)
  return Array.from({ length: randomSets }).flatMap(
    () => firstOf(levelsAt(skills, anyOption), tracks) ?? [],
  )
}

/** By word, then by score, as core/fit/roles.ts orders them, without all else that it works out. */
function firstOf(levels: Levels, tracks: readonly TrackOfRole[]): TrackOfRole | null {
  let first: TrackOfRole | null = null
  let best = { word: -1, score: -1 }
  for (const track of tracks) {
    const score = trackScore(levels, track.requirements)
    const word = bands.indexOf(bandOf(levels, track.requirements))
    if (word > best.word || (word === best.word && score > best.score + roundingSlack)) {
      first = track
      best = { word, score }
    }
  }
  return first
}

function sharesOf(ids: readonly string[], firsts: readonly string[]): readonly Share[] {
  const counts = new Map(ids.map((id) => [id, 0]))
  for (const first of firsts) counts.set(first, (counts.get(first) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, share: count / randomSets }))
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
}

function rivalsOf(tracks: readonly TrackOfRole[]): Fairness['rivals'] {
  return tracks.flatMap(({ id: track, requirements }) => {
    const fitter = new Map(requirements.map(({ skill, level }) => [skill, level]))
    const [nearest] = tracks
      .filter(({ id }) => id !== track)
      .map(({ id, requirements }) => ({ rival: id, score: trackScore(fitter, requirements) }))
      .sort((a, b) => b.score - a.score || (a.rival < b.rival ? -1 : 1))
    return nearest === undefined ? [] : [{ track, ...nearest }]
  })
}
