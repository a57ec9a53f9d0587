import { type ReactNode, useId } from 'react'

interface FieldProps {
  readonly label: ReactNode
  /** What helps to fill it in. */
  readonly hint?: ReactNode
  /** What is wrong with what was given, and what to do; empty where nothing is. */
  readonly error?: string | undefined
  /** The control, given what ties it to its label, its hint and its error. */
  readonly children: (tied: Tied) => ReactNode
}

interface Tied {
  readonly id: string
  readonly 'aria-invalid': boolean
  readonly 'aria-describedby': string | undefined
}

/** One thing to fill in, with what is said about it where people and screen readers look for it. */
export function Field({ label, hint, error = '', children }: FieldProps) {
  const id = useId()
  const isWrong = error !== ''
  const said = [hint !== undefined && `${id}-hint`, isWrong && `${id}-error`]
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {isWrong && (
        <p className="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      {children({
        id,
        'aria-invalid': isWrong,
        'aria-describedby': said.filter(Boolean).join(' ') || undefined,
      })}
    </div>
  )
}
