import type { Ticked } from '../../core/path/personalPath.ts'
import type { Named } from '../../shared/pagePath.ts'
import { useContent } from '../../shared/useContent.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'

interface TickedStepsProps {
  readonly ticked: readonly (Ticked & Named)[]
  readonly onTakeBack: (step: Named) => void
}

/** What was done or known, and the questions to answer again so that it counts. */
export function TickedSteps({ ticked, onTakeBack }: TickedStepsProps) {
  const { quiz, answerHref } = useContent()
  const open = new Set(ticked.flatMap(({ toAnswer }) => toAnswer))
  const toAnswer = quiz.skills.filter(({ id }) => open.has(id))
  return (
    <section aria-labelledby="ticked">
      <h2 id="ticked">Done</h2>
      <ul className="bare">
        {ticked.map((step) => (
          <li key={step.id}>
            <label className="check">
              <input
                type="checkbox"
                checked
                onChange={() => onTakeBack(step)}
                className="step-tick"
              />
              <span>
                {step.title}
                <span className="muted">
                  {step.state === 'known' ? ', known already' : ', done'}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {toAnswer.length > 0 && (
        <div className="notice print-hidden">
          <p>Your result counts what you learned once you answer again:</p>
          <ul>
            {toAnswer.map(({ id, name }) => (
              <li key={id}>
                <SiteLink href={answerHref(id)}>{name}</SiteLink>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** The way back from “Not this one”. */
export function UntickStep({
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
      aria-label={`Use it again: ${title}`}
      onClick={onClick}
    >
      Use it again
    </button>
  )
}
