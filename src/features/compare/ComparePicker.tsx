import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { type Codebook, encodeRead, findLink } from '../../core/link/link.ts'
import { wordsFor } from '../../shared/linkProblems.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { Field } from '../../ui/Field.tsx'

/** A result that can be chosen without pasting a link. */
export interface ComparedResult {
  readonly id: string
  readonly code: string
  readonly name: string
}

interface ComparePickerProps {
  readonly choices: readonly ComparedResult[]
  /** What is compared now, if anything. */
  readonly codes: readonly string[]
  readonly onPick: (first: string, second: string) => void
}

const places = ['first', 'second'] as const
const aLink = 'link'

const given = z.object({ chosen: z.string(), link: z.string() })

/** The pasted link, or else what was chosen. */
function read({ chosen, link }: z.infer<typeof given>, codebook: Codebook) {
  const pasted = link.trim()
  return findLink(pasted === '' ? chosen : pasted, codebook)
}

function resultIn(codebook: Codebook) {
  return given.check(({ value, issues }) => {
    const decoded = read(value, codebook)
    if (decoded.ok) return
    const pasted = value.link.trim()
    const { title, text } = wordsFor(decoded.problem, pasted)
    const message = pasted === '' ? 'Paste a link here.' : `${title}. ${text}`
    issues.push({ code: 'custom', input: value, path: ['link'], message })
  })
}

/** Two results to compare: each chosen from those at hand, or pasted as a link. */
export function ComparePicker({ choices, codes, onPick }: ComparePickerProps) {
  const { codebook } = useRoles()
  const opened = [...new Set(codes)].filter((code) =>
    choices.every((choice) => choice.code !== code),
  )
  const all = [
    ...choices,
    ...opened.map((code, i) => ({
      id: code,
      code,
      name: opened.length > 1 ? `Opened link ${i + 1}` : 'The link you opened',
    })),
  ]
  const result = resultIn(codebook)
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(z.object({ first: result, second: result })),
    defaultValues: {
      first: { chosen: codes[0] ?? choices[1]?.code ?? aLink, link: '' },
      second: { chosen: codes[1] ?? choices[0]?.code ?? aLink, link: '' },
    },
  })
  const onSubmit = handleSubmit((picked) => {
    const first = read(picked.first, codebook)
    const second = read(picked.second, codebook)
    if (first.ok && second.ok) onPick(encodeRead(first, codebook), encodeRead(second, codebook))
  })

  return (
    <form className="beside compare-picker print-hidden" noValidate onSubmit={onSubmit}>
      {places.map((place) => (
        <fieldset key={place}>
          <legend>{place === 'first' ? 'First result' : 'Second result'}</legend>
          {all.length > 0 && (
            <Field label="From this browser">
              {(tied) => (
                <select {...tied} {...register(`${place}.chosen`)} className="text-field">
                  {all.map(({ id, code, name }) => (
                    <option key={id} value={code}>
                      {name}
                    </option>
                  ))}
                  <option value={aLink}>A link, pasted below</option>
                </select>
              )}
            </Field>
          )}
          <Field
            label={all.length > 0 ? 'Or a link' : 'A link'}
            error={formState.errors[place]?.link?.message}
          >
            {(tied) => (
              <input
                {...tied}
                {...register(`${place}.link`)}
                className="text-field"
                type="text"
                inputMode="url"
                autoComplete="off"
                spellCheck={false}
              />
            )}
          </Field>
        </fieldset>
      ))}
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  )
}
