import { type ReactNode, useEffect, useRef, useState } from 'react'
import { copyText } from './copyText.ts'
import { Field } from './Field.tsx'
import { Status } from './Status.tsx'

interface LinkFieldProps {
  readonly label: string
  readonly hint?: string
  readonly link: string
  /** Whether it comes in the place of what had the focus. */
  readonly takesFocus?: boolean
  /** What else can be done with the link. */
  readonly children?: ReactNode
}

/** A link to take along: to copy, also where the browser refuses to do that by itself. */
export function LinkField({ label, hint, link, takesFocus = false, children }: LinkFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  async function copy(): Promise<void> {
    const isCopied = await copyText(link)
    if (!isCopied) field.current?.select()
    setSaid(
      isCopied
        ? 'The link is copied.'
        : 'Copying was refused by the browser. The link is selected: copy it with the keyboard or the menu.',
    )
  }

  return (
    <>
      <Field label={label} hint={hint}>
        {(tied) => (
          <input
            {...tied}
            className="text-field"
            ref={field}
            type="text"
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <p className="actions">
        <button type="button" className="button" onClick={copy}>
          Copy the link
        </button>
        {children}
      </p>
      <Status>{said}</Status>
    </>
  )
}
