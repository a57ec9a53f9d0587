/** What small paths are made of. */
import type { Levels } from '../../../src/core/fit/levels.ts'
import type { Requirement } from '../../../src/core/fit/track.ts'
import type { LearningItem } from '../../../src/core/path/items.ts'
import { type Path, planPath, type Situation } from '../../../src/core/path/plan.ts'
import type { Target } from '../../../src/core/path/target.ts'

/** An item, written as `project: a 0-2, b 0-1 | c 1`: its type, what it teaches, what it needs. */
export function item(id: string, hours: number, text: string): LearningItem {
  const [type = '', rest = ''] = text.split(': ')
  const [teaches = '', needs = ''] = rest.split(' | ')
  const numbered = (words: string) =>
    [...words.matchAll(/([a-z-]*[a-z]) (\d)(?:-(\d))?/g)].map(([, skill = '', first, last]) => ({
      skill,
      first: Number(first),
      last: Number(last),
    }))
  return {
    ...{ id, hours, type, language: 'en', free: true },
    teaches: numbered(teaches).map(({ skill, first, last }) => ({ skill, from: first, to: last })),
    needs: numbered(needs).map(({ skill, first }) => ({ skill, level: first })),
  }
}

/**
 * Requirements, written as `a 3!, b 2, c 1 x3`: `!` a must-have, `x3` a weight other than 1; must-
 * haves weigh 3.
 */
export function asks(text: string): readonly Requirement[] {
  return [...text.matchAll(/([a-z-]*[a-z]) (\d)(!?)(?: x(\d))?/g)].map(
    ([, skill = '', level, must, weight]) => ({
      skill,
      level: Number(level),
      weight: Number(weight ?? (must === '!' ? 3 : 1)),
      must: must === '!',
    }),
  )
}

export function levels(given: Readonly<Record<string, number>>): Levels {
  return new Map(Object.entries(given))
}

/** A path from nothing to Ready, unless said otherwise. */
export function plan(
  requirements: string,
  catalogue: readonly LearningItem[],
  more: Partial<Situation & Target> = {},
): Path {
  const { reach = 'ready', signatures = [], ...situation } = more
  return planPath(
    { requirements: asks(requirements), signatures, reach },
    { levels: new Map(), catalogue, domains: new Map(), done: new Set(), ...situation },
  )
}

export function steps(path: Pick<Path, 'steps'>): readonly string[] {
  return path.steps.map((step) => step.item)
}
