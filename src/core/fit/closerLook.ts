/** The closer look: which skills to ask about a second time, because it could change the result. */
import { type Answers, levelQuestion } from '../answers/answers.ts'
import { roundingSlack } from '../rounding.ts'
import { type Levels, topLevel } from './levels.ts'
import { fitRoles, fitRolesWith, type RoleFit, type RoleProfile } from './roles.ts'
import type { Band } from './track.ts'

/** At most so many second looks. */
export const mostSecondLooks = 6

/** What a second look decides: a word of one of the first two roles, or which of the two comes first. */
export type Decides =
  | { readonly kind: 'word'; readonly role: string; readonly words: readonly [Band, Band] }
  | { readonly kind: 'order'; readonly roles: readonly [string, string] }

export interface SecondLook {
  readonly skill: string
  readonly decides: Decides
}

/** How many second looks were answered or skipped. */
export function secondLooksAsked(answers: Answers, skills: readonly string[]): number {
  return skills.filter((skill) => answers.has(`${skill}.view`)).length
}

/**
 * The second looks that are worth asking for, at most six together with those asked before: skills
 * answered once and not set by hand, where a level up or down would change the word of one of the first
 * two roles or their order. Must-haves of the two come first, then the largest change of a score, then
 * the order of the skills. `levels` are those of `answers`.
 */
export function secondLooks(
  answers: Answers,
  levels: Levels,
  skills: readonly string[],
  roles: readonly RoleProfile[],
): readonly SecondLook[] {
  const fits = fitRoles(levels, roles)
  const now = firstTwo(fits)
  const asksOf = new Map(
    now.flatMap(({ role, track }) => {
      const found = roles.find(({ id }) => id === role)?.tracks.find(({ id }) => id === track)
      return found === undefined ? [] : [[role, found.requirements] as const]
    }),
  )
  const isMust = (skill: string) =>
    [...asksOf.values()].some((asks) => asks.some((one) => one.must && one.skill === skill))

  return skills
    .flatMap((skill) => {
      const have = levels.get(skill)
      const isOpen =
        typeof answers.get(`${skill}.ladder`) === 'number' &&
        !answers.has(`${skill}.view`) &&
        !answers.has(levelQuestion(skill))
      if (have === undefined || !isOpen) return []
      const moves = [have - 1, have + 1]
        .filter((level) => level >= 0 && level <= topLevel)
        .map((level) => fitRolesWith(fits, skill, new Map([...levels, [skill, level]]), roles))
      const all = moves.flatMap((then) => decided(now, then) ?? [])
      const decides = all.find(({ kind }) => kind === 'word') ?? all[0]
      const change = Math.max(0, ...moves.map((then) => changeOf(now, then)))
      return decides === undefined ? [] : [{ skill, decides, change, must: isMust(skill) }]
    })
    .toSorted(
      (a, b) =>
        Number(b.must) - Number(a.must) || Math.round((b.change - a.change) / roundingSlack),
    )
    .slice(0, Math.max(0, mostSecondLooks - secondLooksAsked(answers, skills)))
    .map(({ skill, decides }) => ({ skill, decides }))
}

function firstTwo(fits: readonly RoleFit[]): readonly RoleFit[] {
  return fits.slice(0, 2)
}

/** What is different for the first two roles; null where nothing is. */
function decided(now: readonly RoleFit[], then: readonly RoleFit[]): Decides | null {
  for (const { role, standing } of now) {
    const other = then.find((fit) => fit.role === role)?.standing ?? standing
    if (other !== standing) return { kind: 'word', role, words: [standing, other] }
  }
  const [first, second] = now
  const after = then[0]
  if (first === undefined || second === undefined || after === undefined) return null
  return after.role === first.role ? null : { kind: 'order', roles: [first.role, after.role] }
}

/** The largest change of the score of one of the first two roles, 0 to 100. */
function changeOf(now: readonly RoleFit[], then: readonly RoleFit[]): number {
  return Math.max(
    0,
    ...now.map(({ role, score }) =>
      Math.abs((then.find((fit) => fit.role === role)?.score ?? score) - score),
    ),
  )
}
