import { Suspense } from 'react'
import type { QuizPart } from '../../content/parts.ts'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { useContent } from '../../shared/useContent.ts'
import { Loading } from '../../ui/Loading.tsx'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count } from '../../ui/words.ts'
import { LaterAnswers } from './LaterAnswers.tsx'
import { YourData, type YourDataProps } from './YourData.tsx'
import { YourWords } from './YourWords.tsx'

interface AnswersPageProps extends YourDataProps {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly onAnswer: (question: string, answer: Answer | null) => void
  /** How often this tab has forgotten all it held. */
  readonly forgotten: number
}

/** Check your answers: what was said, by domain, each with a way to change it. */
export function AnswersPage(props: AnswersPageProps) {
  const { answers, onAnswer, forgotten } = props
  const { quiz, answerHref } = useContent()
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
          <SiteLink className="button" href="/quiz/">
            Begin
          </SiteLink>
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
                        <SiteLink href={answerHref(skill.id)}>
                          Change<span className="visually-hidden"> {skill.name}</span>
                        </SiteLink>
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
          <Suspense fallback={<Loading />}>
            <LaterAnswers answers={answers} onAnswer={onAnswer} />
          </Suspense>
          <div className="actions">
            <SiteLink className="button" href="/results/">
              See my results
            </SiteLink>
          </div>
        </>
      )}
      <YourWords key={forgotten} answers={answers} onAnswer={onAnswer} />
      <YourData {...props} />
    </article>
  )
}

function answerInWords(answer: number | 'skipped' | undefined, quiz: QuizPart) {
  if (answer === undefined) return <span className="small">Not answered yet</span>
  if (answer === 'skipped') return <span className="small">Skipped</span>
  return quiz.ladder.options[answer]
}
