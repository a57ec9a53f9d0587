import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Field } from './Field.tsx'
import { Status } from './Status.tsx'

interface CopyFieldProps {
  readonly label: string
  readonly hint?: string
  /** What it is, inside a sentence. */
  readonly what: 'link' | 'message'
  readonly text: string
  /** Whether it comes in the place of what had the focus. */
  readonly takesFocus?: boolean
  /** What else can be done with it. */
  readonly children?: ReactNode
}

/** Text to take along: to copy, also where the browser refuses to do that by itself. */
export function CopyField(props: CopyFieldProps) {
  const { label, hint, what, text, takesFocus = false, children } = props
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')

  useEffect(() => {
    if (takesFocus) field.current?.focus()
  }, [takesFocus])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(`The ${what} is copied.`)
    } catch {
      field.current?.select()
      setSaid(
        `Copying was refused by the browser. The ${what} is selected: copy it with the keyboard or the menu.`,
      )
    }
  }

  const common = { className: 'text-field', ref: field, readOnly: true, value: text }
  return (
    <>
      <Field label={label} hint={hint}>
        {(tied) =>
          what === 'message' ? (
            <textarea {...tied} {...common} rows={6} />
          ) : (
            <input
              {...tied}
              {...common}
              type="text"
              onFocus={(event) => event.currentTarget.select()}
            />
          )
        }
      </Field>
      <p className="actions">
        <button type="button" className="button" onClick={copy}>
          Copy the {what}
        </button>
        {children}
      </p>
      <Status>{said}</Status>
    </>
  )
}
