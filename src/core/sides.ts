/** Two results beside each other: what each says of roles and skills, and what moved between them. */
import type { Assessment } from './assess.ts'
import type { Band } from './fit.ts'
import { isAnswered, likelyLevel, likelyRange, sharesOf } from './levels.ts'
import type { LinkScore, Scores } from './link.ts'
import { linkScores } from './scores.ts'

/** A value and the range it may lie in. */
export interface Standing {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** As much of a result as can be compared. */
export interface Side {
  /** Points of 100 and band by role id, of the roles about which enough was answered. */
  readonly roles: ReadonlyMap<string, Standing & { readonly band: Band }>
  /** Most likely level, 0 to 4, by skill id, of the skills with an answer; null where a result holds scores only. */
  readonly skills: ReadonlyMap<string, Standing> | null
}

export function sideOfAnswers({ posterior, fits }: Assessment): Side {
  const skills = posterior.skills.flatMap((skill): readonly [string, Standing][] => {
    const shares = sharesOf(posterior, skill)
    if (shares === undefined || !isAnswered(posterior, skill)) return []
    const [low, high] = likelyRange(shares)
    return [[skill, { value: likelyLevel(shares), low, high }]]
  })
  return { roles: rolesOf(linkScores(fits)), skills: new Map(skills) }
}

export function sideOfScores({ scores }: Scores): Side {
  return { roles: rolesOf(scores), skills: null }
}

function rolesOf(scores: ReadonlyMap<string, LinkScore>): Side['roles'] {
  return new Map(
    [...scores].map(([role, { score, low, high, band }]) => [
      role,
      { value: score, low, high, band },
    ]),
  )
}

/** How far something moved, and whether further than either range: else it may be chance. */
export interface Move {
  readonly by: number
  readonly isClear: boolean
}

/** The move from one to the other; null where one of them is not there. */
export function moveBetween(
  first: Standing | undefined,
  second: Standing | undefined,
): Move | null {
  if (first === undefined || second === undefined) return null
  const by = second.value - first.value
  const isWithin = (value: number, { low, high }: Standing) => low <= value && value <= high
  return { by, isClear: !isWithin(second.value, first) && !isWithin(first.value, second) }
}
