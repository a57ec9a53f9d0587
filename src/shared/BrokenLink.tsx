import type { AnswersProblem } from '../core/link/link.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { LinkBox } from './LinkBox.tsx'
import { type LinkSubject, wordsFor } from './linkProblems.ts'

interface BrokenLinkProps {
  readonly problem: AnswersProblem
  /** What stood after the `#`. */
  readonly code: string
  readonly about?: LinkSubject
}

/** More than this of what arrived helps nobody to compare. */
const shownLength = 140

/** Why a link does not open, and the ways on. Nothing else is shown in its place. */
export function BrokenLink({ problem, code, about = 'result' }: BrokenLinkProps) {
  const { title, text } = wordsFor(problem, code, about)
  return (
    <article className="results">
      <h1 tabIndex={-1}>{title}</h1>
      <p role="alert">{text} Your own answers, if any, are untouched.</p>
      {problem === 'damaged' && (
        <p>
          What arrived, to compare with the original: <code>#{code.slice(0, shownLength)}</code>
        </p>
      )}
      <p className="actions">
        {problem === 'newer' && (
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload
          </button>
        )}
        {problem === 'scores-only' && (
          <SiteLink className="button" href={`/results/#${code}`}>
            Open the scores
          </SiteLink>
        )}
        {about === 'posting' ? (
          <SiteLink className="button-quiet" href="/posting/">
            Read a posting yourself
          </SiteLink>
        ) : (
          <SiteLink className="button-quiet" href="/results/">
            Your own results
          </SiteLink>
        )}
      </p>
      {about === 'result' && <LinkBox />}
    </article>
  )
}
