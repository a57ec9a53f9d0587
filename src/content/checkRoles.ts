/** Rules of the roles: what they ask for, who starts towards them, and whether they are fair to each other. */
import { isMustHave } from '../core/fit.ts'
import { measureFairness, mostFavour, mostSpread, nearlyEqual } from './fairness.ts'
import type { AllContent, Readable } from './load.ts'
import { type Problem, problemUnless, problemUnlessKnown } from './problem.ts'

export function rolesAskForSkills({ roles, ids }: Readable): readonly Problem[] {
  return roles.flatMap(({ id, requirements }) => {
    const file = `roles/${id}.json`
    const mustHaves = requirements.filter(isMustHave).length
    return [
      ...requirements.flatMap(({ skill }, i) => [
        ...problemUnlessKnown(skill, 'skill', ids, file, `requirements[${i}].skill`),
        ...problemUnless(
          requirements.findIndex((other) => other.skill === skill) === i,
          file,
          `requirements[${i}].skill`,
          `"${skill}" is asked twice. Keep one of the two.`,
        ),
      ]),
      ...problemUnless(
        mustHaves >= 2 && mustHaves <= 5,
        file,
        'requirements',
        `has ${mustHaves} must-haves (weight 3). Choose 2 to 5.`,
      ),
    ]
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
  const { spreads, shares, rivals } = measureFairness(
    roles,
    skills.map(({ id }) => id),
  )
  const most = shares[0]
  const least = shares.at(-1)
  return [
    ...spreads.flatMap(({ level, points }) =>
      problemUnless(
        points <= mostSpread,
        'roles/',
        'requirements',
        `a person at level ${level} everywhere scores ${points.toFixed(1)} points apart between roles. Bring the levels that roles ask for nearer together: at most ${mostSpread}.`,
      ),
    ),
    ...(most === undefined || least === undefined
      ? []
      : problemUnless(
          most.share <= mostFavour * least.share,
          `roles/${most.role}.json`,
          'requirements',
          `comes first ${(most.share / least.share).toFixed(1)} times as often as ${least.role} among random answers. Ask for more, or ask ${least.role} for less: at most ${mostFavour} times.`,
        )),
    ...rivals.flatMap(({ role, rival, score }) =>
      problemUnless(
        score < nearlyEqual,
        `roles/${role}.json`,
        'requirements',
        `is nearly ${rival}: who just fits it scores ${score.toFixed(1)} there. Tell them apart in levels or weights: below ${nearlyEqual}.`,
      ),
    ),
  ]
}
