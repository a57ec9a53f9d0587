import type { Codebook, LinkProblem } from '../core/link.ts'
import { To } from '../ui/To.tsx'
import { LinkBox } from './LinkBox.tsx'

const reasons: {
  readonly [problem in LinkProblem]: { readonly title: string; readonly text: string }
} = {
  'not-ours': {
    title: 'This is no result link',
    text: 'What stands after # in the address was not made by this site. Ask for the link again, or paste it below.',
  },
  damaged: {
    title: 'This link was cut off or mistyped',
    text: 'Some characters are missing or changed; chat programs sometimes do that. Copy the whole link once more and paste it below.',
  },
  newer: {
    title: 'This link was made by a newer version of this site',
    text: 'Reload the page to get the newest version. If it still does not open, this copy of the site is older than the one that made the link.',
  },
}

interface BrokenLinkProps {
  readonly problem: LinkProblem
  readonly codebook: Codebook
}

/** Why a link does not open, and the ways on. Nothing else is shown in its place. */
export function BrokenLink({ problem, codebook }: BrokenLinkProps) {
  const { title, text } = reasons[problem]
  return (
    <article className="results">
      <h1 tabIndex={-1}>{title}</h1>
      <p role="alert">{text} Your own answers, if any, are untouched.</p>
      <p className="actions">
        {problem === 'newer' && (
          <button type="button" className="button" onClick={() => location.reload()}>
            Reload
          </button>
        )}
        <To className="button-quiet" href="/results/">
          Your own results
        </To>
      </p>
      <LinkBox codebook={codebook} />
    </article>
  )
}
