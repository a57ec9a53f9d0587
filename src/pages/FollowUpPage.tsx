import { use, useEffect, useRef, useState } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'
import type { Assessor } from '../core/assess.ts'
import { type FollowUp, followUpsAsked, type StopReason, whyStop } from '../core/followUp.ts'
import { secondThoughts } from '../core/influence.ts'
import { unsureOption } from '../core/posterior.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'
import { count } from '../ui/words.ts'
import { Ask } from './Ask.tsx'
import { fieldOf } from './fieldOf.ts'
import { useAssessor } from './useAssessor.ts'

interface FollowUpPageProps {
  readonly content: Content
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** The follow-ups, one at a time, each with the reason why it is asked, until enough is known or the person stops. */
export function FollowUpPage({ content, answers, onAnswer }: FollowUpPageProps) {
  return (
    <article className="quiz">
      <To className="back" href="/results/">
        Your results
      </To>
      {answers === null ? (
        <>
          <h1 tabIndex={-1}>A closer look</h1>
          <p className="muted">The next question is chosen in this browser, from your answers.</p>
          <NoScript />
        </>
      ) : (
        <LaddersFirst content={content} answers={answers} onAnswer={onAnswer} />
      )}
    </article>
  )
}

interface AskProps extends FollowUpPageProps {
  readonly answers: Answers
}

function LaddersFirst(props: AskProps) {
  const { quiz } = props.content
  const open = quiz.questions.filter(({ id }) => !props.answers.has(id))
  if (open.length === 0) return <FollowUps {...props} />
  const domain = quiz.skills.find(({ id }) => id === open[0]?.skill)?.domain
  return (
    <>
      <h1 tabIndex={-1}>The first questions come first</h1>
      <p>
        {count(open.length, 'question is', 'questions are')} still open. The closer look is chosen
        from the answers to all of them; skipping is an answer too.
      </p>
      <To className="button" href={`/quiz/${domain}/`}>
        Go on there
      </To>
    </>
  )
}

interface Asking {
  /** Null when nothing is left to ask. */
  readonly next: FollowUp | null
  readonly asked: number
  /** Why no more need be asked, or null. */
  readonly stop: StopReason | null
}

/** What to ask after these answers. Timed under a name that the tools of a browser show. */
function askNext({ assess, next }: Assessor, answers: Answers, content: Questions): Asking {
  const start = performance.now()
  const assessment = assess(answers)
  const asked = followUpsAsked(answers, content)
  const followUp = next(assessment)
  performance.measure('next question', { start })
  return { next: followUp, asked, stop: whyStop(assessment.fits, asked, followUp) }
}

type Questions = Parameters<typeof followUpsAsked>[1]

const most = 12

function FollowUps({ content, answers, onAnswer }: AskProps) {
  const { bank, roles } = use(content.roles())
  const { views, checks } = use(content.closer())
  const assessor = useAssessor(content)
  const [asking, setAsking] = useState(() => askNext(assessor, answers, bank.questions))
  const [goesOn, setGoesOn] = useState(false)
  const [given, setGiven] = useState<Answer | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(asking)

  useEffect(() => {
    if (shown.current !== asking) heading.current?.focus()
    shown.current = asking
  }, [asking])

  const { next, asked, stop } = asking
  const check = checks.find(({ id }) => id === next?.question)
  const question = check ?? views.find(({ id }) => id === next?.question)
  const skill = content.quiz.skills.find(({ id }) => id === question?.skill)
  const roleName = (id: string) => roles.find((role) => role.id === id)?.short ?? id

  if (
    next === null ||
    question === undefined ||
    skill === undefined ||
    (stop !== null && !goesOn)
  ) {
    return (
      <>
        <h1 tabIndex={-1} ref={heading}>
          {question === undefined ? 'Nothing is left to ask' : 'That is enough to go by'}
        </h1>
        <p>
          {question === undefined
            ? 'You have answered every question there is.'
            : 'More answers would change little. You can go on all the same; each makes the ranges a little narrower.'}
        </p>
        <div className="actions">
          <To className="button" href="/results/">
            See your results
          </To>
          {question !== undefined && (
            <button type="button" className="button-quiet" onClick={() => setGoesOn(true)}>
              Answer more
            </button>
          )}
        </div>
      </>
    )
  }

  function goOn(from: Answers): void {
    setGiven(null)
    setAsking(askNext(assessor, from, bank.questions))
  }

  function take(id: string, answer: Answer): void {
    onAnswer(id, answer)
    const from = new Map([...answers, [id, answer]])
    const isFar = secondThoughts(from, bank.questions).some(({ second }) => second === id)
    if (answer !== 'skipped' && (check !== undefined || isFar)) setGiven(answer)
    else goOn(from)
  }

  return (
    <>
      <header>
        <p className="caption">
          Question {asked + (given === null ? 1 : 0)}
          {asked < most && ` of at most ${most}`}
        </p>
        <h1 tabIndex={-1} ref={heading}>
          A closer look: {skill.name}
        </h1>
        <p>
          {next.between === null
            ? 'Asked because it makes your scores surer.'
            : `Asked because it helps most to decide between ${roleName(next.between[0])} and ${roleName(next.between[1])}.`}
        </p>
      </header>
      {given === null ? (
        <Ask
          key={question.id}
          id={question.id}
          prompt={question.prompt}
          options={check === undefined ? question.options : [...check.options, unsure]}
          onTake={(answer) => take(question.id, answer)}
        />
      ) : check === undefined ? (
        <Apart
          content={content}
          answers={answers}
          skill={skill}
          second={question.options[Number(given)] ?? ''}
          onAgain={() => setGiven(null)}
          onGoOn={() => goOn(answers)}
        />
      ) : (
        <Explained
          right={check.options[check.right] ?? ''}
          outcome={outcomeInWords(given, check.right)}
          explanation={check.explanation}
          source={check.source}
          onGoOn={() => goOn(answers)}
        />
      )}
      <p className="actions">
        <To className="button-quiet" href="/results/">
          Stop here and see my results
        </To>
      </p>
    </>
  )
}

const unsure = 'Not sure'

function outcomeInWords(given: Answer, right: number): string {
  if (given === right) return 'That is the answer we looked for.'
  return given === unsureOption
    ? 'Not sure is a fair answer, and counts for little either way.'
    : 'We looked for another answer.'
}

interface ExplainedProps {
  readonly right: string
  readonly outcome: string
  readonly explanation: string
  readonly source: string | null
  readonly onGoOn: () => void
}

/** After a check: what was right, and why. */
function Explained({ right, outcome, explanation, source, onGoOn }: ExplainedProps) {
  const panel = useFocusOnShow()
  return (
    <section className="notice" tabIndex={-1} ref={panel} aria-label="About your answer">
      <p>{outcome}</p>
      <p>
        <b>{right}</b>
      </p>
      <p>{explanation}</p>
      {source !== null && <p className="muted">Source: {source}</p>}
      <button type="button" className="button" onClick={onGoOn}>
        Continue
      </button>
    </section>
  )
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
function Apart({ content: { quiz }, answers, skill, second, onAgain, onGoOn }: ApartProps) {
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
