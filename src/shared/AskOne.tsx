import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Answer } from '../core/answers/answers.ts'
import { fieldName } from './fieldName.ts'

interface AskOneProps {
  readonly id: string
  readonly prompt: string
  readonly options: readonly string[]
  /** Takes the answer once the person goes on; until then it can be changed freely. */
  readonly onTake: (answer: Answer) => void
}

const skipped = 'skipped'
const values = z.object({ choice: z.string('Choose an answer, or skip it') })

/** One question whose choice counts when it is sent, with a way to skip it. */
export function AskOne({ id, prompt, options, onTake }: AskOneProps) {
  const { register, handleSubmit, formState } = useForm({ resolver: zodResolver(values) })
  const { choice: error } = formState.errors
  const errorId = `${fieldName(id)}-error`
  const choices = [
    ...options.map((label, option) => ({ value: String(option), label })),
    { value: skipped, label: 'Skip this one' },
  ]
  return (
    <form
      noValidate
      onSubmit={handleSubmit(({ choice }) => onTake(choice === skipped ? choice : Number(choice)))}
    >
      <fieldset
        className={error === undefined ? 'question' : 'question has-error'}
        aria-describedby={error === undefined ? undefined : errorId}
      >
        <legend>{prompt}</legend>
        {error !== undefined && (
          <p className="error" role="alert" id={errorId}>
            {error.message}
          </p>
        )}
        {choices.map(({ value, label }) => (
          <label key={value} className={value === skipped ? 'option option-skip' : 'option'}>
            <input type="radio" value={value} {...register('choice')} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button">
        Continue
      </button>
    </form>
  )
}
