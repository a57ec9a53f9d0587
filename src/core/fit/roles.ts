/** The standing of every role: its best track, and the order of all of them. */
import { memoize } from '../memoize.ts'
import { roundingSlack } from '../rounding.ts'
import type { Levels } from './levels.ts'
import { type Band, bandFor, bands, type Measured, measure, type Requirement } from './track.ts'

/** A kind of a role, with what it asks. */
export interface Track {
  readonly id: string
  readonly requirements: readonly Requirement[]
}

/** A role and its kinds, one at least. */
export interface RoleProfile {
  readonly id: string
  readonly tracks: readonly Track[]
}

/** How a track stands. */
interface TrackFit extends Omit<Measured, 'least'> {
  readonly track: string
  /** The word that tracks and roles are ordered by: unknown counts as nothing. */
  readonly standing: Band
  /** The word to show; null where a must-have is unanswered, which comes first then. */
  readonly band: Band | null
  /** How many of its requirements are unanswered. */
  readonly unknown: number
}

/** How a role stands: where its best track stands. */
export interface RoleFit extends TrackFit {
  readonly role: string
  /** Whether it is about equal to the first: the same standing, and within five points of it. */
  readonly tie: boolean
}

/** Roles of one standing at most this many points behind the first are about equal to it. */
export const tieMargin = 5

function fitTrack(levels: Levels, { id, requirements }: Track): TrackFit {
  const { least, ...measured } = measure(levels, requirements)
  const standing = bandFor(measured.score, least)
  let unknown = 0
  let isMustUnknown = false
  for (const { skill, must } of requirements) {
    if (levels.has(skill)) continue
    unknown++
    isMustUnknown ||= must
  }
  return { track: id, ...measured, standing, band: isMustUnknown ? null : standing, unknown }
}

/** A whole number that grows with the word first, then with the score in slacks: equal scores are equal. */
function place({ standing, score }: Pick<TrackFit, 'standing' | 'score'>): number {
  return bands.indexOf(standing) * 1e12 + Math.round(score / roundingSlack)
}

/** The fit of the best track of a role: best word, then highest score, then the first in the file. */
function fitRole(levels: Levels, role: RoleProfile): Omit<RoleFit, 'tie'> | null {
  const fits = role.tracks.map((track) => fitTrack(levels, track))
  const best = fits.reduce<TrackFit | null>(
    (best, fit) => (best === null || place(fit) > place(best) ? fit : best),
    null,
  )
  return best === null ? null : { role: role.id, ...best }
}

// The same for the same: views that look on at a role begin again with each other fit.
const tracksOf = memoize((levels: Levels) =>
  memoize(
    ({ id: role, tracks }: RoleProfile): ReadonlyMap<string, RoleFit> =>
      new Map(tracks.map((track) => [track.id, { role, ...fitTrack(levels, track), tie: false }])),
  ),
)

/** The fit of a track that was chosen, whether or not it is the best of its role; null where the role has no such track. */
export function fitChosen(levels: Levels, role: RoleProfile, track: string): RoleFit | null {
  return tracksOf(levels)(role).get(track) ?? null
}

/** Every role, best first: by word, then by score, then by id. */
export function fitRoles(levels: Levels, roles: readonly RoleProfile[]): readonly RoleFit[] {
  return bestFirst(roles.flatMap((role) => fitRole(levels, role) ?? []))
}

/** The same as `fitRoles` of these levels, which differ from those of `fits` in one skill: most roles do not ask for it. */
export function fitRolesWith(
  fits: readonly RoleFit[],
  changed: string,
  levels: Levels,
  roles: readonly RoleProfile[],
): readonly RoleFit[] {
  const asks = ({ tracks }: RoleProfile) =>
    tracks.some(({ requirements }) => requirements.some(({ skill }) => skill === changed))
  return bestFirst(
    roles.flatMap(
      (role) =>
        (asks(role) ? fitRole(levels, role) : fits.find((fit) => fit.role === role.id)) ?? [],
    ),
  )
}

/** Best first, and those about equal to the first marked, the first among them where it has company. */
export function bestFirst<Fit extends Pick<RoleFit, 'role' | 'standing' | 'score'>>(
  fits: readonly Fit[],
): readonly (Fit & Pick<RoleFit, 'tie'>)[] {
  const ordered = fits.toSorted((a, b) => place(b) - place(a) || (a.role < b.role ? -1 : 1))
  const first = ordered[0]
  const isNear = (fit: Fit) =>
    first !== undefined &&
    fit.standing === first.standing &&
    fit.score >= first.score - tieMargin - roundingSlack
  const company = ordered.filter(isNear).length > 1
  return ordered.map((fit) => ({ ...fit, tie: company && isNear(fit) }))
}
