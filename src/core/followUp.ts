/** Which question to ask after the ladders, why, and when to stop. */
import type { Answers } from './answers.ts'
import { type BelievedFit, worthsOf } from './belief.ts'
import type { RoleProfile } from './fit.ts'
import type { Posterior, Question } from './posterior.ts'
import { evidenceTables, levelCount, type Model, type ResponseTable } from './responses.ts'
import { dot } from './shares.ts'

/** A question worth asking. */
export interface FollowUp {
  readonly question: string
  /** The two roles it helps most to decide between, the better one first; null where it makes scores surer but decides nothing. */
  readonly between: readonly [string, string] | null
  /**
   * By how many points any question left is expected to move the lead of the best role over another, at most: the root of the
   * highest exp(−gap_r / 6) · Δ Var(F_top − F_r), see `followUpChooser`. The farther a role is behind, the less it counts.
   */
  readonly canMove: number
}

export const fewest = 2
export const mostFollowUps = 12

/** With this chance of the best role being the best, it is settled. */
export const settledChance = 0.7

/** Points by which a question must be expected to move a lead to be worth its time. */
export const worthAsking = 1

/** Points behind the best at which a role matters e times less. */
export const closeness = 6

/** A surer score counts half as much as a surer difference of two. */
export const scoreShare = 0.5

/** Views and checks that were answered or skipped. */
export function followUpsAsked(answers: Answers, questions: readonly Question[]): number {
  return questions.filter(({ id, kind }) => kind !== 'ladder' && answers.has(id)).length
}

/** Why no more is asked: the first role is likely enough the best; no question left tells much; it has been twelve; none is left. */
export type StopReason = 'settled' | 'little-to-gain' | 'twelve' | 'none-left'

/** Why to stop before the next question, or null to go on. Not before two follow-ups, while any is left. `fits` is best first. */
export function whyStop(
  fits: readonly BelievedFit[],
  asked: number,
  next: FollowUp | null,
): StopReason | null {
  if (next === null) return 'none-left'
  if (asked < fewest) return null
  if ((fits[0]?.chanceOfBest ?? 0) >= settledChance) return 'settled'
  if (asked >= mostFollowUps) return 'twelve'
  return next.canMove < worthAsking ? 'little-to-gain' : null
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
  const tables = evidenceTables(model)
  const points = new Map(
    roles.map(({ id, requirements }) => [
      id,
      new Map(worthsOf(requirements).map(({ skill, points }) => [skill, points])),
    ]),
  )
  const followUps = questions.filter(({ kind }) => kind !== 'ladder')

  return (answers, posterior, fits) => {
    const top = fits[0]
    if (top === undefined) return null
    const pointsOf = (role: string, skill: string) => points.get(role)?.get(skill) ?? nothing
    let best: { readonly next: Omit<FollowUp, 'canMove'>; readonly value: number } | null = null
    let mostDecided = 0
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
        const contrast = near * surer(own, topPoints)
        value += contrast + scoreShare * near * surer(own, nothing)
        if (contrast <= decided) continue
        decided = contrast
        between = [top.role, role]
      }
      mostDecided = Math.max(mostDecided, decided)
      value /= model[kind].seconds
      if (best === null || value > best.value || (value === best.value && id < best.next.question))
        best = { next: { question: id, between }, value }
    }
    return best === null ? null : { ...best.next, canMove: Math.sqrt(mostDecided) }
  }
}

const nothing = new Float64Array(levelCount)

/**
 * By how much an answer is expected to lower the variance of a difference of points, each by level of a skill:
 * Σ_o P(o) · (E[x | o] − E[x])², the variance between the answers. `table` is one of `evidenceTables`.
 */
function expectedGain(
  posterior: Posterior,
  skill: number,
  table: ResponseTable,
): (points: Float64Array, less: Float64Array) => number {
  const options = table[0]?.length ?? 0
  const chances = new Float64Array(options)
  /** By how much each option changes the share of each level. */
  const changes = new Float64Array(options * levelCount)
  for (const [b, weight] of posterior.leniency.entries()) {
    const shares = posterior.byLeniency[b]?.subarray(skill * levelCount, (skill + 1) * levelCount)
    for (const [option, says] of (table[b] ?? []).entries()) {
      const chance = dot(says, shares ?? nothing)
      chances[option] = (chances[option] ?? 0) + weight * chance
      for (let level = 0; level < levelCount; level++) {
        const at = option * levelCount + level
        const now = shares?.[level] ?? 0
        changes[at] =
          (changes[at] ?? 0) + weight * ((now * (says[level] ?? 0)) / (chance || 1) - now)
      }
    }
  }
  return (points, less) => {
    let gain = 0
    for (let option = 0; option < options; option++) {
      let change = 0
      for (let level = 0; level < levelCount; level++) {
        const by = (points[level] ?? 0) - (less[level] ?? 0)
        change += (changes[option * levelCount + level] ?? 0) * by
      }
      gain += (chances[option] ?? 0) * change ** 2
    }
    return gain
  }
}
