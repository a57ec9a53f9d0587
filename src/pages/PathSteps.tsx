import { Fragment } from 'react'
import type { Card } from '../content/parts.ts'
import type { Band } from '../core/fit.ts'
import type { Step } from '../core/path.ts'
import { lookAgainAfter, lookAgainHours, weeksOf } from '../core/weeks.ts'
import type { StepState } from '../store/saved.ts'
import { weeksInWords } from '../ui/words.ts'
import { StepItem } from './StepItem.tsx'

/** From this chance on it is worth a look whether one has it already. */
const mayHaveChance = 0.3

interface PathStepsProps {
  readonly steps: readonly (Step & { readonly mayHave: number })[]
  /** The score and the band before the first. */
  readonly from: { readonly score: number; readonly band: Band }
  readonly cards: ReadonlyMap<string, Card>
  readonly nameOf: (skill: string) => string
  /** Null for steps that have no time yet. */
  readonly hoursAWeek: number | null
  /** Null on a path that is somebody else's. */
  readonly onMark: ((card: Card, state: StepState) => void) | null
}

/** Steps in their order, with when they fall and when to look again. */
export function PathSteps({ steps, from, cards, nameOf, hoursAWeek, onMark }: PathStepsProps) {
  const spans = hoursAWeek === null ? [] : weeksOf(steps, hoursAWeek)
  const looks = hoursAWeek === null ? new Set() : lookAgainAfter(steps)
  return (
    <ol className="steps">
      {steps.map((step, i) => {
        const before = steps[i - 1] ?? from
        const card = cards.get(step.resource)
        const span = spans[i]
        return (
          <Fragment key={step.resource}>
            <StepItem
              step={step}
              before={before.score}
              card={card}
              nameOf={nameOf}
              newBand={step.band === before.band ? null : step.band}
              {...(span === undefined ? {} : { when: weeksInWords(span.first, span.last) })}
            >
              {step.mayHave >= mayHaveChance && (
                <p className="muted">
                  You may have this behind you already, with a chance of{' '}
                  {Math.round(100 * step.mayHave)}&nbsp;%. Look through it first.
                </p>
              )}
              {onMark !== null && card !== undefined && (
                <StepButtons title={card.title} onMark={(state) => onMark(card, state)} />
              )}
            </StepItem>
            {looks.has(i) && (
              <li className="step-look">
                Some {lookAgainHours} hours are behind you here. Answer the questions about what you
                learned again: the rest of the path may get shorter.
              </li>
            )}
          </Fragment>
        )
      })}
    </ol>
  )
}

interface StepButtonsProps {
  readonly title: string
  readonly onMark: (state: StepState) => void
}

const marks = [
  ['done', 'Done'],
  ['known', 'I know this'],
  ['banned', 'Not this one'],
] as const

function StepButtons({ title, onMark }: StepButtonsProps) {
  return (
    <p className="step-buttons print-hidden">
      {marks.map(([state, name]) => (
        <button type="button" className="button-small" key={state} onClick={() => onMark(state)}>
          {name}
          <span className="visually-hidden">: {title}</span>
        </button>
      ))}
    </p>
  )
}
