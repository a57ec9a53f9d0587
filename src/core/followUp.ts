/** Which question to ask after the ladders, why, and when to stop. */
import type { Answers } from './answers.ts'
import { type BelievedFit, worthOf } from './belief.ts'
import type { RoleProfile } from './fit.ts'
import type { Posterior, Question } from './posterior.ts'
import { type Model, responseTables } from './responses.ts'

/** A question worth asking. */
export interface FollowUp {
  readonly question: string
  /** The two roles it helps most to decide between, the better one first; null where it makes scores surer but decides nothing. */
  readonly between: readonly [string, string] | null
}

const fewest = 2
const mostFollowUps = 12

/** With this chance of the best role being the best, it is settled. */
const settledChance = 0.7

/** Points behind the best at which a role matters e times less. */
const closeness = 6

/** A surer score counts half as much as a surer difference of two. */
const scoreShare = 0.5

/** Views and checks that were answered or skipped. */
export function followUpsAsked(answers: Answers, questions: readonly Question[]): number {
  return questions.filter(({ id, kind }) => kind !== 'ladder' && answers.has(id)).length
}

/** Whether the roles are told apart well enough, after two follow-ups at least, or it has been twelve. */
export function isSettled(fits: readonly BelievedFit[], asked: number): boolean {
  return (
    asked >= mostFollowUps || (asked >= fewest && (fits[0]?.chanceOfBest ?? 0) >= settledChance)
  )
}

/**
 * The next view or check, or null when none is left: of those not yet asked, the one with the highest
 * Σ_r exp(−gap_r / 6) · (Δ Var(F_top − F_r) + Δ Var(F_r) / 2) ÷ seconds, equal ones by id. Δ Var is by how much its answer is expected to
 * lower the variance, of the skill it is about alone; gap_r is by how many points role r is behind. `fits` is best first.
 */
export function followUpChooser(
  questions: readonly Question[],
  roles: readonly RoleProfile[],
  model: Model,
): (answers: Answers, posterior: Posterior, fits: readonly BelievedFit[]) => FollowUp | null {
  const tables = responseTables(model)
  const points = new Map(
    roles.map(({ id, requirements }) => [
      id,
      new Map(requirements.map((each) => [each.skill, worthOf(each, requirements).points])),
    ]),
  )
  const followUps = questions.filter(({ kind }) => kind !== 'ladder')

  return (answers, posterior, fits) => {
    const top = fits[0]
    if (top === undefined) return null
    const pointsOf = (role: string, skill: string) => points.get(role)?.get(skill) ?? nothing
    let best: { readonly next: FollowUp; readonly value: number } | null = null
    for (const { id, skill, kind } of followUps) {
      const at = posterior.place.get(skill)
      if (answers.has(id) || at === undefined) continue
      const surer = expectedGain(posterior, at, tables[kind])
      const topPoints = pointsOf(top.role, skill)
      let value = 0
      let decided = 0
      let between: FollowUp['between'] = null
      for (const { role, score } of fits) {
        const own = pointsOf(role, skill)
        const near = Math.exp((score - top.score) / closeness)
        const contrast = near * surer(topPoints.map((value, level) => value - (own[level] ?? 0)))
        value += contrast + scoreShare * near * surer(own)
        if (contrast <= decided) continue
        decided = contrast
        between = [top.role, role]
      }
      value /= model[kind].seconds
      if (best === null || value > best.value || (value === best.value && id < best.next.question))
        best = { next: { question: id, between }, value }
    }
    return best?.next ?? null
  }
}

const nothing: readonly number[] = [0, 0, 0, 0, 0]

/**
 * By how much an answer from this table is expected to lower the variance of a quantity that depends on the level of a skill:
 * Σ_o P(o) · (E[x | o] − E[x])², the variance between the answers.
 */
function expectedGain(
  posterior: Posterior,
  skill: number,
  table: ReturnType<typeof responseTables>['view'],
): (quantity: readonly number[]) => number {
  const now = posterior.levels[skill]
  const outcomes = (table[0]?.[0] ?? []).map((_, option) => {
    let chance = 0
    const levels = [...nothing]
    for (const [b, rows] of table.entries()) {
      const shares = posterior.byLeniency[b]?.[skill]
      const weight = posterior.leniency[b] ?? 0
      const joint = rows.map((row, level) => (shares?.[level] ?? 0) * (row[option] ?? 0))
      const sum = joint.reduce((a, b) => a + b, 0)
      chance += weight * sum
      for (const [level, share] of joint.entries()) {
        levels[level] = (levels[level] ?? 0) + (weight * share) / (sum || 1)
      }
    }
    return { chance, change: levels.map((share, level) => share - (now?.[level] ?? 0)) }
  })
  return (quantity) => {
    let gain = 0
    for (const { chance, change } of outcomes) {
      gain +=
        chance * change.reduce((sum, share, level) => sum + share * (quantity[level] ?? 0), 0) ** 2
    }
    return gain
  }
}
