import { useId, useState } from 'react'
import { useLocation } from 'wouter'
import { type Codebook, encodeRead, findLink } from '../core/link/link.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { wordsFor } from './linkProblems.ts'

/** A box for a result link somebody sent, in whatever shape it arrived. */
export function LinkBox({ codebook }: { readonly codebook: Codebook }) {
  const id = useId()
  const [, navigate] = useLocation()
  const [advice, setAdvice] = useState<string | null>(null)

  function open(form: FormData): void {
    const given = form.get('link')
    const pasted = typeof given === 'string' ? given : ''
    const decoded = findLink(pasted, codebook)
    if (decoded.ok) {
      setAdvice(null)
      navigate(`/results/#${encodeRead(decoded, codebook)}`)
    } else {
      const { title, text } = wordsFor(decoded.problem, pasted)
      setAdvice(`${title}. ${text}`)
    }
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
      {advice !== null && (
        <p className="error" id={`${id}-error`} role="alert">
          {advice}
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
          aria-invalid={advice !== null}
          aria-describedby={advice === null ? undefined : `${id}-error`}
        />
        <button type="submit" className="button-quiet">
          Open
        </button>
      </div>
      <p>
        <SiteLink href="/compare/">Compare two results</SiteLink> or{' '}
        <SiteLink href="/together/">look at several together</SiteLink>
      </p>
    </form>
  )
}
