/** For whom a step of a path is not needed. */
import type { Answers } from '../answers/answers.ts'
import { basisOf, highestSaid } from '../fit/levels.ts'
import type { SkillLevel } from './items.ts'
import type { Step } from './plan.ts'

/**
 * Who may skip a step: whoever is at all these levels; or, where the person has said so already in one answer and less in another,
 * whoever is right to say more of this skill.
 */
export type Skip =
  | { readonly kind: 'at'; readonly levels: readonly SkillLevel[] }
  | { readonly kind: 'said'; readonly skill: string }

/** Null where nobody should: the signature is planned even where its level is held, because it is a piece to show. */
export function skipOf({ reason, raises }: Step, answers: Answers): Skip | null {
  if (reason.kind === 'signature' || raises.length === 0) return null
  const said = raises.find(({ skill, to }) => highestSaid(basisOf(answers, skill)) >= to)
  return said === undefined
    ? { kind: 'at', levels: raises.map(({ skill, to }) => ({ skill, level: to })) }
    : { kind: 'said', skill: said.skill }
}
