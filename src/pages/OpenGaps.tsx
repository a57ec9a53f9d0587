import type { Loosening, OpenGap } from '../core/wishes.ts'
import type { PlanSettings } from '../store/saved.ts'
import { kindName } from '../ui/words.ts'
import type { Marked } from './personalPath.ts'
import { TakeBack } from './TickedSteps.tsx'

interface OpenGapsProps {
  readonly gaps: readonly OpenGap[]
  /** What the person does not want. */
  readonly banned: readonly Marked[]
  readonly nameOf: (skill: string) => string
  readonly settings: PlanSettings
  /** Null on a path that is somebody else's. */
  readonly onSettings: ((settings: PlanSettings) => void) | null
  readonly onTakeBack: (step: Marked) => void
}

/** What the path cannot close, with what to loosen, and what was put aside. */
export function OpenGaps({ gaps, banned, nameOf, ...loosening }: OpenGapsProps) {
  return (
    <>
      {gaps.length > 0 && (
        <section aria-labelledby="uncovered">
          <h2 id="uncovered">What this path does not close</h2>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.skill}>
                {nameOf(gap.skill)}, level {gap.level}.{' '}
                <Remedies gap={gap} name={nameOf(gap.skill)} banned={banned} {...loosening} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {banned.length > 0 && (
        <section className="print-hidden" aria-labelledby="banned">
          <h2 id="banned">Not for you</h2>
          <ul className="ticked">
            {banned.map((step) => (
              <li key={step.id}>
                {step.title}{' '}
                <TakeBack title={step.title} onClick={() => loosening.onTakeBack(step)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

interface RemediesProps extends Omit<OpenGapsProps, 'gaps' | 'nameOf'> {
  readonly gap: OpenGap
  /** Of the skill. */
  readonly name: string
}

function Remedies({ gap, name, banned, settings, onSettings, onTakeBack }: RemediesProps) {
  if (!gap.reachable) return <>Nothing in our catalogue leads there yet.</>
  if (gap.loosenings.length === 0)
    return <>It takes more than one of the things you left out or do not want.</>
  if (onSettings === null) return null

  function loosen(loosening: Loosening): void {
    const step = banned.find(({ id }) => loosening.kind === 'unban' && id === loosening.id)
    const without = settings.without.filter(
      (kind) => loosening.kind !== 'with' || kind !== loosening.name,
    )
    if (step !== undefined) onTakeBack(step)
    else onSettings?.({ ...settings, without, paid: settings.paid || loosening.kind === 'paid' })
  }

  function words(loosening: Loosening): string {
    switch (loosening.kind) {
      case 'paid':
        return 'Use what costs something too'
      case 'with':
        return `Use again: ${kindName(loosening.name)}`
      case 'unban':
        return `Use again: ${banned.find(({ id }) => id === loosening.id)?.title ?? ''}`
    }
  }

  return (
    <span className="print-hidden">
      Any of these would:{' '}
      {gap.loosenings.map((loosening) => (
        <button
          type="button"
          className="button-small"
          key={words(loosening)}
          onClick={() => loosen(loosening)}
        >
          {words(loosening)}
          <span className="visually-hidden"> for {name}</span>
        </button>
      ))}
    </span>
  )
}
