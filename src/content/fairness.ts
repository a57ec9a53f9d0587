/** Whether the role profiles are fair to each other: none easy, none the default, none a copy, each reachable. */
import { known, ladderLevel } from '../core/estimate.ts'
import { coverage, type RoleProfile, rankRoles } from '../core/fit.ts'
import { seededRandom } from '../core/random.ts'

/** Points by which the scores of one person, alike in every skill, may differ between roles. */
export const mostSpread = 15

/** How much more often than another a role may come first among random answers. */
export const mostFavour = 2

/** The score, 0 to 100, from which the exact fitter of one role makes another nearly the same. Below it, each role is first and clear for its fitter. */
export const nearlyEqual = 90

/** The figures the fairness rules look at. */
export interface Fairness {
  /** Highest minus lowest score over the roles for a person at this level in every skill. */
  readonly spreads: readonly { readonly level: number; readonly points: number }[]
  /** Share of random answer sets, 0 to 1, in which each role comes first, highest first. */
  readonly shares: readonly { readonly role: string; readonly share: number }[]
  /** For each role, what its exact fitter (required levels, else 0) scores in the next best role. */
  readonly rivals: readonly {
    readonly role: string
    readonly rival: string
    readonly score: number
  }[]
}

const randomSets = 20_000
const seed = 1

/** Measures fairness on these roles: random sets draw each skill from the four ladder options alike. Same input, same figures. */
export function measureFairness(
  roles: readonly RoleProfile[],
  skills: readonly string[],
): Fairness {
  const spreads = [1, 2].map((level) => {
    const scores = roles.map(({ requirements }) => coverage(() => level, requirements))
    return { level, points: Math.max(...scores) - Math.min(...scores) }
  })
  const random = seededRandom(seed)
  const firsts = new Map(roles.map(({ id }) => [id, 0]))
  for (let i = 0; i < randomSets; i++) {
    const levels = new Map(skills.map((skill) => [skill, ladderLevel(Math.floor(random() * 4))]))
    const first = bestRole((skill) => levels.get(skill) ?? 0, roles)
    firsts.set(first, (firsts.get(first) ?? 0) + 1)
  }
  return {
    spreads,
    shares: [...firsts]
      .map(([role, count]) => ({ role, share: count / randomSets }))
      .sort((a, b) => b.share - a.share || (a.role < b.role ? -1 : 1)),
    rivals: roles.map((role) => rivalOf(role, roles, skills)),
  }
}

function bestRole(levels: (skill: string) => number, roles: readonly RoleProfile[]): string {
  let best = { id: '', score: -1 }
  for (const { id, requirements } of roles) {
    const score = coverage(levels, requirements)
    if (score > best.score || (score === best.score && id < best.id)) best = { id, score }
  }
  return best.id
}

function rivalOf(
  role: RoleProfile,
  roles: readonly RoleProfile[],
  skills: readonly string[],
): Fairness['rivals'][number] {
  const need = new Map(role.requirements.map(({ skill, level }) => [skill, level]))
  const fitter = new Map(skills.map((skill) => [skill, known(need.get(skill) ?? 0)]))
  const rival = rankRoles(fitter, roles).find((fit) => fit.role !== role.id)
  return { role: role.id, rival: rival?.role ?? '', score: rival?.score ?? 0 }
}
