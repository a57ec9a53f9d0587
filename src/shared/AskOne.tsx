import { zodResolver } from '@hookform/resolvers/zod'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Answer } from '../core/answers/answers.ts'
import { fieldName } from './fieldName.ts'

interface AskOneProps {
  readonly id: string
  readonly prompt: ReactNode
  readonly options: readonly string[]
  /** What each option means, in the order of the options. */
  readonly examples?: readonly string[]
  /** The option that is chosen until another one is; null for none. */
  readonly suggested?: number | null
  readonly button?: string
  /** What skipping is called; null where it is not offered. */
  readonly skip?: string | null
  /** What stands between the question and its options. */
  readonly children?: ReactNode
  /** Takes the answer once the person goes on; until then it can be changed freely. */
  readonly onTake: (answer: Answer) => void
}

const skipped = 'skipped'
const values = z.object({ choice: z.string('Choose an answer, or skip it') })

/** One question whose choice counts when it is sent, with a way to skip it. */
export function AskOne(props: AskOneProps) {
  const { id, prompt, options, examples = [], suggested = null, onTake, children } = props
  const { button = 'Continue', skip = 'Skip this one' } = props
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(values),
    ...(suggested === null ? {} : { defaultValues: { choice: String(suggested) } }),
  })
  const { choice: error } = formState.errors
  const errorId = `${fieldName(id)}-error`
  const choices = [
    ...options.map((label, i) => ({ value: String(i), label, example: examples[i] })),
    ...(skip === null ? [] : [{ value: skipped, label: skip, example: undefined }]),
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
        {children}
        {choices.map(({ value, label, example }) => (
          <label key={value} className="option">
            <input type="radio" value={value} {...register('choice')} />
            <span>
              {label}
              {example !== undefined && (
                <>
                  <span className="visually-hidden">: </span>
                  <span className="example">{example}</span>
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button">
        {button}
      </button>
    </form>
  )
}
