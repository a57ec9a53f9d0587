import { Suspense, useState } from 'react'
import type { Content, QuizPart } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'
import type { Attempt } from '../store/saved.ts'
import { download } from '../ui/download.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'
import { count } from '../ui/words.ts'
import { LaterAnswers } from './LaterAnswers.tsx'
import { fieldOf } from './quizForm.ts'

interface AnswersPageProps {
  readonly content: Content
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly onAnswer: (question: string, answer: Answer | null) => void
  /** Stored texts that could not be read. */
  readonly aside: readonly string[]
  /** Attempts besides this one, latest first. */
  readonly attempts: readonly Attempt[]
  readonly onGoTo: (attempt: string) => void
  readonly onDeleteEverything: () => void
}

/** Check your answers: what was said, by domain, each with a way to change it. */
export function AnswersPage(props: AnswersPageProps) {
  const { content, answers, onAnswer, attempts, onGoTo } = props
  const { quiz } = content
  if (answers === null) {
    return (
      <article className="reading">
        <h1 tabIndex={-1}>Check your answers</h1>
        <p className="muted">Your answers are read from this browser.</p>
        <NoScript />
      </article>
    )
  }
  const unanswered = quiz.questions.filter(({ id }) => !answers.has(id))
  const skipped = quiz.questions.filter(({ id }) => answers.get(id) === 'skipped')
  return (
    <article className="reading">
      <h1 tabIndex={-1}>Check your answers</h1>
      {answers.size === 0 ? (
        <>
          <p>There are no answers in this browser yet.</p>
          <To className="button" href="/quiz/">
            Begin
          </To>
        </>
      ) : (
        <>
          <p>
            {quiz.questions.length - unanswered.length - skipped.length} of{' '}
            {count(quiz.questions.length, 'question')} answered
            {skipped.length > 0 && `, ${skipped.length} skipped`}
            {unanswered.length > 0 && `, ${unanswered.length} not reached yet`}. What is not
            answered makes your result less sure.
          </p>
          {quiz.domains.map(({ id, name }) => (
            <section key={id} aria-labelledby={`domain-${id}`}>
              <h2 id={`domain-${id}`}>{name}</h2>
              <dl className="answer-list">
                {quiz.skills
                  .filter(({ domain }) => domain === id)
                  .map((skill) => (
                    <div key={skill.id}>
                      <dt>{skill.name}</dt>
                      <dd>{answerInWords(answers.get(`${skill.id}.ladder`), quiz)}</dd>
                      <dd>
                        <To href={`/quiz/${id}/?change#${fieldOf(`${skill.id}.ladder`)}-0`}>
                          Change<span className="visually-hidden"> {skill.name}</span>
                        </To>
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          <Suspense fallback={<p className="muted">One moment.</p>}>
            <LaterAnswers content={content} answers={answers} onAnswer={onAnswer} />
          </Suspense>
          <div className="actions">
            <To className="button" href="/results/">
              See my results
            </To>
          </div>
        </>
      )}
      {attempts.length > 0 && (
        <section aria-labelledby="attempts" className="print-hidden">
          <h2 id="attempts">Earlier answers on this device</h2>
          <ul className="attempts">
            {attempts.map(({ id, name, startedAt, answers }) => (
              <li key={id}>
                {name ?? 'Your first answers'}, {new Date(startedAt).toISOString().slice(0, 10)},{' '}
                {count(answers.size, 'answer')}{' '}
                <button type="button" className="button-quiet" onClick={() => onGoTo(id)}>
                  Go back to these
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <YourData {...props} />
    </article>
  )
}

function answerInWords(answer: number | 'skipped' | undefined, quiz: QuizPart) {
  if (answer === undefined) return <span className="flag">Not answered yet</span>
  if (answer === 'skipped') return <span className="flag">Skipped</span>
  return quiz.ladder.options[answer]
}

function YourData({ aside, onDeleteEverything }: AnswersPageProps) {
  const [asking, setAsking] = useState(false)
  const [deleted, setDeleted] = useState(false)
  return (
    <section aria-labelledby="your-data" className="your-data print-hidden">
      <h2 id="your-data">What this site keeps on this device</h2>
      <p>
        Your answers with the time each was given, earlier answers and ones you started from, the
        role you look at, and texts that could not be read. All of it in this browser only.
      </p>
      {aside.length > 0 && (
        <p>
          {count(aside.length, 'stored text')} could not be read and was put aside, word for word.{' '}
          <button
            type="button"
            className="button-quiet"
            onClick={() => download('put-aside.txt', 'text/plain', aside.join('\n\n'))}
          >
            Download what was put aside
          </button>
        </p>
      )}
      {asking ? (
        <p className="notice">
          Delete all answers of this site from this browser? A result link you kept still opens.{' '}
          <button
            type="button"
            className="button-danger"
            onClick={() => {
              onDeleteEverything()
              setAsking(false)
              setDeleted(true)
            }}
          >
            Yes, delete everything
          </button>{' '}
          <button type="button" className="button-quiet" onClick={() => setAsking(false)}>
            No, keep it
          </button>
        </p>
      ) : (
        <button type="button" className="button-quiet" onClick={() => setAsking(true)}>
          Delete everything on this device
        </button>
      )}
      <p role="status">{deleted && 'Everything this site kept in this browser is deleted.'}</p>
    </section>
  )
}
