import { useEffect, useState } from 'react'
import type { QuizPart } from '../../content/parts.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { useContent } from '../../shared/useContent.ts'
import type { Start } from '../../storage/saved.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { useHash } from '../../ui/useHash.ts'
import { count, minutesOf } from '../../ui/words.ts'
import { questionsOf } from './askedDomains.ts'
import { chosenInPage } from './chosenInPage.ts'

interface QuizStartProps {
  /** In the order they are asked. */
  readonly domains: QuizPart['domains']
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  /** Null where nothing was said yet. */
  readonly start: Start | null
  readonly onStart: (start: Start) => void
  readonly onNewAttempt: () => void
}

/** The page before the questions: where one comes from, how to answer, one worked example, and where to go on. */
export function QuizStart({ domains, answers, start, onStart, onNewAttempt }: QuizStartProps) {
  const { quiz, domains: domainOf } = useContent()
  const asked = domains.flatMap(({ id }) => questionsOf(quiz, id))
  const open = asked.find(({ id }) => answers !== null && !answers.has(id))
  const domain = domainOf.get(open?.skill ?? '') ?? domains[0]?.id ?? ''
  const done = asked.filter(({ id }) => answers?.has(id)).length
  const started = answers !== null && answers.size > 0
  const answered = started && [...answers.values()].some((answer) => answer !== 'skipped')
  const finished = answered && open === undefined
  const [one = 0, two = 0] = domains
    .map(({ id }) => questionsOf(quiz, id).length)
    .toSorted((a, b) => a - b)
  return (
    <article className="quiz">
      <h1 tabIndex={-1}>{count(asked.length, 'question')}, one for each skill</h1>
      <p className="lead">
        {count(domains.length, 'short screen')}, about {count(minutesOf(asked.length), 'minute')},
        or {minutesOf(asked.length - one - two + 2)} where two of them are new to you. Nothing
        leaves this browser.
      </p>
      {!finished && <WhereFrom isReady={answers !== null} start={start} onStart={onStart} />}
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
          {done} of {count(asked.length, 'question')} done. Starting again keeps these answers on
          this device.
        </p>
      )}
      <p>
        Have a CV? <SiteLink href="/answers/#words">Answer from it</SiteLink>, or from a few
        sentences of your own.
      </p>
      <h2>How to answer</h2>
      <ul>
        <li>Think of the last 24 months. If it is longer ago, choose one step lower.</li>
        <li>Paid work, open source, studies, volunteering and work in your own time all count.</li>
        <li>
          Say what you have done, not how good you feel: the most advanced thing that you could show
          or describe.
        </li>
        <li>Skip what you would rather not say. Skipped is never counted as zero.</li>
        <li>Is a whole screen new to you? Say so once, at its top.</li>
      </ul>
      <h2>One worked example</h2>
      <p>
        Say the skill is <b>first aid</b>. A course with practice on a dummy is{' '}
        <b>{quiz.ladder.options[1]}</b>. Treating a colleague’s cut alone, at work, is{' '}
        <b>{quiz.ladder.options[2]}</b>. Training the first-aiders of a building is{' '}
        <b>{quiz.ladder.options[3]}</b>. Having read a leaflet is <b>{quiz.ladder.options[0]}</b>.
      </p>
      <h2>The screens</h2>
      <ol>
        {domains.map(({ id, name, summary }) => (
          <li key={id}>
            <SiteLink href={`/quiz/${id}/`}>{name}</SiteLink>{' '}
            <span className="muted">{summary}</span>
          </li>
        ))}
      </ol>
    </article>
  )
}

const groups = [
  { name: 'from', legend: 'In the last two years I have mostly …' },
  { name: 'draws', legend: 'I would most like to …' },
] as const

interface WhereFromProps extends Pick<QuizStartProps, 'start' | 'onStart'> {
  readonly isReady: boolean
}

const nothingSaid: Start = { from: null, draws: null }

/**
 * Where one comes from and what draws one. Each choice is saved at once. The first page leads here with `#from-<id>` for an answer
 * that was given there.
 */
function WhereFrom({ isReady, start, onStart }: WhereFromProps) {
  const { quiz } = useContent()
  const hash = useHash()
  const [early, setEarly] = useState(() => (isReady ? nothingSaid : saidInPage()))
  const linked = quiz.start.from.find(({ id }) => hash === `from-${id}`)?.id ?? null
  const from = linked ?? early.from ?? start?.from ?? null
  const draws = early.draws ?? start?.draws ?? null
  const isUnsaved = linked !== null || early !== nothingSaid
  useEffect(() => {
    if (!isReady || !isUnsaved) return
    onStart({ from, draws })
    setEarly(nothingSaid)
    // A reload must not say it again over what was chosen since.
    if (linked !== null) history.replaceState(history.state, '', location.pathname)
  }, [isReady, isUnsaved, from, draws, linked, onStart])
  const chosen: Start = { from, draws }
  return (
    <form autoComplete="off">
      {groups.map(({ name, legend }) => (
        <fieldset key={name} className="start-choice">
          <legend>{legend}</legend>
          {quiz.start[name].map(({ id, said }) => (
            <label key={id} className="chip">
              <input
                type="radio"
                id={`${name}-${id}`}
                name={name}
                value={id}
                checked={chosen[name] === id}
                onChange={() => onStart({ ...chosen, [name]: id })}
              />
              {said}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="muted">
        Leave these out if you like. They decide which screen comes first and what beginners are
        shown, never a score.
      </p>
    </form>
  )
}

function saidInPage(): Start {
  const data = chosenInPage()
  const said = (name: keyof Start) => data?.get(name)?.toString() ?? null
  const early = { from: said('from'), draws: said('draws') }
  return early.from === null && early.draws === null ? nothingSaid : early
}
