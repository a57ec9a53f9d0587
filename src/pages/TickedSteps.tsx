import type { QuizPart } from '../content/parts.ts'
import { To } from '../ui/To.tsx'
import { fieldOf } from './fieldOf.ts'
import type { Ticked } from './personalPath.ts'

interface TickedStepsProps {
  readonly ticked: readonly Ticked[]
  readonly quiz: QuizPart
  readonly onTakeBack: (step: Ticked) => void
}

/** What was done or known, and the questions to answer again so that it counts. */
export function TickedSteps({ ticked, quiz, onTakeBack }: TickedStepsProps) {
  const open = new Set(ticked.flatMap(({ toAnswer }) => toAnswer))
  const toAnswer = quiz.skills.filter(({ id }) => open.has(id))
  return (
    <section aria-labelledby="ticked">
      <h2 id="ticked">Behind you</h2>
      <ul className="ticked">
        {ticked.map((step) => (
          <li key={step.id}>
            <span aria-hidden="true">✓ </span>
            {step.title}
            <span className="muted">{step.state === 'known' ? ', known already' : ', done'}</span>{' '}
            <TakeBack title={step.title} onClick={() => onTakeBack(step)} />
          </li>
        ))}
      </ul>
      {toAnswer.length > 0 && (
        <div className="notice print-hidden">
          <p>
            The path goes on from there. Your fit counts what you learned once you answer again:
          </p>
          <ul>
            {toAnswer.map(({ id, name, domain }) => (
              <li key={id}>
                <To href={`/quiz/${domain}/?change#${fieldOf(`${id}.ladder`)}-0`}>{name}</To>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** The way back from a tick. */
export function TakeBack({
  title,
  onClick,
}: {
  readonly title: string
  readonly onClick: () => void
}) {
  return (
    <button
      type="button"
      className="button-small print-hidden"
      aria-label={`Take back: ${title}`}
      onClick={onClick}
    >
      Take back
    </button>
  )
}
