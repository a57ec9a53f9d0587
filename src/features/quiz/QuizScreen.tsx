import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { QuizPart } from '../../content/parts.ts'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { fieldName } from '../../shared/fieldName.ts'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, minutesFor } from '../../ui/words.ts'

interface QuizScreenProps {
  readonly quiz: QuizPart
  readonly domain: QuizPart['domains'][number]
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  /** True when the person came from "check your answers" to change one. */
  readonly changing: boolean
  readonly onAnswer: (question: string, answer: Answer) => void
  readonly onDone: () => void
}

type Question = QuizPart['questions'][number]

/**
 * One screen of ladder questions: those of a domain. Every choice is saved at once, so the answers themselves are the state of
 * the form.
 */
export function QuizScreen({ quiz, domain, answers, changing, onAnswer, onDone }: QuizScreenProps) {
  const place = quiz.domains.indexOf(domain)
  const questions = useMemo(() => questionsOf(quiz, domain.id), [quiz, domain])

  // Read while the first view is made: from then on React says what is chosen.
  const [early, setEarly] = useState(() => (answers === null ? chosenInPage(questions) : noAnswers))
  const chosen: Answers = new Map([...(answers ?? noAnswers), ...early])
  const isReady = answers !== null
  useEffect(() => {
    if (!isReady || early.size === 0) return
    for (const [question, answer] of early) onAnswer(question, answer)
    setEarly(noAnswers)
  }, [isReady, early, onAnswer])

  const [tries, setTries] = useState(0)
  const untouched = tries === 0 ? [] : questions.filter(({ id }) => !chosen.has(id))
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (tries > 0) summary.current?.focus()
  }, [tries])

  const goOn = (event: FormEvent) => {
    event.preventDefault()
    // Who came to change one answer need not touch the others.
    if (changing || questions.every(({ id }) => chosen.has(id))) onDone()
    else setTries(tries + 1)
  }
  const skipRest = () => {
    for (const { id } of untouched) onAnswer(id, 'skipped')
    onDone()
  }

  const previous = quiz.domains[place - 1]
  const back = changing ? '/answers/' : previous === undefined ? '/quiz/' : `/quiz/${previous.id}/`
  return (
    <article className="quiz">
      <SiteLink className="back" href={back}>
        Back
      </SiteLink>
      {untouched.length > 0 && (
        <div
          className="error-summary"
          role="alert"
          tabIndex={-1}
          ref={summary}
          aria-labelledby="error-title"
        >
          <h2 id="error-title">
            {count(untouched.length, 'question still waits', 'questions still wait')} for a choice
          </h2>
          <ul>
            {untouched.map(({ id, subject }) => (
              <li key={id}>
                <a href={`#${fieldName(id)}-0`}>Choose an answer for “{subject}”, or skip it</a>
              </li>
            ))}
          </ul>
          <button type="button" className="button-quiet" onClick={skipRest}>
            Skip the rest and continue
          </button>
        </div>
      )}
      <header>
        <p className="caption">
          Screen {place + 1} of {quiz.domains.length}
        </p>
        <h1 tabIndex={-1}>{domain.name}</h1>
        <p>{domain.summary}</p>
        <NoScript />
        <QuizProgress quiz={quiz} answers={answers} place={place} />
      </header>
      <form noValidate autoComplete="off" onSubmit={goOn}>
        {questions.map((question) => {
          const field = fieldName(question.id)
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
                <span className="question-stem">{quiz.ladder.stem}</span> {question.subject}
              </legend>
              {isMissing && (
                <p className="error" id={`${field}-error`}>
                  Choose an answer, or skip it
                </p>
              )}
              {options.map(({ answer, label, example }, i) => (
                <label
                  key={answer}
                  className={answer === 'skipped' ? 'option option-skip' : 'option'}
                >
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
                    {example !== '' && <span className="example">{example}</span>}
                  </span>
                </label>
              ))}
            </fieldset>
          )
        })}
        <div className="actions">
          <button type="submit" className="button">
            {changing ? 'Save and check answers' : 'Continue'}
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

function questionsOf(quiz: QuizPart, domain: string): readonly Question[] {
  const skills = new Set(quiz.skills.filter((skill) => skill.domain === domain).map(({ id }) => id))
  return quiz.questions.filter(({ skill }) => skills.has(skill))
}

const noAnswers: Answers = new Map()

/** What is chosen in the page already: somebody can be faster than the script. Nothing on the server. */
function chosenInPage(questions: readonly Question[]): Answers {
  const form =
    typeof document === 'undefined' ? null : document.querySelector<HTMLFormElement>('.quiz form')
  if (form === null) return noAnswers
  const data = new FormData(form)
  return new Map(
    questions.flatMap(({ id }) => {
      const value = data.get(fieldName(id))
      if (typeof value !== 'string') return []
      return [[id, value === 'skipped' ? value : Number(value)] as const]
    }),
  )
}

interface ProgressProps {
  readonly quiz: QuizPart
  readonly answers: Answers | null
  readonly place: number
}

function QuizProgress({ quiz, answers, place }: ProgressProps) {
  const before = new Set(quiz.domains.slice(0, place).map(({ id }) => id))
  const domainOf = new Map(quiz.skills.map(({ id, domain }) => [id, domain]))
  const all = quiz.questions.length
  const done =
    answers === null
      ? quiz.questions.filter(({ skill }) => before.has(domainOf.get(skill) ?? '')).length
      : quiz.questions.filter(({ id }) => answers.has(id)).length
  return (
    <p className="muted progress">
      {answers === null ? `${all} questions in all` : `${done} of ${all} questions done`},{' '}
      {minutesFor(all - done)}
    </p>
  )
}
