import { use, useMemo } from 'react'
import type { Answers } from '../core/answers/answers.ts'
import { type Basis, basisOf } from '../core/fit/levels.ts'
import { useContent } from './useContent.ts'

/** What a person said about a skill: what their level rests on, in the words they chose. */
export interface Said {
  readonly basis: Basis
  /** Each is a whole sentence; none where nothing was answered. */
  readonly sentences: readonly string[]
  /** Whether a question of knowledge was answered rightly. */
  readonly isChecked: boolean
}

/**
 * The sentences that levels rest on, by skill: the ladder’s example, the option of the second look, or what
 * the level that was set by hand means. Suspends while the words of second looks or levels are loaded,
 * which only somebody who answered such needs.
 */
export function useSaid(answers: Answers): (skill: string) => Said {
  const content = useContent()
  const kinds = useMemo(
    () => new Set([...answers.keys()].map((id) => id.slice(id.indexOf('.') + 1))),
    [answers],
  )
  const closer = kinds.has('view') || kinds.has('check') ? use(content.closerLook()) : null
  const statements = kinds.has('level') ? use(content.statements()) : null
  return (skill) => {
    const basis = basisOf(answers, skill)
    const { ladder, view, set } = basis
    const examples = content.ladderOf(skill)?.examples
    const options = closer?.views.find((question) => question.skill === skill)?.options
    const check = closer?.checks.find((question) => question.skill === skill)
    const chosen =
      set === null
        ? [
            ladder === null ? undefined : examples?.[ladder],
            view === null ? undefined : options?.[view],
          ]
        : [statements?.[skill]?.[set]]
    return {
      basis,
      sentences: chosen.flatMap((text) => (text === undefined ? [] : [sentence(text)])),
      isChecked: check !== undefined && answers.get(check.id) === check.right,
    }
  }
}

/** "wrote a tool" as a sentence: "Wrote a tool." */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`
}
