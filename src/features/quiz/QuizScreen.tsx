import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { QuizPart } from '../../content/parts.ts'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { fieldName } from '../../shared/fieldName.ts'
import { useContent } from '../../shared/useContent.ts'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, minutesFor } from '../../ui/words.ts'
import { questionsOf } from './askedDomains.ts'
import { chosenInPage } from './chosenInPage.ts'

interface QuizScreenProps {
  /** All of them, in the order they are asked. */
  readonly domains: QuizPart['domains']
  readonly domain: QuizPart['domains'][number]
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  /** The page that somebody came from to change an answer, and goes back to; null where the questions are gone through. */
  readonly changedFor: string | null
  readonly onAnswer: (question: string, answer: Answer) => void
  /** Takes the open questions of a screen that is new to the person, and goes on. */
  readonly onNone: (open: readonly string[]) => void
  readonly onDone: () => void
}

type Question = QuizPart['questions'][number]

/**
 * One screen of ladder questions: those of a domain. Every choice is saved at once, so the answers themselves are the state of
 * the form.
 */
export function QuizScreen(props: QuizScreenProps) {
  const { domains, domain, answers, changedFor, onAnswer, onNone, onDone } = props
  const { quiz, nameOf } = useContent()
  const questions = useMemo(() => questionsOf(quiz, domain.id), [quiz, domain])

  // Read while the first view is made: from then on React says what is chosen.
  const [early, setEarly] = useState(() =>
    answers === null ? answersInPage(questions) : noAnswers,
  )
  const chosen: Answers = new Map([...(answers ?? noAnswers), ...early])
  const isReady = answers !== null
  useEffect(() => {
    if (!isReady || early.size === 0) return
    for (const [question, answer] of early) onAnswer(question, answer)
    setEarly(noAnswers)
  }, [isReady, early, onAnswer])

  const [tries, setTries] = useState(0)
  const open = questions.filter(({ id }) => !chosen.has(id))
  // As in the HTML until it is hydrated, whatever was chosen in the page before.
  const isNew = !isReady || open.length === questions.length
  const untouched = tries === 0 ? [] : open
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])

  const goOn = (event: FormEvent) => {
    event.preventDefault()
    // Who came to change one answer need not touch the others.
    if (changedFor !== null || open.length === 0) onDone()
    else setTries(tries + 1)
  }
  const skipRest = () => {
    for (const { id } of untouched) onAnswer(id, 'skipped')
    onDone()
  }

  const previous = domains[domains.indexOf(domain) - 1]
  const back = changedFor ?? (previous === undefined ? '/quiz/' : `/quiz/${previous.id}/`)
  return (
    <article className="quiz">
      <SiteLink className="back" href={back}>
        Back
      </SiteLink>
      {untouched.length > 0 && (
        <div
          className="trouble"
          role="alert"
          tabIndex={-1}
          ref={summary}
          aria-labelledby="error-title"
        >
          <h2 id="error-title">
            {count(untouched.length, 'question still waits', 'questions still wait')} for a choice
          </h2>
          <ul>
            {untouched.map(({ id, skill }) => (
              <li key={id}>
                <a href={`#${fieldName(id)}-0`}>
                  Choose an answer for “{nameOf(skill)}”, or skip it
                </a>
              </li>
            ))}
          </ul>
          <button type="button" className="button-quiet" onClick={skipRest}>
            Skip the rest and continue
          </button>
        </div>
      )}
      <header>
        <h1 tabIndex={-1}>{domain.name}</h1>
        <p>{domain.summary}</p>
        <NoScript />
        <QuizProgress answers={answers} />
        {changedFor === null && (isNew || open.length > 0) && (
          <p className="none-of-this">
            <button
              type="button"
              className="button-quiet"
              onClick={({ detail }) => {
                // The second click of a double click falls on the next screen, which nobody has seen.
                if (detail < 2) onNone(open.map(({ id }) => id))
              }}
            >
              {isNew ? 'None of this area' : 'None of the rest'}
            </button>
            <span className="muted">All “{quiz.ladder.options[0]}”</span>
          </p>
        )}
      </header>
      <form noValidate autoComplete="off" onSubmit={goOn}>
        <p>{quiz.ladder.stem}</p>
        {questions.map((question) => {
          const field = fieldName(question.id)
          const name = nameOf(question.skill)
          const isMissing = untouched.includes(question)
          const options: readonly Option[] = [
            ...quiz.ladder.options.map((label, answer) => ({
              answer,
              label,
              example: question.examples[answer] ?? '',
            })),
            { answer: 'skipped', label: quiz.ladder.skip, example: '' },
          ]
          return (
            <fieldset
              key={question.id}
              className={isMissing ? 'question has-error' : 'question'}
              aria-describedby={isMissing ? `${field}-error` : undefined}
            >
              <legend>
                <h2>{name}</h2>
                {question.subject.toLowerCase() !== name.toLowerCase() && (
                  <>
                    <span className="visually-hidden">: </span>
                    <span className="subject">{question.subject}</span>
                  </>
                )}
              </legend>
              {isMissing && (
                <p className="error" id={`${field}-error`}>
                  Choose an answer, or skip it
                </p>
              )}
              {options.map(({ answer, label, example }, i) => (
                <label key={answer} className="option">
                  <input
                    type="radio"
                    id={`${field}-${i}`}
                    name={field}
                    value={answer}
                    checked={chosen.get(question.id) === answer}
                    onChange={() => onAnswer(question.id, answer)}
                  />
                  <span>
                    {label}
                    {example !== '' && (
                      <>
                        <span className="visually-hidden">: </span>
                        <span className="example">{example}</span>
                      </>
                    )}
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
        <div className="actions">
          <button type="submit" className="button">
            {changedFor === null ? 'Continue' : 'Save and go back'}
          </button>
          <p className="muted">Every choice is saved in this browser at once.</p>
        </div>
      </form>
    </article>
  )
}

interface Option {
  readonly answer: Answer
  readonly label: string
  readonly example: string
}

const noAnswers: Answers = new Map()

function answersInPage(questions: readonly Question[]): Answers {
  const data = chosenInPage()
  if (data === null) return noAnswers
  return new Map(
    questions.flatMap(({ id }) => {
      const value = data.get(fieldName(id))
      if (typeof value !== 'string') return []
      return [[id, value === 'skipped' ? value : Number(value)] as const]
    }),
  )
}

function QuizProgress({ answers }: Pick<QuizScreenProps, 'answers'>) {
  const { quiz } = useContent()
  const all = quiz.questions.length
  const done = quiz.questions.filter(({ id }) => answers?.has(id)).length
  return (
    <label className="progress muted">
      {answers === null ? `${all} questions in all` : `${done} of ${all} questions done`},{' '}
      {minutesFor(all - done)}
      <progress value={done} max={all} />
    </label>
  )
}
