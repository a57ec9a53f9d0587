import { comparableAnswers } from '../../core/compare/comparison.ts'
import { attemptNames } from '../../shared/attemptNames.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { type Attempt, answersOfAttempt } from '../../storage/saved.ts'
import { dayOf } from '../../ui/day.ts'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import { TrendMark } from './TrendMark.tsx'

/** More columns than this cannot be read. */
const mostAttempts = 6

/** How one's fit to each role went over one's attempts, the earliest first. Scores are worked out anew with today’s content. */
export function Trend({
  attempts,
}: {
  /** Latest first. */
  readonly attempts: readonly Attempt[]
}) {
  const { roles } = useRoles()
  const assess = useAssess()
  const names = attemptNames(attempts)
  const shown = attempts.slice(0, mostAttempts).toReversed()
  const sides = shown.map((attempt) => comparableAnswers(assess(answersOfAttempt(attempt))))
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">Your attempts over time</h2>
      <ScrollTable
        caption="Fit to each role, in points of 100, all worked out with today’s content"
        className="stacked-pairs"
      >
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">
              <span className="visually-hidden">Picture of the trend</span>
            </th>
            {shown.map((attempt) => (
              <th key={attempt.id} scope="col">
                {names.get(attempt.id)}
                <span className="block">{dayOf(attempt.startedAt)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roles.map(({ id, name }) => {
            const values = sides.map(({ roles }) => roles.get(id)?.value)
            const scores = values.filter((value) => value !== undefined)
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{scores.length > 0 && <TrendMark scores={scores} />}</td>
                {shown.map((attempt, i) => (
                  <td key={attempt.id} data-label={dayOf(attempt.startedAt)}>
                    {values[i] ?? <span className="muted">not known</span>}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
    </section>
  )
}
