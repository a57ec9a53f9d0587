import { type ChangeEvent, type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { QuizPart } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'
import { once } from '../once.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'
import { count, minutesFor } from '../ui/words.ts'
import { answerOf, fieldOf, type Question, type Values, valuesOf } from './quizForm.ts'

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

const loadCheck = once(() => import('./screenCheck.ts'))

/** One screen of ladder questions: those of a domain. Every choice is saved at once. The term list is the last screen. */
export function QuizScreen({ quiz, domain, answers, changing, onAnswer, onDone }: QuizScreenProps) {
  const place = quiz.domains.indexOf(domain)
  const questions = useMemo(() => questionsOf(quiz, domain.id), [quiz, domain])
  const { register, handleSubmit, reset, formState } = useForm<Values>({
    resolver: async (...form) => {
      const { screenCheck } = await loadCheck()
      return screenCheck(questions, quiz.ladder.options.length)(...form)
    },
    defaultValues: answers === null ? {} : valuesOf(questions, answers),
    shouldFocusError: false,
  })

  // Read while the first view is made: react-hook-form clears what is chosen once it gets hold of the radios.
  const [chosenEarly] = useState(() => (answers === null ? chosenInPage(questions) : noAnswers))
  const adopted = useRef(answers !== null)
  useEffect(() => {
    if (adopted.current || answers === null) return
    adopted.current = true
    for (const [question, answer] of chosenEarly) onAnswer(question, answer)
    reset(valuesOf(questions, new Map([...answers, ...chosenEarly])))
  }, [answers, chosenEarly, questions, onAnswer, reset])

  // Ready before it is needed, but not in the way of the first answer.
  useEffect(() => {
    loadCheck().catch(() => {})
  }, [])

  const summary = useRef<HTMLDivElement>(null)
  const untouched = questions.filter(({ id }) => formState.errors[fieldOf(id)] !== undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt to continue moves the focus, also when the errors stay the same
  useEffect(() => {
    summary.current?.focus()
  }, [formState.submitCount])

  /** Who came to change one answer need not touch the others. */
  const leave = (event: FormEvent) => {
    event.preventDefault()
    onDone()
  }
  const skipRest = () => {
    for (const { id } of untouched) onAnswer(id, 'skipped')
    onDone()
  }

  const previous = quiz.domains[place - 1]
  const back = changing ? '/answers/' : previous === undefined ? '/quiz/' : `/quiz/${previous.id}/`
  return (
    <article className="quiz">
      <To className="back" href={back}>
        Back
      </To>
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
                <a href={`#${fieldOf(id)}-0`}>Choose an answer for “{subject}”, or skip it</a>
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
          Screen {place + 1} of {quiz.domains.length + 1}
        </p>
        <h1 tabIndex={-1}>{domain.name}</h1>
        <p>{domain.summary}</p>
        <NoScript />
        <Progress quiz={quiz} answers={answers} place={place} />
      </header>
      <form noValidate autoComplete="off" onSubmit={changing ? leave : handleSubmit(onDone)}>
        {questions.map((question) => {
          const field = fieldOf(question.id)
          const error = formState.errors[field]
          const choice = register(field, {
            onChange: ({ target }: ChangeEvent<HTMLInputElement>) =>
              onAnswer(question.id, answerOf(target.value)),
          })
          const options = [
            ...quiz.ladder.options.map((label, i) => ({
              value: String(i),
              label,
              example: question.examples[i] ?? '',
            })),
            { value: 'skipped', label: quiz.ladder.skip, example: '' },
          ]
          return (
            <fieldset
              key={question.id}
              className={error === undefined ? 'question' : 'question has-error'}
              aria-describedby={error === undefined ? undefined : `${field}-error`}
            >
              <legend>
                <span className="question-stem">{quiz.ladder.stem}</span> {question.subject}
              </legend>
              {error !== undefined && (
                <p className="error" id={`${field}-error`}>
                  Choose an answer, or skip it
                </p>
              )}
              {options.map(({ value, label, example }, i) => (
                <label
                  key={value}
                  className={value === 'skipped' ? 'option option-skip' : 'option'}
                >
                  <input type="radio" id={`${field}-${i}`} value={value} {...choice} />
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
      const value = data.get(fieldOf(id))
      return typeof value === 'string' ? [[id, answerOf(value)] as const] : []
    }),
  )
}

interface ProgressProps {
  readonly quiz: QuizPart
  readonly answers: Answers | null
  readonly place: number
}

function Progress({ quiz, answers, place }: ProgressProps) {
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
