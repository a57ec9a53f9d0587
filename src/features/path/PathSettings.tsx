import { lazy, Suspense, useState } from 'react'
import { firstDay, isDay, lastDay } from '../../core/day.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import type { PlanSettings } from '../../storage/saved.ts'
import { Field } from '../../ui/Field.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { HoursField } from './HoursField.tsx'

const PathWishes = lazy(async () => ({
  default: (await import('./PathPreferences.tsx')).PathPreferences,
}))

const mostHours = 80

export interface PathSettingsProps {
  readonly settings: PlanSettings
  readonly shown: Pick<ShownPath, 'kinds' | 'languages'>
  readonly onChange: (settings: PlanSettings) => void
}

/** How a person wants their path. Each change counts at once. */
export function PathSettings(props: PathSettingsProps) {
  const { settings, onChange } = props
  const { hoursAWeek, start } = settings
  const [isOpen, setOpen] = useState(false)
  // Only while somebody types, as in the field for hours.
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed !== '' && !isDay(typed)
  return (
    <form className="path-settings print-hidden" onSubmit={(event) => event.preventDefault()}>
      <div className="path-settings-row">
        <HoursField
          label="Hours a week"
          value={hoursAWeek}
          most={mostHours}
          onChange={(hours) => onChange({ ...settings, hoursAWeek: hours ?? hoursAWeek })}
        />
        <Field
          label="Starts on"
          error={isWrong ? `Give a day from ${firstDay} to ${lastDay}.` : ''}
        >
          {(tied) => (
            <input
              {...tied}
              type="date"
              min={firstDay}
              max={lastDay}
              value={typed ?? start ?? ''}
              onChange={({ currentTarget: { value } }) => {
                setTyped(value)
                if (value === '' || isDay(value))
                  onChange({ ...settings, start: value === '' ? null : value })
              }}
              onBlur={() => !isWrong && setTyped(null)}
            />
          )}
        </Field>
      </div>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>Adjust this path</summary>
        {isOpen && (
          <Suspense fallback={<Loading />}>
            <PathWishes {...props} />
          </Suspense>
        )}
      </details>
    </form>
  )
}
