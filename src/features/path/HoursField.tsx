import { useState } from 'react'
import { writtenNumber } from '../../core/writtenNumber.ts'
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
  // Only while somebody types: what another tab saved shows as soon as they are done.
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && !isGood(typed)
  function isGood(text: string): boolean {
    const hours = writtenNumber(text)
    return text.trim() === '' ? isOptional : hours >= least && hours <= most
  }
  function read(text: string): void {
    setTyped(text)
    if (isGood(text)) onChange(text.trim() === '' ? null : writtenNumber(text))
  }
  return (
    <Field label={label} error={isWrong ? `Give a number from ${least} to ${most}.` : ''}>
      {(tied) => (
        <input
          {...tied}
          inputMode="decimal"
          size={5}
          value={typed ?? value ?? ''}
          onBlur={() => !isWrong && setTyped(null)}
          onChange={({ currentTarget }) => read(currentTarget.value)}
        />
      )}
    </Field>
  )
}
