import { useState } from 'react'
import { useLocation } from 'wouter'
import { encodeRead, findLink, trackBehind, withTrack } from '../core/link/link.ts'
import { Field } from '../ui/Field.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { wordsFor } from './linkProblems.ts'
import { useRoles } from './useRoles.ts'

/** A box for a result link somebody sent, in whatever shape it arrived. */
export function LinkBox() {
  const { codebook } = useRoles()
  const [, navigate] = useLocation()
  const [advice, setAdvice] = useState('')

  function open(form: FormData): void {
    const given = form.get('link')
    const pasted = typeof given === 'string' ? given : ''
    const decoded = findLink(pasted, codebook)
    if (decoded.ok) {
      setAdvice('')
      const code = encodeRead(decoded, codebook)
      navigate(`/results/#${withTrack(code, trackBehind(pasted, code))}`)
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
      <Field label="Open a result link you were sent" error={advice}>
        {(tied) => (
          <div className="link-box-row">
            <input
              {...tied}
              className="text-field"
              name="link"
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
            />
            <button type="submit" className="button-quiet">
              Open
            </button>
          </div>
        )}
      </Field>
      <p>
        <SiteLink href="/compare/">Compare two results</SiteLink> or{' '}
        <SiteLink href="/together/">see a whole team</SiteLink>
      </p>
    </form>
  )
}
