import { useState } from 'react'
import { Field } from '../../ui/Field.tsx'

interface HoursFieldProps {
  readonly label: string
  readonly value: number | null
  readonly most: number
  readonly onChange: (hours: number | null) => void
  /** Whether nothing is an answer too. */
  readonly isOptional?: boolean
}

/** A quarter of an hour: in less, nothing is learned. */
const least = 0.25

/** A number of hours. What cannot be one is said, and changes nothing. */
export function HoursField({ label, value, most, onChange, isOptional = false }: HoursFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const [isWrong, setWrong] = useState(false)
  function read(typed: string): void {
    setText(typed)
    const hours = Number(typed)
    const isNothing = typed.trim() === ''
    const isGood = isNothing ? isOptional : hours >= least && hours <= most
    setWrong(!isGood)
    if (isGood) onChange(isNothing ? null : hours)
  }
  return (
    <Field label={label} error={isWrong ? `Give a number from ${least} to ${most}.` : ''}>
      {(tied) => (
        <input
          {...tied}
          inputMode="decimal"
          size={5}
          value={text}
          onChange={({ currentTarget }) => read(currentTarget.value)}
        />
      )}
    </Field>
  )
}
