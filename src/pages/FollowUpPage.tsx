import { use, useEffect, useRef, useState } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'
import type { Assessor } from '../core/assess.ts'
import {
  type FollowUp,
  followUpsAsked,
  mostFollowUps,
  type StopReason,
  whyStop,
} from '../core/followUp.ts'
import { secondThoughts } from '../core/influence.ts'
import type { Question } from '../core/posterior.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'
import { count } from '../ui/words.ts'
import { Apart, Explained } from './AfterFollowUp.tsx'
import { AskFollowUp } from './AskFollowUp.tsx'
import { EnoughAsked } from './EnoughAsked.tsx'
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
function askNext(
  { assess, next }: Assessor,
  answers: Answers,
  questions: readonly Question[],
): Asking {
  const start = performance.now()
  const assessment = assess(answers)
  const asked = followUpsAsked(answers, questions)
  const followUp = next(assessment)
  performance.measure('next question', { start })
  return { next: followUp, asked, stop: whyStop(assessment.fits, asked, followUp) }
}

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

  if (next === null || question === undefined || skill === undefined) {
    return <EnoughAsked reason="none-left" heading={heading} />
  }
  if (stop !== null && !goesOn) {
    return <EnoughAsked reason={stop} heading={heading} onGoOn={() => setGoesOn(true)} />
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
          Question {asked + 1}
          {asked < mostFollowUps && ` of at most ${mostFollowUps}`}
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
        <AskFollowUp
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
        <Explained check={check} given={given} onGoOn={() => goOn(answers)} />
      )}
      <p className="actions">
        <To className="button-quiet" href="/results/">
          Stop here and see my results
        </To>
      </p>
    </>
  )
}

/** Offered with every check; its place is `unsureOption`. */
const unsure = 'Not sure'
