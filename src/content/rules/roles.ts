/** Rules of the roles: what their tracks ask for, who starts towards them, and whether they are fair to each other. */
import { measureFairness, mostFavour, mostSpread, nearlyEqual } from '../fairness.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

/** A word hangs on so many must-haves of a track. */
const mustHaves = 2

export function tracksAskForSkills({ roles, skills, ids }: Readable): readonly Problem[] {
  const notAboutAi = new Set(skills.filter(({ aboutAi }) => !aboutAi).map(({ id }) => id))
  return roles.flatMap(({ id, tracks }) =>
    tracks.flatMap(({ requirements }, i) => {
      const file = `roles/${id}.json`
      const field = `tracks[${i}].requirements`
      const must = requirements.filter(({ must }) => must)
      return [
        ...requirements.flatMap(({ skill }, j) => [
          ...problemUnlessKnown(skill, 'skill', ids, file, `${field}[${j}].skill`),
          ...problemUnless(
            requirements.findIndex((other) => other.skill === skill) === j,
            file,
            `${field}[${j}].skill`,
            `"${skill}" is asked twice. Keep one of the two.`,
          ),
        ]),
        ...problemUnless(
          must.length === mustHaves,
          file,
          field,
          `has ${must.length} must-haves ("must": true). Choose ${mustHaves}, one of them about AI.`,
        ),
        ...problemUnless(
          must.length === 0 || must.some(({ skill }) => !notAboutAi.has(skill)),
          file,
          field,
          'has no must-have about AI, so that the word would not be about it. Choose one whose skill has "aboutAi": true.',
        ),
      ]
    }),
  )
}

/** A track is named in stored drafts and in postings by its id alone. */
export function tracksHaveIdsOfTheirOwn({ roles }: Readable): readonly Problem[] {
  const all = roles.flatMap(({ id: role, tracks }) =>
    tracks.map(({ id }, i) => ({ role, id, field: `tracks[${i}].id` })),
  )
  return all.flatMap(({ role, id, field }, i) => {
    const twin = all.findIndex((other) => other.id === id)
    return problemUnless(
      twin === i,
      `roles/${role}.json`,
      field,
      `"${id}" is a track of ${all[twin]?.role} already. Choose an id that no role has used.`,
    )
  })
}

export function startsLeadToRoles({ market, ids }: Readable): readonly Problem[] {
  return market.starts.flatMap(({ nearest }, i) =>
    nearest.flatMap((role) =>
      problemUnlessKnown(role, 'role', ids, 'market.json', `starts[${i}].nearest`),
    ),
  )
}

/** The fairness rules of fairness.ts: no easy role, no favourite, no twins. */
export function rolesAreFair({ roles, skills }: AllContent): readonly Problem[] {
  const { spreads, tracks, rivals } = measureFairness(
    roles,
    skills.map(({ id }) => id),
  )
  const placeOf = (track: string) => {
    const role = roles.find(({ tracks }) => tracks.some(({ id }) => id === track))
    const i = role?.tracks.findIndex(({ id }) => id === track) ?? -1
    return [`roles/${role?.id}.json`, `tracks[${i}].requirements`] as const
  }
  const most = tracks[0]
  const least = tracks.at(-1)
  return [
    ...spreads.flatMap(({ level, points }) =>
      problemUnless(
        points <= mostSpread,
        'roles/',
        'tracks',
        `a person at level ${level} everywhere scores ${points.toFixed(1)} points apart between roles. Bring the levels that they ask for nearer together: at most ${mostSpread}.`,
      ),
    ),
    ...(most === undefined || least === undefined
      ? []
      : problemUnless(
          most.share <= mostFavour * least.share,
          ...placeOf(most.id),
          `comes first ${(most.share / least.share).toFixed(1)} times as often as ${least.id} among random answers. Ask for more, or ask ${least.id} for less: at most ${mostFavour} times.`,
        )),
    ...rivals.flatMap(({ track, rival, score }) =>
      problemUnless(
        score < nearlyEqual,
        ...placeOf(track),
        `is nearly ${rival}: who just fits it scores ${score.toFixed(1)} there. Tell them apart in skills, levels or weights: below ${nearlyEqual}.`,
      ),
    ),
  ]
}
