/** Rules of the roles: what their tracks ask for, who comes to them from where, and whether they are fair to each other. */
import { measureFairness, mostFavour, mostSpread, nearlyEqual } from '../fairness.ts'
import type { AllContent, Readable } from '../load.ts'
import { type Problems, problem, unlessKnown } from './problem.ts'

/** Every track with its role, and where it stands in data/. */
export function tracksOf({ roles }: Pick<AllContent, 'roles'>) {
  return roles.flatMap(({ id: role, tracks }) =>
    tracks.map((track, i) => ({
      ...track,
      role,
      file: `roles/${role}.json`,
      field: `tracks[${i}]`,
    })),
  )
}

/** A word hangs on so many must-haves of a track. */
const mustHaves = 2

export function* tracksAskForSkills({ roles, skills, ids }: Readable): Problems {
  const notAboutAi = new Set(skills.filter(({ aboutAi }) => !aboutAi).map(({ id }) => id))
  for (const { requirements, file, field } of tracksOf({ roles })) {
    const list = `${field}.requirements`
    for (const [j, { skill }] of requirements.entries()) {
      const place = `${list}[${j}].skill`
      yield* unlessKnown(skill, 'skill', ids, file, place)
      if (requirements.findIndex((other) => other.skill === skill) !== j)
        yield problem(file, place, `"${skill}" is asked twice. Keep one of the two.`)
    }
    const must = requirements.filter(({ must }) => must)
    if (must.length !== mustHaves)
      yield problem(
        file,
        list,
        `has ${must.length} must-haves ("must": true). Choose ${mustHaves}, one of them about AI.`,
      )
    if (must.length > 0 && must.every(({ skill }) => notAboutAi.has(skill)))
      yield problem(
        file,
        list,
        'has no must-have about AI, so that the word would not be about it. Choose one whose skill has "aboutAi": true.',
      )
  }
}

/** A track is named in stored drafts and in postings by its id alone. */
export function* tracksHaveIdsOfTheirOwn(content: Readable): Problems {
  const all = tracksOf(content)
  for (const [i, { id, file, field }] of all.entries()) {
    const twin = all.findIndex((other) => other.id === id)
    if (twin !== i)
      yield problem(
        file,
        `${field}.id`,
        `"${id}" is a track of ${all[twin]?.role} already. Choose an id that no role has used.`,
      )
  }
}

export function* backgroundsAreKnown({ backgrounds, ids }: Readable): Problems {
  const file = 'backgrounds.json'
  for (const [i, { roles, typical }] of backgrounds.entries()) {
    for (const role of roles) yield* unlessKnown(role, 'role', ids, file, `backgrounds[${i}].roles`)
    for (const skill of Object.keys(typical))
      yield* unlessKnown(skill, 'skill', ids, file, `backgrounds[${i}].typical`)
  }
}

/** The fairness rules of fairness.ts: no easy role, no favourite, no twins. */
export function* rolesAreFair({ roles, skills }: AllContent): Problems {
  const { spreads, tracks, rivals } = measureFairness(
    roles,
    skills.map(({ id }) => id),
  )
  const all = tracksOf({ roles })
  const ofTrack = (id: string, message: string) => {
    const { file = '', field = '' } = all.find((track) => track.id === id) ?? {}
    return problem(file, `${field}.requirements`, message)
  }
  for (const { level, points } of spreads)
    if (points > mostSpread)
      yield problem(
        'roles/',
        'tracks',
        `a person at level ${level} everywhere scores ${points.toFixed(1)} points apart between roles. Bring the levels that they ask for nearer together: at most ${mostSpread}.`,
      )
  const most = tracks[0]
  const least = tracks.at(-1)
  if (most && least && most.share > mostFavour * least.share)
    yield ofTrack(
      most.id,
      `comes first ${(most.share / least.share).toFixed(1)} times as often as ${least.id} among random answers. Ask for more, or ask ${least.id} for less: at most ${mostFavour} times.`,
    )
  for (const { track, rival, score } of rivals)
    if (score >= nearlyEqual)
      yield ofTrack(
        track,
        `is nearly ${rival}: who just fits it scores ${score.toFixed(1)} there. Tell them apart in skills, levels or weights: below ${nearlyEqual}.`,
      )
}
