import { Fragment, use } from 'react'
import type { LearningCard } from '../../content/parts.ts'
import type { Answers } from '../../core/answers/answers.ts'
import type { Path, Step } from '../../core/path/plan.ts'
import { lookAgainAfter, lookAgainHours, type Span, weeksOf } from '../../core/path/weeks.ts'
import { StepItem, useCards } from '../../shared/StepItem.tsx'
import { useContent } from '../../shared/useContent.ts'
import type { StepState } from '../../storage/saved.ts'
import { hoursInWords, weeksInWords } from '../../ui/words.ts'

interface ListProps {
  readonly role: string
  readonly answers: Answers
  /** How many steps are done: the numbers go on from there. */
  readonly done: number
  /** Null on a path that is somebody else's. */
  readonly onMark: ((card: LearningCard, state: StepState) => void) | null
}

interface ChaptersProps extends ListProps {
  readonly path: Path
  readonly hoursAWeek: number
}

/** The steps in chapters, each with a reason and what it leaves. */
export function Chapters({ path, hoursAWeek, ...common }: ChaptersProps) {
  const { steps, chapters, apply } = path
  const spans = weeksOf(steps, hoursAWeek)
  const looks = lookAgainAfter(steps)
  return chapters.map((chapter, i) => {
    const place = chapters.slice(0, i).reduce((sum, { steps }) => sum + steps.length, 0)
    return (
      <section key={chapter.kind} className="chapter" aria-labelledby={chapter.kind}>
        <h3 id={chapter.kind}>
          {i + 1} · {chapter.name}{' '}
          <span className="muted chapter-hours">{hoursInWords(chapter.hours)}</span>
        </h3>
        <p className="why">{chapter.reason}</p>
        <StepList
          {...common}
          steps={steps.slice(place, place + chapter.steps.length)}
          place={place}
          spans={spans}
          looks={looks}
          applyAfter={apply?.steps}
        />
        {chapter.artefact !== null && <Artefact id={chapter.artefact} />}
      </section>
    )
  })
}

/** What a chapter leaves to show, and the line it makes for a CV. */
function Artefact({ id }: { readonly id: string }) {
  const { title, evidence } = use(useContent().card(id))
  if (evidence === null) return null
  return (
    <div className="artefact">
      <p>
        You’ll have to show: {title}. {evidence}
      </p>
      <p className="muted">Once it’s true, that’s a line for your CV.</p>
    </div>
  )
}

interface StepListProps extends ListProps {
  readonly steps: readonly Step[]
  /** How many steps that are left stand before these. */
  readonly place: number
  /** When each step of the path falls; null for steps that have no time yet. */
  readonly spans: readonly Span[] | null
  /** The places of the steps after which to look again. */
  readonly looks?: ReadonlySet<number>
  /** After how many steps of the path one can apply. */
  readonly applyAfter?: number | undefined
}

/** Steps in their order, with when they fall, when to look again, and when one can apply. Suspends until what people read about them is loaded. */
export function StepList(props: StepListProps) {
  const { role, answers, done, onMark, steps, place, spans, looks, applyAfter } = props
  const items = steps.flatMap(({ item, reason }) =>
    reason.kind === 'needed' ? [item, reason.by] : [item],
  )
  const cards = useCards([...new Set(items)])
  return (
    <ol className="bare steps" start={done + place + 1}>
      {steps.map((step, i) => {
        const card = cards.get(step.item)
        const span = spans?.[place + i]
        return (
          <Fragment key={step.item}>
            <StepItem
              role={role}
              answers={answers}
              number={done + place + i + 1}
              step={step}
              cards={cards}
              {...(span === undefined ? {} : { when: weeksInWords(span.first, span.last) })}
              tick={
                onMark !== null &&
                card !== undefined && (
                  <input
                    type="checkbox"
                    className="step-tick print-hidden"
                    checked={false}
                    aria-label={`Done: ${card.title}`}
                    onChange={() => onMark(card, 'done')}
                  />
                )
              }
            >
              {onMark !== null && card !== undefined && (
                <StepButtons title={card.title} onMark={(state) => onMark(card, state)} />
              )}
            </StepItem>
            {applyAfter === place + i + 1 && (
              <li className="step-look">From here on you can apply.</li>
            )}
            {looks?.has(place + i) && (
              <li className="step-look">
                About {lookAgainHours} hours on: answer again about what you learned, and the rest
                may get shorter.
              </li>
            )}
          </Fragment>
        )
      })}
    </ol>
  )
}

const marks = [
  ['known', 'I know this'],
  ['banned', 'Not this one'],
] as const

function StepButtons({
  title,
  onMark,
}: {
  readonly title: string
  readonly onMark: (state: StepState) => void
}) {
  return (
    <p className="print-hidden">
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
