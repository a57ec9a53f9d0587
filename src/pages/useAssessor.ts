import { use } from 'react'
import type { Content, RolesPart } from '../content/parts.ts'
import { type Assessor, assessor } from '../core/assess.ts'

const assessors = new WeakMap<RolesPart, Assessor>()

/** The assessor of this content, made once. Suspends until the roles are loaded. */
export function useAssessor(content: Content): Assessor {
  const part = use(content.roles())
  const { bank, roles, model } = part
  const made = assessors.get(part) ?? assessor(bank, roles, model)
  assessors.set(part, made)
  return made
}
