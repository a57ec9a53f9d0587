import { type ChangeEvent, useId, useState } from 'react'
import { isDay } from '../core/calendar.ts'
import type { PlanSettings } from '../store/saved.ts'
import { kindName } from '../ui/words.ts'
import type { ShownPath } from './usePersonalPath.ts'

const mostHours = { week: 80, budget: 9999 }

interface PathSettingsProps {
  readonly settings: PlanSettings
  readonly shown: Pick<ShownPath, 'kinds' | 'languages'>
  readonly onChange: (settings: PlanSettings) => void
}

/** How a person wants their path. Each change counts at once. */
export function PathSettings({
  settings,
  shown: { kinds, languages },
  onChange,
}: PathSettingsProps) {
  const { hoursAWeek, start, budget, paid, mustHavesFirst, without } = settings
  const choices = [...kinds, ...(languages.size > 1 ? languages : [])]
  const change = (some: Partial<PlanSettings>) => onChange({ ...settings, ...some })
  const checked = (event: ChangeEvent<HTMLInputElement>) => event.currentTarget.checked
  return (
    <form className="path-settings print-hidden" onSubmit={(event) => event.preventDefault()}>
      <div className="path-settings-row">
        <Hours
          label="Hours a week"
          value={hoursAWeek}
          most={mostHours.week}
          onChange={(hours) => change({ hoursAWeek: hours ?? hoursAWeek })}
        />
        <label>
          Starts on
          <input
            type="date"
            defaultValue={start ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ start: isDay(value) ? value : null })
            }
          />
        </label>
      </div>
      <details>
        <summary>Change what it is made of</summary>
        <Hours
          label="Hours I have in all, if there is a limit"
          value={budget}
          most={mostHours.budget}
          onChange={(hours) => change({ budget: hours })}
          isOptional
        />
        <label className="check">
          <input
            type="checkbox"
            checked={!paid}
            onChange={(event) => change({ paid: !checked(event) })}
          />
          Only what is free
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={mustHavesFirst}
            onChange={(event) => change({ mustHavesFirst: checked(event) })}
          />
          Must-haves first, even where something else gains more an hour
        </label>
        <fieldset>
          <legend>Use</legend>
          {choices.map((kind) => (
            <label className="check" key={kind}>
              <input
                type="checkbox"
                checked={!without.includes(kind)}
                onChange={(event) =>
                  change({
                    without: checked(event)
                      ? without.filter((other) => other !== kind)
                      : [...without, kind],
                  })
                }
              />
              {kindName(kind)}
            </label>
          ))}
        </fieldset>
      </details>
    </form>
  )
}

interface HoursProps {
  readonly label: string
  readonly value: number | null
  readonly most: number
  readonly onChange: (hours: number | null) => void
  /** Whether nothing is an answer too. */
  readonly isOptional?: boolean
}

/** A number of hours. What cannot be one is said, and changes nothing. */
function Hours({ label, value, most, onChange, isOptional = false }: HoursProps) {
  const errorId = useId()
  const [text, setText] = useState(value === null ? '' : String(value))
  const [isWrong, setWrong] = useState(false)
  function read(typed: string): void {
    setText(typed)
    const hours = Number(typed)
    const isNothing = typed.trim() === ''
    const isGood = isNothing ? isOptional : hours > 0 && hours <= most
    setWrong(!isGood)
    if (isGood) onChange(isNothing ? null : hours)
  }
  return (
    <label>
      {label}
      <input
        inputMode="decimal"
        size={5}
        value={text}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        onChange={({ currentTarget }) => read(currentTarget.value)}
      />
      {isWrong && (
        <span className="error" id={errorId}>
          Give a number above 0, up to {most}.
        </span>
      )}
    </label>
  )
}
