import type { ChangeEvent } from 'react'
import { kindName } from '../../ui/words.ts'
import { HoursField } from './HoursField.tsx'
import type { PathSettingsProps } from './PathSettings.tsx'

const mostHours = 9999

/** What a path is made of: how long it may be, what it may cost, which kinds it uses. */
export function PathPreferences({
  settings,
  shown: { kinds, languages },
  onChange,
}: PathSettingsProps) {
  const { budget, paid, reach, without } = settings
  const choices = [...kinds, ...(languages.size > 1 ? languages : [])]
  const checked = (event: ChangeEvent<HTMLInputElement>) => event.currentTarget.checked
  return (
    <>
      <HoursField
        label="Hours I have in all, if there is a limit"
        value={budget}
        most={mostHours}
        onChange={(hours) => onChange({ ...settings, budget: hours })}
        isOptional
      />
      <label className="check">
        <input
          type="checkbox"
          checked={!paid}
          onChange={(event) => onChange({ ...settings, paid: !checked(event) })}
        />
        Only what is free
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={reach === 'all'}
          onChange={(event) => onChange({ ...settings, reach: checked(event) ? 'all' : 'ready' })}
        />
        Everything the job asks, not only what makes you Ready
      </label>
      <fieldset>
        <legend>Use</legend>
        {choices.map((kind) => (
          <label className="check" key={kind}>
            <input
              type="checkbox"
              checked={!without.includes(kind)}
              onChange={(event) =>
                onChange({
                  ...settings,
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
    </>
  )
}
