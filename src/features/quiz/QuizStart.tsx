import type { QuizPart } from '../../content/parts.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count } from '../../ui/words.ts'

interface QuizStartProps {
  readonly quiz: QuizPart
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly onNewAttempt: () => void
}

/** The page before the questions: what will be asked, how to answer, one worked example, and where to go on. */
export function QuizStart({ quiz, answers, onNewAttempt }: QuizStartProps) {
  const open = quiz.questions.find(({ id }) => answers !== null && !answers.has(id))
  const first = quiz.domains[0]
  const domain = quiz.skills.find(({ id }) => id === open?.skill)?.domain ?? first?.id ?? ''
  const done = quiz.questions.filter(({ id }) => answers?.has(id)).length
  const started = answers !== null && answers.size > 0
  const answered = started && [...answers.values()].some((answer) => answer !== 'skipped')
  const finished = answered && open === undefined
  return (
    <article className="reading">
      <h1 tabIndex={-1}>{count(quiz.questions.length, 'question')}, one for each skill</h1>
      <p className="lead">
        {count(quiz.domains.length, 'short screen')}, about five minutes. You say what you have
        done, not how good you feel. Nothing leaves this browser.
      </p>
      <div className="actions">
        {finished ? (
          <SiteLink className="button" href="/results/">
            See your results
          </SiteLink>
        ) : (
          <SiteLink className="button" href={`/quiz/${domain}/`}>
            {answered ? 'Continue where you stopped' : 'Begin'}
          </SiteLink>
        )}
        {started && (
          <>
            <SiteLink className="button-quiet" href="/answers/">
              Check your answers
            </SiteLink>
            <button type="button" className="button-quiet" onClick={onNewAttempt}>
              Start again
            </button>
          </>
        )}
      </div>
      {started && (
        <p className="muted">
          {done} of {count(quiz.questions.length, 'question')} done. Starting again keeps these
          answers on this device.
        </p>
      )}
      <h2>How to answer</h2>
      <ul>
        <li>Think of the last 24 months. If it is longer ago, choose one step lower.</li>
        <li>Paid work, open source, studies, volunteering and work in your own time all count.</li>
        <li>
          Choose the most advanced thing you have really done. It should be something you could show
          or describe.
        </li>
        <li>Skip what you would rather not say. Skipped is never counted as zero.</li>
      </ul>
      <h2>One worked example</h2>
      <p>
        “In the last 24 months, the most advanced thing you have done with <b>first aid</b>.” A
        course with practice on a dummy is <b>{quiz.ladder.options[1]}</b>. Treating a colleague’s
        cut alone, at work, is <b>{quiz.ladder.options[2]}</b>. Training the first-aiders of a
        building is <b>{quiz.ladder.options[3]}</b>. Having read a leaflet is{' '}
        <b>{quiz.ladder.options[0]}</b>.
      </p>
      <h2>The screens</h2>
      <ol>
        {quiz.domains.map(({ id, name, summary }) => (
          <li key={id}>
            <SiteLink href={`/quiz/${id}/`}>{name}</SiteLink>{' '}
            <span className="muted">{summary}</span>
          </li>
        ))}
      </ol>
    </article>
  )
}
