import { useId, useState } from 'react'
import { type Codebook, encodeRead, findLink } from '../../core/link/link.ts'
import { wordsFor } from '../../shared/linkProblems.ts'

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
  readonly codebook: Codebook
  readonly onPick: (first: string, second: string) => void
}

const places = ['first', 'second'] as const
const aLink = 'link'

/** Two results to compare: each chosen from those at hand, or pasted as a link. */
export function ComparePicker({ choices, codes, codebook, onPick }: ComparePickerProps) {
  const id = useId()
  const [problems, setProblems] = useState<readonly (string | null)[]>([])
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
  const preset = [codes[0] ?? choices[1]?.code ?? aLink, codes[1] ?? choices[0]?.code ?? aLink]

  function pick(form: FormData): void {
    const found = places.map((place) => {
      const pasted = String(form.get(`${place}-link`) ?? '').trim()
      const chosen = String(form.get(place) ?? aLink)
      const isPasted = pasted !== '' || chosen === aLink
      const decoded = findLink(isPasted ? pasted : chosen, codebook)
      if (decoded.ok) return { code: encodeRead(decoded, codebook), problem: null }
      const { title, text } = wordsFor(decoded.problem, pasted)
      return { code: null, problem: pasted === '' ? 'Paste a link here.' : `${title}. ${text}` }
    })
    setProblems(found.map(({ problem }) => problem))
    const [first, second] = found.map(({ code }) => code)
    if (first && second) onPick(first, second)
  }

  return (
    <form
      className="compare-picker print-hidden"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        pick(new FormData(event.currentTarget))
      }}
    >
      {places.map((place, i) => {
        const problem = problems[i] ?? null
        const fieldId = `${id}-${place}`
        return (
          <fieldset key={place} className="choices">
            <legend>{place === 'first' ? 'First result' : 'Second result'}</legend>
            {all.length > 0 && (
              <>
                <label htmlFor={fieldId}>From this browser</label>
                <select
                  id={fieldId}
                  className="text-field"
                  name={place}
                  defaultValue={preset[i]}
                  key={preset[i]}
                >
                  {all.map(({ id, code, name }) => (
                    <option key={id} value={code}>
                      {name}
                    </option>
                  ))}
                  <option value={aLink}>A link, pasted below</option>
                </select>
              </>
            )}
            <label htmlFor={`${fieldId}-link`}>{all.length > 0 ? 'Or a link' : 'A link'}</label>
            {problem !== null && (
              <p className="error" id={`${fieldId}-error`} role="alert">
                {problem}
              </p>
            )}
            <input
              id={`${fieldId}-link`}
              className="text-field"
              name={`${place}-link`}
              type="text"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={problem !== null}
              aria-describedby={problem === null ? undefined : `${fieldId}-error`}
            />
          </fieldset>
        )
      })}
      <button type="submit" className="button">
        Compare
      </button>
    </form>
  )
}
