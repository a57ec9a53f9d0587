import { type FormEvent, use } from 'react'
import type { Content } from '../content/parts.ts'
import { type Answer, type Answers, listQuestion, termQuestion } from '../core/answers.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'

interface TermsScreenProps {
  readonly content: Content
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  /** True when the person came from "check your answers" to change it. */
  readonly changing: boolean
  readonly onAnswer: (question: string, answer: Answer | null) => void
  readonly onDone: () => void
}

/** The screen after the ladders: a list of terms, of which some are invented and all are told so. */
export function TermsScreen({ content, answers, changing, onAnswer, onDone }: TermsScreenProps) {
  const { prompt, notice, list } = use(content.terms())
  const { domains } = content.quiz
  const back = changing ? '/answers/' : `/quiz/${domains.at(-1)?.id}/`

  function finish(event: FormEvent): void {
    event.preventDefault()
    onAnswer(listQuestion, 0)
    onDone()
  }

  function skip(): void {
    onAnswer(listQuestion, 'skipped')
    onDone()
  }

  return (
    <article className="quiz">
      <To className="back" href={back}>
        Back
      </To>
      <header>
        <p className="caption">
          Screen {domains.length + 1} of {domains.length + 1}
        </p>
        <h1 tabIndex={-1}>Words of the field</h1>
        <NoScript />
      </header>
      <form onSubmit={finish}>
        <fieldset className="question" disabled={answers === null} aria-describedby="terms-notice">
          <legend>{prompt}</legend>
          <p id="terms-notice">{notice}</p>
          {list.map(({ id, term }) => (
            <label key={id} className="option">
              <input
                type="checkbox"
                checked={answers?.has(termQuestion(id)) ?? false}
                onChange={({ target }) => onAnswer(termQuestion(id), target.checked ? 0 : null)}
              />
              <span>{term}</span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button type="submit" className="button" disabled={answers === null}>
            {changing ? 'Save and check answers' : 'See my first result'}
          </button>
          <button type="button" className="button-quiet" disabled={answers === null} onClick={skip}>
            Skip the list
          </button>
        </div>
      </form>
    </article>
  )
}
