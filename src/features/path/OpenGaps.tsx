import type { OpenGap, Relaxation } from '../../core/path/preferences.ts'
import type { Named } from '../../shared/pagePath.ts'
import { useContent } from '../../shared/useContent.ts'
import type { PlanSettings } from '../../storage/saved.ts'
import { kindName } from '../../ui/words.ts'
import { UntickStep } from './TickedSteps.tsx'

interface OpenGapsProps {
  readonly gaps: readonly OpenGap[]
  /** What the person does not want. */
  readonly banned: readonly Named[]
  readonly settings: PlanSettings
  /** Null on a path that is somebody else's. */
  readonly onSettings: ((settings: PlanSettings) => void) | null
  readonly onTakeBack: (step: Named) => void
}

/** What the path cannot close, with what to loosen, and what was put aside. */
export function OpenGaps({ gaps, banned, ...relaxation }: OpenGapsProps) {
  const { nameOf } = useContent()
  return (
    <>
      {gaps.length > 0 && (
        <section aria-labelledby="uncovered">
          <h2 id="uncovered">What this path does not close</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.skill}>
                {nameOf(gap.skill)}, level {gap.level}.{' '}
                <Remedies gap={gap} name={nameOf(gap.skill)} banned={banned} {...relaxation} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {banned.length > 0 && (
        <section className="print-hidden" aria-labelledby="banned">
          <h2 id="banned">Not for you</h2>
          <ul className="bare">
            {banned.map((step) => (
              <li key={step.id}>
                {step.title}{' '}
                <UntickStep title={step.title} onClick={() => relaxation.onTakeBack(step)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface RemediesProps extends Omit<OpenGapsProps, 'gaps'> {
  readonly gap: OpenGap
  /** Of the skill. */
  readonly name: string
}

function Remedies({ gap, name, banned, settings, onSettings, onTakeBack }: RemediesProps) {
  if (!gap.reachable) return <>Nothing in our catalogue leads there yet.</>
  if (gap.relaxations.length === 0)
    return <>It takes more than one of the things you left out or don’t want.</>
  if (onSettings === null) return null

  function relax(relaxation: Relaxation): void {
    const step = banned.find(({ id }) => relaxation.kind === 'unban' && id === relaxation.id)
    const without = settings.without.filter(
      (kind) => relaxation.kind !== 'with' || kind !== relaxation.name,
    )
    if (step !== undefined) onTakeBack(step)
    else onSettings?.({ ...settings, without, paid: settings.paid || relaxation.kind === 'paid' })
  }

  function words(relaxation: Relaxation): string {
    switch (relaxation.kind) {
      case 'paid':
        return 'Use what costs something too'
      case 'with':
        return `Use again: ${kindName(relaxation.name)}`
      case 'unban':
        return `Use again: ${banned.find(({ id }) => id === relaxation.id)?.title ?? ''}`
    }
  }

  return (
    <span className="print-hidden">
      Any of these would:{' '}
      {gap.relaxations.map((relaxation) => (
        <button
          type="button"
          className="button-small"
          key={words(relaxation)}
          onClick={() => relax(relaxation)}
        >
          {words(relaxation)}
          <span className="visually-hidden"> for {name}</span>
        </button>
      ))}
    </span>
  )
}
