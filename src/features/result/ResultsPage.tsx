import { lazy, useMemo, useState } from 'react'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { encodeLink, encodeRead, findLink, trackBehind } from '../../core/link/link.ts'
import { LinkBox } from '../../shared/LinkBox.tsx'
import { NewQuestions } from '../../shared/NewQuestions.tsx'
import { resultLink } from '../../shared/resultLink.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { nothingSaved, type Saved } from '../../storage/saved.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { NoScript } from '../../ui/NoScript.tsx'
import { PrintFoot } from '../../ui/PrintFoot.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { useHash } from '../../ui/useHash.ts'
import { count } from '../../ui/words.ts'
import { type Chosen, ResultView } from './ResultView.tsx'
import { SharePanel } from './SharePanel.tsx'

const ScoresView = lazy(async () => ({ default: (await import('./ScoresView.tsx')).ScoresView }))
const BrokenLink = lazy(async () => ({
  default: (await import('../../shared/BrokenLink.tsx')).BrokenLink,
}))

interface ResultsPageProps {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly saved: Saved
  readonly onChooseRole: (role: string, track?: string | null) => void
  readonly onAnswer: (question: string, answer: Answer | null) => void
  readonly onCopyAttempt: (answers: Answers) => void
}

/** Your own result, or, with a link in the fragment of the address, one you were sent. */
export function ResultsPage(props: ResultsPageProps) {
  const { answers } = props
  const code = useHash()
  if (answers === null) {
    return (
      <article className="results">
        <h1 tabIndex={-1}>Your result</h1>
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
    <SentResult key={code} {...props} answers={answers} code={code} />
  )
}

interface ResultProps extends ResultsPageProps {
  readonly answers: Answers
}

function OwnResult({ answers, saved, onChooseRole, onAnswer }: ResultProps) {
  const { levels } = useAssess()(answers)
  if (levels.size === 0) {
    return (
      <article className="results">
        <h1 tabIndex={-1}>Your result</h1>
        <p>
          {answers.size === 0
            ? 'Answer a few questions to see your result.'
            : 'You have skipped all you were asked. Answer a few questions to see your result.'}
        </p>
        <SiteLink className="button" href="/quiz/">
          Answer the questions
        </SiteLink>
        <LinkBox />
      </article>
    )
  }
  return (
    <article className="results">
      <ResultView
        key={saved.current?.id ?? ''}
        answers={answers}
        whose="own"
        code=""
        saved={saved}
        chosen={saved.role}
        onChoose={onChooseRole}
        onAnswer={onAnswer}
      >
        <StillOpen answers={answers} />
      </ResultView>
      <SharePanel answers={answers} chosen={saved.role} />
      <p className="print-hidden">
        <SiteLink href="/quiz/more/">A closer look: at most six more questions</SiteLink> or{' '}
        <SiteLink href="/answers/">check or change your answers</SiteLink>
      </p>
      <LinkBox />
    </article>
  )
}

/** What is still open of the main questions. */
function StillOpen({ answers }: { readonly answers: Answers }) {
  const open = useContent().quiz.questions.filter(({ id }) => !answers.has(id)).length
  if (open === 0) return null
  return (
    <p className="notice print-hidden">
      {count(open, 'question is', 'questions are')} still open.{' '}
      <SiteLink href="/quiz/">Answer them</SiteLink> and the rest of your result follows.
    </p>
  )
}

function SentResult({
  answers,
  code: given,
  saved,
  onCopyAttempt,
}: ResultProps & { readonly code: string }) {
  const { codebook, sample, roles } = useRoles()
  const [chosenHere, setRole] = useState<Chosen | null>(null)
  const decoded = useMemo(() => findLink(given, codebook), [given, codebook])
  if (!decoded.ok) return <BrokenLink problem={decoded.problem} code={given} />
  const code = encodeRead(decoded, codebook)
  const track = trackBehind(given, code)
  const shown = roles.find(({ tracks }) => tracks.some(({ id }) => id === track))
  if (decoded.kind === 'scores') {
    return <ScoresView result={decoded.result} code={code} hasDraft={answers.size > 0} />
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
        answers={result.answers}
        whose={own ? 'own' : 'sent'}
        code={own ? '' : code}
        saved={own ? saved : nothingSaved}
        chosen={chosenHere ?? (shown === undefined ? null : { id: shown.id, track })}
        onChoose={(id, track = null) => setRole({ id, track })}
        onAnswer={null}
      >
        {own ? (
          <p className="notice">
            The link holds the same answers as this browser.{' '}
            <SiteLink href="/results/">Open your result</SiteLink>
          </p>
        ) : (
          <div className="notice print-hidden">
            <p>
              You are reading, nothing more:{' '}
              {hasDraft ? 'your own answers are untouched' : 'nothing is stored'}. Scores are worked
              out anew from the answers in the link. Links can be edited, so they prove nothing.
            </p>
            {result.edition < codebook.scoresSince && (
              <p>
                It was made before the examples of the questions became the levels, so some of the
                sentences may say a little more or less than was meant.
              </p>
            )}
            <NewQuestions result={result} />
            <div className="actions">
              {hasDraft && (
                <SiteLink className="button-quiet" href={`/compare/#${code}`}>
                  Compare with mine
                </SiteLink>
              )}
              <SiteLink className="button-quiet" href="/quiz/">
                {hasDraft ? 'Go on with my own' : 'Start my own'}
              </SiteLink>
              <Confirm
                label="Start from these answers"
                yes="Yes, start from them"
                no="No"
                onYes={() => onCopyAttempt(result.answers)}
              >
                Copy these answers to this browser, as yours to change?
                {hasDraft && ' Your present answers are kept, and you can go back to them.'}
              </Confirm>
            </div>
          </div>
        )}
      </ResultView>
      <PrintFoot link={resultLink(code)} />
    </article>
  )
}
