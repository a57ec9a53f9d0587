/** The chapters of a path, each of which leaves something. */
import type { Requirement } from '../fit/track.ts'
import { hoursOf, isPiece } from './items.ts'
import type { Placed } from './order.ts'
import { isHeavy } from './target.ts'

export interface Chapter {
  readonly kind: 'foundations' | 'core' | 'proof' | 'rest'
  readonly name: string
  /** Why it is there, in a sentence. */
  readonly reason: string
  /** The items of its steps, in order. */
  readonly steps: readonly string[]
  readonly hours: number
  /** The practice project that it leaves to show, its last; null where it has none. */
  readonly artefact: string | null
}

const wordings = {
  foundations: {
    name: 'Foundations',
    reason: 'What the rest builds on.',
  },
  core: {
    name: 'Core of the role',
    reason: 'The must-haves, to the level that most postings accept.',
  },
  proof: {
    name: 'Proof',
    reason: 'The piece that an interviewer will open.',
  },
  rest: {
    name: 'The rest of the role',
    reason: 'What else is asked.',
  },
} as const

/**
 * The steps of an ordered path as chapters, none of them empty: foundations, the core up to the
 * last must-have, proof up to the signature, and the rest. The first three each end in a piece
 * wherever there is one to end in.
 */
export function chaptersOf(
  order: readonly Placed[],
  requirements: readonly Requirement[],
): readonly Chapter[] {
  const core = countTo(order, ({ part }) => part === 'must-haves')
  const proof = Math.max(
    core,
    countTo(order, ({ part }) => part === 'signature'),
  )
  const foundations = foundationsOf(order.slice(0, core), requirements)
  return [
    chapter('foundations', order.slice(0, foundations)),
    chapter('core', order.slice(foundations, core)),
    chapter('proof', order.slice(core, proof)),
    chapter('rest', order.slice(proof)),
  ].filter(({ steps }) => steps.length > 0)
}

/**
 * How many steps are foundations: those before the first that brings a must-have or a heavy
 * requirement to 2, up to their last piece. Where they have none, the first piece ends them, unless
 * nothing of the core would be left.
 */
function foundationsOf(core: readonly Placed[], requirements: readonly Requirement[]): number {
  const heavy = new Set(requirements.filter(isHeavy).map(({ skill }) => skill))
  const begin = core.findIndex(({ item }) =>
    item.teaches.some(({ skill, to }) => heavy.has(skill) && to > 1),
  )
  const before = countTo(core.slice(0, Math.max(0, begin)), ({ item }) => isPiece(item))
  if (before > 0 || begin <= 0) return before
  const first = core.findIndex(({ item }) => isPiece(item)) + 1
  return first < countTo(core, ({ item }) => isPiece(item)) ? first : 0
}

function chapter(kind: Chapter['kind'], steps: readonly Placed[]): Chapter {
  const items = steps.map(({ item }) => item)
  return {
    kind,
    ...wordings[kind],
    steps: items.map(({ id }) => id),
    hours: hoursOf(items),
    artefact: items.findLast(isPiece)?.id ?? null,
  }
}

/** How many steps there are up to the last of a kind. */
function countTo(steps: readonly Placed[], is: (step: Placed) => boolean): number {
  return steps.findLastIndex(is) + 1
}
