import { use, useState } from 'react'
import { lastLearned, worthAskingAgain } from '../../core/answers/askAgain.ts'
import { useContent } from '../../shared/useContent.ts'
import type { Attempt, Saved } from '../../storage/saved.ts'
import { count } from '../../ui/words.ts'

interface AskAgainProps {
  readonly attempt: Attempt
  readonly name: string
  readonly steps: Saved['steps']
  readonly onAskAgain: (questions: ReadonlySet<string>) => void
}

/** Offers to ask again what may no longer hold of an attempt, and nothing else. */
export function AskAgain({ attempt, name, steps, onAskAgain }: AskAgainProps) {
  const { catalogue, paid } = useContent()
  const [now] = useState(() => Date.now())
  const done = new Map(
    [...steps].flatMap(([id, { state, at }]) => (state === 'done' ? [[id, at] as const] : [])),
  )
  const learned =
    done.size === 0
      ? new Map<string, number>()
      : lastLearned(done, [...use(catalogue()), ...use(paid())])
  const answered = [...attempt.answers].filter(([, { answer }]) => answer !== null)
  const questions = worthAskingAgain(
    new Map(answered.map(([question, { at }]) => [question, at])),
    learned,
    now,
  )
  if (questions.size === 0) return null
  return (
    <p>
      {count(questions.size, 'answer is', 'answers are')} older than six months, or about skills in
      which you learned something since.{' '}
      <button type="button" className="button-quiet" onClick={() => onAskAgain(questions)}>
        Ask {questions.size === 1 ? 'it' : 'these'} again
        <span className="visually-hidden"> from “{name}”</span>
      </button>
    </p>
  )
}
