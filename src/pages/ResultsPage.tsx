import { lazy, memo, use, useDeferredValue, useMemo, useState } from 'react'
import type { Content } from '../content/parts.ts'
import { type Answer, type Answers, listQuestion } from '../core/answers.ts'
import { followUpsAsked, whyStop } from '../core/followUp.ts'
import { decodeLink, encodeLink } from '../core/link.ts'
import { nothingSaved, type Saved } from '../store/saved.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'
import { useHash } from '../ui/useHash.ts'
import { count } from '../ui/words.ts'
import { LinkBox } from './LinkBox.tsx'
import { NewQuestions } from './NewQuestions.tsx'
import { ResultView } from './ResultView.tsx'
import { SharePanel } from './SharePanel.tsx'
import { useAssessor } from './useAssessor.ts'

const ScoresView = lazy(async () => ({ default: (await import('./ScoresView.tsx')).ScoresView }))
const BrokenLink = lazy(async () => ({ default: (await import('./BrokenLink.tsx')).BrokenLink }))

interface ResultsPageProps {
  readonly content: Content
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly saved: Saved
  readonly onChooseRole: (role: string) => void
  readonly onAnswer: (question: string, answer: Answer | null) => void
  readonly onStartFrom: (answers: Answers) => void
}

/** Your own result, or, with a link in the fragment of the address, one you were sent. */
export function ResultsPage(props: ResultsPageProps) {
  const { answers } = props
  const code = useHash()
  if (answers === null) {
    return (
      <article className="results">
        <h1 tabIndex={-1}>Your results</h1>
        <p className="muted">
          Worked out in this browser, from your answers or from the link you opened.
        </p>
        <NoScript />
      </article>
    )
  }
  return code === '' ? (
    <OwnResult {...props} answers={answers} />
  ) : (
    <SentResult {...props} answers={answers} code={code} />
  )
}

interface ResultProps extends ResultsPageProps {
  readonly answers: Answers
}

function OwnResult({ content, answers, saved, onChooseRole, onAnswer }: ResultProps) {
  const { codebook } = use(content.roles())
  const { sources } = useAssessor(content).estimate(answers)
  if (sources.every((source) => source === 'inferred')) {
    return (
      <article className="results">
        <h1 tabIndex={-1}>Your results</h1>
        <p>
          There {answers.size === 0 ? 'are no answers' : 'is no answer about a skill'} in this
          browser yet, and nothing is said without answers.
        </p>
        <To className="button" href="/quiz/">
          Answer the questions
        </To>
        <LinkBox codebook={codebook} />
      </article>
    )
  }
  return (
    <article className="results">
      <ResultView
        content={content}
        answers={answers}
        whose="own"
        code=""
        saved={saved}
        chosen={saved.role?.id ?? null}
        onChoose={onChooseRole}
        onAnswer={onAnswer}
      >
        <MakeSurer content={content} answers={answers} />
      </ResultView>
      <SharePanel content={content} answers={answers} />
      <p className="print-hidden">
        <To href="/answers/">Check or change your answers</To>
      </p>
      <LinkBox codebook={codebook} />
    </article>
  )
}

interface MakeSurerProps {
  readonly content: Content
  readonly answers: Answers
}

/** What would make one's own result surer: the questions still open, the term list, or the follow-ups. */
const MakeSurer = memo(function MakeSurer({ content, answers: latest }: MakeSurerProps) {
  // Takes long, so it follows a change of an answer.
  const answers = useDeferredValue(latest)
  const { bank } = use(content.roles())
  const { assess, next } = useAssessor(content)
  const open = content.quiz.questions.filter(({ id }) => !answers.has(id)).length
  const asked = followUpsAsked(answers, bank.questions)
  if (open > 0) {
    return (
      <p className="notice print-hidden">
        {count(open, 'question is', 'questions are')} still open. <To href="/quiz/">Answer them</To>{' '}
        to make the ranges narrower.
      </p>
    )
  }
  if (!answers.has(listQuestion)) {
    return (
      <p className="notice print-hidden">
        A list of sixteen terms is still open. It says how much to trust the rest.{' '}
        <To href="/quiz/terms/">Tick what you know</To>
      </p>
    )
  }
  const assessment = assess(answers)
  const stop = whyStop(assessment.fits, asked, next(assessment))
  if (stop === 'none-left') return null
  return (
    <p className="notice print-hidden">
      {asked === 0 && 'This is a first result. '}
      {stop === null
        ? 'A few more questions, chosen where they tell most, make it surer: two to four minutes. '
        : `${count(asked, 'closer question')} answered or skipped; that is enough to go by. `}
      <To className={stop === null ? 'button' : 'button-quiet'} href="/quiz/more/">
        {asked === 0 ? 'Take a closer look' : 'Answer more'}
      </To>
    </p>
  )
})

function SentResult({
  content,
  answers,
  code,
  saved,
  onStartFrom,
}: ResultProps & { readonly code: string }) {
  const { codebook, sample } = use(content.roles())
  const [role, setRole] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const decoded = useMemo(() => decodeLink(code, codebook), [code, codebook])
  if (!decoded.ok) return <BrokenLink problem={decoded.problem} code={code} codebook={codebook} />
  if (decoded.kind === 'scores') {
    return (
      <ScoresView
        content={content}
        result={decoded.result}
        code={code}
        hasDraft={answers.size > 0}
      />
    )
  }
  const { result } = decoded
  const own = encodeLink({ edition: result.edition, answers }, codebook) === code
  const hasDraft = answers.size > 0
  const caption = own
    ? 'This is your own result link'
    : code === sample
      ? 'A sample result, from made-up answers'
      : 'A result you were sent'
  return (
    <article className="results">
      <p className="caption">{caption}</p>
      <ResultView
        key={code}
        content={content}
        answers={result.answers}
        whose={own ? 'own' : 'sent'}
        code={own ? '' : code}
        saved={own ? saved : nothingSaved}
        chosen={role}
        onChoose={setRole}
        onAnswer={null}
      >
        {own ? (
          <p className="notice">
            The link holds the same answers as this browser.{' '}
            <To href="/results/">Open your results</To>
          </p>
        ) : (
          <div className="notice">
            <p>
              You are reading, nothing more:{' '}
              {hasDraft ? 'your own answers are untouched' : 'nothing is stored'}. Scores are worked
              out anew from the answers in the link. Anyone can make a link with other answers.
            </p>
            <NewQuestions result={result} codebook={codebook} quiz={content.quiz} />
            <p className="actions">
              {hasDraft && (
                <To className="button-quiet" href={`/compare/#${code}`}>
                  Compare with mine
                </To>
              )}
              <To className="button-quiet" href="/quiz/">
                {hasDraft ? 'Go on with my own' : 'Start my own'}
              </To>
              <button type="button" className="button-quiet" onClick={() => setAsking(true)}>
                Start from these answers
              </button>
            </p>
            {asking && (
              <p role="alert">
                Copy these answers to this browser, as yours to change?{' '}
                {hasDraft && 'Your present answers are kept, and you can go back to them. '}
                <button
                  type="button"
                  className="button"
                  onClick={() => onStartFrom(result.answers)}
                >
                  Yes, start from them
                </button>{' '}
                <button type="button" className="button-quiet" onClick={() => setAsking(false)}>
                  No
                </button>
              </p>
            )}
          </div>
        )}
      </ResultView>
    </article>
  )
}
