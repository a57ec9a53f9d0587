import { use, useEffect, useRef, useState } from 'react'
import type { CloserLookPart } from '../../content/parts.ts'
import { type Answer, type Answers, unsureOption } from '../../core/answers/answers.ts'
import { AskOne } from '../../shared/AskOne.tsx'
import { useContent } from '../../shared/useContent.ts'

interface CheckYourselfProps {
  readonly skill: string
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** A question of knowledge beside a skill, for who wants one: right puts “checked” beside the level, wrong explains and changes nothing. */
export function CheckYourself({ skill, answers, onAnswer }: CheckYourselfProps) {
  const check = use(useContent().closerLook()).checks.find((one) => one.skill === skill)
  const [isAsking, setAsking] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(isAsking)
  // What had the focus is gone: it goes to the question, and from there to what is said about the answer.
  useEffect(() => {
    if (was.current === isAsking) return
    was.current = isAsking
    const next = isAsking ? place.current?.querySelector('input') : place.current
    next?.focus()
  }, [isAsking])
  if (check === undefined) return null
  const given = answers.get(check.id)
  const hasAnswer = given !== undefined && given !== 'skipped'
  return (
    <div tabIndex={-1} ref={place}>
      {isAsking && (
        <AskOne
          id={check.id}
          prompt={check.prompt}
          options={[...check.options, 'Not sure']}
          onTake={(answer) => {
            setAsking(false)
            if (answer !== 'skipped') onAnswer(check.id, answer)
          }}
        />
      )}
      {!isAsking && hasAnswer && (
        <Explained check={check} given={given} onAgain={() => setAsking(true)} />
      )}
      {!isAsking && !hasAnswer && (
        <p>
          <button type="button" className="button-quiet" onClick={() => setAsking(true)}>
            Check yourself: one question
          </button>
        </p>
      )}
    </div>
  )
}

interface ExplainedProps {
  readonly check: CloserLookPart['checks'][number]
  readonly given: number
  readonly onAgain: () => void
}

function Explained({ check, given, onAgain }: ExplainedProps) {
  const { prompt, options, right, explanation, source } = check
  return (
    <div className="notice">
      <p>{prompt}</p>
      <p>
        {given === right && 'Right: '}
        {given === unsureOption && 'The best answer is: '}
        {given !== right && given !== unsureOption && 'Not quite. The best answer is: '}
        <b>{options[right]}</b>. {explanation}
        {source !== null && <span className="muted"> Source: {source}</span>}
      </p>
      <p>
        {given === right ? 'Your level is marked as checked.' : 'Your level stays as it is.'}{' '}
        <button type="button" className="button-quiet" onClick={onAgain}>
          Answer it again
        </button>
      </p>
    </div>
  )
}
