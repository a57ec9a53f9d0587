/** What a person wants their path made of, and what to loosen where that leaves a gap open. */
import type { Levels } from './fit.ts'
import { Ground, type SkillLevel, type Teaching } from './teaching.ts'

/** A teaching with what people choose by. */
export interface Offered extends Teaching {
  /** Such as "course" or "project". */
  readonly type: string
  /** Two letters. */
  readonly language: string
  readonly free: boolean
}

export interface Wishes {
  readonly paid: boolean
  /** Types and languages left out. */
  readonly without: readonly string[]
  /** Resources somebody does not want. */
  readonly banned: readonly string[]
}

/** What of a catalogue these wishes leave. */
export function wanted(catalogue: readonly Offered[], wishes: Wishes): readonly Offered[] {
  return catalogue.filter(
    ({ id, type, language, free }) =>
      (free || wishes.paid) &&
      !wishes.without.includes(type) &&
      !wishes.without.includes(language) &&
      !wishes.banned.includes(id),
  )
}

/** One wish less: paid resources too, a type or language again, or a resource again. */
export type Loosening =
  | { readonly kind: 'paid' }
  | { readonly kind: 'with'; readonly name: string }
  | { readonly kind: 'unban'; readonly id: string }

/** A level that nothing reaches, and the single loosenings that would each do. */
export interface OpenGap extends SkillLevel {
  readonly loosenings: readonly Loosening[]
  /** Whether something reaches it when nothing is left out. */
  readonly reachable: boolean
}

/** For each level these wishes leave out of reach, what to loosen. */
export function openGaps(
  levels: Levels,
  uncovered: readonly SkillLevel[],
  catalogue: readonly Offered[],
  wishes: Wishes,
): readonly OpenGap[] {
  if (uncovered.length === 0) return []
  const reach = (loosened: Wishes) => {
    const ground = new Ground(levels)
    ground.takeAll(wanted(catalogue, loosened))
    return ground
  }
  const tries = loosenings(wishes).map(({ loosening, wishes }) => ({
    loosening,
    ground: reach(wishes),
  }))
  const everything = reach({ paid: true, without: [], banned: [] })
  return uncovered.map((gap) => ({
    ...gap,
    loosenings: tries.filter(({ ground }) => ground.has(gap)).map(({ loosening }) => loosening),
    reachable: everything.has(gap),
  }))
}

function loosenings(
  wishes: Wishes,
): readonly { readonly loosening: Loosening; readonly wishes: Wishes }[] {
  const { paid, without, banned } = wishes
  const isNot = (name: string) => (other: string) => other !== name
  return [
    ...(paid ? [] : [{ loosening: { kind: 'paid' } as const, wishes: { ...wishes, paid: true } }]),
    ...without.map((name) => ({
      loosening: { kind: 'with', name } as const,
      wishes: { ...wishes, without: without.filter(isNot(name)) },
    })),
    ...banned.map((id) => ({
      loosening: { kind: 'unban', id } as const,
      wishes: { ...wishes, banned: banned.filter(isNot(id)) },
    })),
  ]
}
