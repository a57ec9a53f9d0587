/** What is said after a follow-up, before the next one. */
import { useEffect, useRef } from 'react'
import type { CloserPart, Content } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'
import { unsureOption } from '../core/posterior.ts'
import { To } from '../ui/To.tsx'
import { fieldOf } from './fieldOf.ts'

interface ExplainedProps {
  readonly check: CloserPart['checks'][number]
  readonly given: Answer
  readonly onGoOn: () => void
}

/** After a check: what was right, and why. */
export function Explained({ check, given, onGoOn }: ExplainedProps) {
  const { options, right, explanation, source } = check
  const panel = useFocusOnShow()
  return (
    <section className="notice" tabIndex={-1} ref={panel} aria-label="About your answer">
      <p>{outcomeInWords(given, right)}</p>
      <p>
        <b>{options[right]}</b>
      </p>
      <p>{explanation}</p>
      {source !== null && <p className="muted">Source: {source}</p>}
      <button type="button" className="button" onClick={onGoOn}>
        Continue
      </button>
    </section>
  )
}

function outcomeInWords(given: Answer, right: number): string {
  if (given === right) return 'That is the answer we looked for.'
  return given === unsureOption
    ? 'Not sure is a fair answer, and counts for little either way.'
    : 'We looked for another answer.'
}

interface ApartProps {
  readonly content: Content
  readonly answers: Answers
  readonly skill: Content['quiz']['skills'][number]
  /** The second answer, in words. */
  readonly second: string
  readonly onAgain: () => void
  readonly onGoOn: () => void
}

/** Two answers about one skill that lie far apart, shown back: either may be right, or both. */
export function Apart({ content: { quiz }, answers, skill, second, onAgain, onGoOn }: ApartProps) {
  const panel = useFocusOnShow()
  const ladder = quiz.questions.find((question) => question.skill === skill.id)
  const first = Number(answers.get(ladder?.id ?? ''))
  return (
    <section className="notice" tabIndex={-1} ref={panel} aria-label="About your two answers">
      <p>Your two answers about {skill.name} are some way apart. Both may be true of you.</p>
      <dl className="compact">
        <dt>First</dt>
        <dd>
          {quiz.ladder.options[first]}, such as: {ladder?.examples[first]}
        </dd>
        <dt>Now</dt>
        <dd>{second}</dd>
      </dl>
      <p>If both fit, both count, and the level lies between them. If one does not, change it.</p>
      <div className="actions">
        <button type="button" className="button" onClick={onGoOn}>
          Both fit, continue
        </button>
        <button type="button" className="button-quiet" onClick={onAgain}>
          Change this answer
        </button>
        <To
          className="button-quiet"
          href={`/quiz/${skill.domain}/?change#${fieldOf(ladder?.id ?? '')}-0`}
        >
          Change the first answer
        </To>
      </div>
    </section>
  )
}

/** Moves the focus to what has just been shown, so that it is read out. */
function useFocusOnShow() {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return panel
}
