import { Fragment, Suspense, useState } from 'react'
import type { Card, Content } from '../content/parts.ts'
import type { Band } from '../core/fit.ts'
import type { Step } from '../core/path.ts'
import { lookAgainAfter, lookAgainHours, weeksOf } from '../core/weeks.ts'
import type { StepState } from '../store/saved.ts'
import { weeksInWords } from '../ui/words.ts'
import { StepItem, useCards } from './StepItem.tsx'

/** From this chance on it is worth a look whether one has it already. */
const mayHaveChance = 0.4

interface PathStepsProps {
  readonly content: Content
  /** All steps of the path. */
  readonly steps: readonly (Step & { readonly mayHave: number })[]
  /** Which of them to show: from this place up to that. */
  readonly first: number
  readonly end: number
  /** The score and the band before all. */
  readonly from: { readonly score: number; readonly band: Band }
  readonly nameOf: (skill: string) => string
  /** Null for steps that have no time yet. */
  readonly hoursAWeek: number | null
  /** Null on a path that is somebody else's. */
  readonly onMark: ((card: Card, state: StepState) => void) | null
}

/** Steps in their order, with when they fall and when to look again. Suspends until what people read about them is loaded. */
export function PathSteps(props: PathStepsProps) {
  const { content, steps, first, end, from, nameOf, hoursAWeek, onMark } = props
  const spans = hoursAWeek === null ? [] : weeksOf(steps, hoursAWeek)
  const looks = hoursAWeek === null ? new Set() : lookAgainAfter(steps)
  const cards = useCards(steps.slice(first, end), content)
  return (
    <ol className="steps" start={first + 1}>
      {steps.slice(first, end).map((step, i) => {
        const place = first + i
        const before = steps[place - 1] ?? from
        const card = cards.get(step.resource)
        const span = spans[place]
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
                  Perhaps you know this already (a chance of {Math.round(100 * step.mayHave)}
                  &nbsp;%): look through it first.
                </p>
              )}
              {onMark !== null && card !== undefined && (
                <StepButtons title={card.title} onMark={(state) => onMark(card, state)} />
              )}
            </StepItem>
            {looks.has(place) && (
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

/** Steps further off, loaded when somebody wants to see them. */
export function MoreSteps({ summary, ...props }: PathStepsProps & { readonly summary: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && (
        <Suspense fallback={<p className="muted">One moment.</p>}>
          <PathSteps {...props} />
        </Suspense>
      )}
    </details>
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
        <button
          type="button"
          className="button-small"
          key={state}
          aria-label={`${name}: ${title}`}
          onClick={() => onMark(state)}
        >
          {name}
        </button>
      ))}
    </p>
  )
}
