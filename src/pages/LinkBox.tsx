import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { type Codebook, encodeLink, findLink, type LinkProblem } from '../core/link.ts'

const advice: { readonly [problem in LinkProblem]: string } = {
  'not-ours':
    'There is no result link in this text. It should contain “#1.” and some letters; copy the whole link.',
  damaged: 'This link was cut off or mistyped. Copy the whole link once more.',
  newer: 'A newer version of this site made this link. Reload this page and paste it again.',
}

interface LinkBoxProps {
  readonly codebook: Codebook
  /** The page the link opens on. */
  readonly to?: '/results/' | '/compare/'
}

/** A box for a result link somebody sent, in whatever shape it arrived. */
export function LinkBox({ codebook, to = '/results/' }: LinkBoxProps) {
  const id = useId()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<LinkProblem | null>(null)

  function open(form: FormData): void {
    const pasted = form.get('link')
    const decoded = findLink(typeof pasted === 'string' ? pasted : '', codebook)
    setProblem(decoded.ok ? null : decoded.problem)
    if (decoded.ok) navigate(`${to}#${encodeLink(decoded.result, codebook)}`)
  }

  return (
    <form
      className="link-box print-hidden"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        open(new FormData(event.currentTarget))
      }}
    >
      <label htmlFor={id}>Open a result link you were sent</label>
      {problem !== null && (
        <p className="error" id={`${id}-error`} role="alert">
          {advice[problem]}
        </p>
      )}
      <div className="link-box-row">
        <input
          id={id}
          name="link"
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-error`}
        />
        <button type="submit" className="button-quiet">
          Open
        </button>
      </div>
    </form>
  )
}
