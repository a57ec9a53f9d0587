import { use, useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import type { Assessment } from '../../core/fit/assess.ts'
import {
  type Decides,
  mostSecondLooks,
  secondLooks,
  secondLooksAsked,
} from '../../core/fit/closerLook.ts'
import { bands } from '../../core/fit/track.ts'
import { AskOne } from '../../shared/AskOne.tsx'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import type { Roles } from '../../shared/useRoles.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { sentence } from '../../shared/useSaid.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { bandNames, count, inWords, levelNumber } from '../../ui/words.ts'

interface CloserLookPageProps {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** The closer look: at most six second looks, each saying what it decides, and what moved. */
export function CloserLookPage({ answers, onAnswer }: CloserLookPageProps) {
  return (
    <article className="quiz">
      <SiteLink className="back" href="/results/">
        Your result
      </SiteLink>
      {answers === null ? (
        <>
          <h1 tabIndex={-1}>A closer look</h1>
          <p className="muted">The next question is chosen in this browser, from your answers.</p>
          <NoScript />
        </>
      ) : (
        <MainQuestionsFirst answers={answers} onAnswer={onAnswer} />
      )}
    </article>
  )
}

interface LookProps extends CloserLookPageProps {
  readonly answers: Answers
}

function MainQuestionsFirst(props: LookProps) {
  const { quiz, domains } = useContent()
  const open = quiz.questions.filter(({ id }) => !props.answers.has(id))
  if (open.length === 0) return <Looks {...props} />
  return (
    <>
      <h1 tabIndex={-1}>The main questions come first</h1>
      <p>
        {count(open.length, 'question is', 'questions are')} still open. The closer look is chosen
        from your answers to all of them; skipping is an answer too.
      </p>
      <SiteLink className="button" href={`/quiz/${domains.get(open[0]?.skill ?? '')}/`}>
        Finish the main questions
      </SiteLink>
    </>
  )
}

/** An answer that was just given, and what was true before it. */
interface Given {
  readonly skill: string
  readonly question: string
  readonly option: number
  readonly before: Assessment
}

function Looks({ answers, onAnswer }: LookProps) {
  const { closerLook, skillIds, nameOf } = useContent()
  const { roles, nameOfFit } = useRoles()
  const { views } = use(closerLook())
  const assess = useAssess()
  const [given, setGiven] = useState<Given | null>(null)
  /** The answer that is being given again; it counts until then, so that nobody gains by taking it back. */
  const [again, setAgain] = useState<Given | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const now = assess(answers)
  const [next] = useMemo(
    () => secondLooks(answers, now.levels, skillIds, roles),
    [answers, now, skillIds, roles],
  )
  const asked = secondLooksAsked(answers, skillIds)
  const skill = again?.skill ?? next?.skill
  const question = views.find((view) => view.skill === skill)

  const shown = useRef(skill)
  useEffect(() => {
    if (shown.current !== skill) focusSoon(heading.current)
    shown.current = skill
  }, [skill])

  // It is there before it says something, or screen readers would say nothing.
  const moved = (
    <div role="status">
      {given !== null && (
        <Moved
          given={given}
          now={now}
          answers={answers}
          onAgain={() => {
            setAgain(given)
            setGiven(null)
          }}
        />
      )}
    </div>
  )
  if (skill === undefined || question === undefined) {
    return (
      <>
        {moved}
        <h1 tabIndex={-1} ref={heading}>
          {asked === 0 ? 'Nothing more to ask' : 'That’s enough'}
        </h1>
        <p>
          {asked === 0
            ? 'No further answer would change which roles suit you, or how near they are.'
            : 'Thanks for the extra answers. Nothing that is left to ask would change your result.'}
        </p>
        <SiteLink className="button" href="/results/">
          See your result
        </SiteLink>
      </>
    )
  }
  return (
    <>
      {moved}
      <header>
        <p className="caption">
          Extra question {again === null ? asked + 1 : asked} of up to {mostSecondLooks}
        </p>
        <h1 tabIndex={-1} ref={heading}>
          {nameOf(skill)}
        </h1>
        {again === null && next !== undefined && <p>{decidesInWords(next.decides, nameOfFit)}</p>}
      </header>
      <AskOne
        key={question.id}
        id={question.id}
        prompt={question.prompt}
        options={question.options}
        {...(again === null ? {} : { suggested: again.option, skip: null })}
        onTake={(answer) => {
          const before = again?.before ?? now
          setGiven(
            typeof answer === 'number'
              ? { skill, question: question.id, option: answer, before }
              : null,
          )
          setAgain(null)
          onAnswer(question.id, answer)
        }}
      />
      <p className="actions">
        <SiteLink className="button-quiet" href="/results/">
          Stop here and see my result
        </SiteLink>
      </p>
    </>
  )
}

function decidesInWords(decides: Decides, nameOfFit: Roles['nameOfFit']): string {
  if (decides.kind === 'order') {
    const [first, second] = decides.roles.map((role) => nameOfFit({ role }))
    return `Your answer decides whether ${first} or ${second} comes first.`
  }
  const words = decides.words
    .toSorted((a, b) => bands.indexOf(a) - bands.indexOf(b))
    .map((band) => bandNames[band])
  return `Your answer decides between ${inWords(words)} for ${nameOfFit({ role: decides.role })}.`
}

interface MovedProps {
  readonly given: Given
  readonly now: Assessment
  readonly answers: Answers
  readonly onAgain: () => void
}

/** What the last answer moved; and, where it differs from the first one, both sentences and the level between. */
function Moved({ given, now, answers, onAgain }: MovedProps) {
  const { closerLook, nameOf, ladderOf, answerHref } = useContent()
  const { nameOfFit } = useRoles()
  const { views } = use(closerLook())
  const ladder = ladderOf(given.skill)
  const first = answers.get(ladder?.id ?? '')
  const differs = typeof first === 'number' && first !== given.option
  const level = now.levels.get(given.skill) ?? 0
  const isLower = level < (given.before.levels.get(given.skill) ?? 0)
  const moves = given.before.fits.slice(0, 2).flatMap(({ role, track, score, standing }) => {
    const then = now.fits.find((fit) => fit.role === role)
    if (
      then === undefined ||
      (then.standing === standing && then.track === track && then.score === score)
    )
      return []
    const name = nameOfFit(then)
    const word = then.standing === standing ? '' : `, now ${bandNames[then.standing]}`
    return then.track === track
      ? [`${name}: ${Math.round(score)} points before, ${Math.round(then.score)} now${word}.`]
      : [
          `${name} is your best kind of this role now, with ${Math.round(then.score)} points${word}.`,
        ]
  })
  const option = views.find(({ id }) => id === given.question)?.options[given.option] ?? ''
  return (
    <div className="notice">
      <p>
        {moves.length === 0
          ? `Nothing moved${differs ? '' : ': your two answers agree'}.`
          : moves.join(' ')}
      </p>
      {differs && (
        <p>
          About {nameOf(given.skill)} you said “{sentence(ladder?.examples[first] ?? '')}” first,
          and “{sentence(option)}” now. Both count, so the level is {levelNumber(level)}, between
          the two{isLower && ': lower than before, and closer to what you’ve done'}.{' '}
          <SiteLink href={answerHref(given.skill)}>Change the first</SiteLink>
        </p>
      )}
      <p>
        <button type="button" className="button-quiet" onClick={onAgain}>
          Answer this one again
        </button>
      </p>
    </div>
  )
}
