/**
 * What a person wants their path made of, and what to relax where that leaves a level out of reach.
 */
import type { Levels } from '../fit/levels.ts'
import { LearnerState, type LearningItem, type SkillLevel } from './items.ts'

export interface Preferences {
  readonly paid: boolean
  /** Types and languages left out. */
  readonly without: readonly string[]
  /** Items somebody does not want. */
  readonly banned: readonly string[]
}

/** What of a catalogue these preferences leave. */
export function preferred(
  catalogue: readonly LearningItem[],
  { paid, without, banned }: Preferences,
): readonly LearningItem[] {
  return catalogue.filter(
    ({ id, type, language, free }) =>
      (free || paid) &&
      !without.includes(type) &&
      !without.includes(language) &&
      !banned.includes(id),
  )
}

/** One preference less: paid items too, a type or language again, or an item again. */
export type Relaxation =
  | { readonly kind: 'paid' }
  | { readonly kind: 'with'; readonly name: string }
  | { readonly kind: 'unban'; readonly id: string }

/** A level that nothing reaches, and the single relaxations that would each do. */
export interface OpenGap extends SkillLevel {
  readonly relaxations: readonly Relaxation[]
  /** Whether something reaches it when nothing is left out. */
  readonly reachable: boolean
}

/** For each level that these preferences leave out of reach, what to relax. */
export function openGaps(
  levels: Levels,
  uncovered: readonly SkillLevel[],
  catalogue: readonly LearningItem[],
  preferences: Preferences,
): readonly OpenGap[] {
  if (uncovered.length === 0) return []
  const reach = (relaxed: Preferences) => {
    const state = new LearnerState(levels)
    state.takeAll(preferred(catalogue, relaxed))
    return state
  }
  const tries = relaxations(preferences).map(({ relaxation, preferences }) => ({
    relaxation,
    state: reach(preferences),
  }))
  const everything = reach({ paid: true, without: [], banned: [] })
  return uncovered.map((gap) => ({
    ...gap,
    relaxations: tries.filter(({ state }) => state.has(gap)).map(({ relaxation }) => relaxation),
    reachable: everything.has(gap),
  }))
}

function relaxations(
  preferences: Preferences,
): readonly { readonly relaxation: Relaxation; readonly preferences: Preferences }[] {
  const { paid, without, banned } = preferences
  const isNot = (name: string) => (other: string) => other !== name
  return [
    ...(paid
      ? []
      : [{ relaxation: { kind: 'paid' } as const, preferences: { ...preferences, paid: true } }]),
    ...without.map((name) => ({
      relaxation: { kind: 'with', name } as const,
      preferences: { ...preferences, without: without.filter(isNot(name)) },
    })),
    ...banned.map((id) => ({
      relaxation: { kind: 'unban', id } as const,
      preferences: { ...preferences, banned: banned.filter(isNot(id)) },
    })),
  ]
}
