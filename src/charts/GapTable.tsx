import type { ScoreRow } from '../core/explain.ts'
import { levelNumber } from '../ui/words.ts'
import { GapMark } from './GapMark.tsx'

interface GapTableProps {
  readonly caption: string
  readonly rows: readonly (ScoreRow & {
    readonly name: string
    readonly answered: boolean
    readonly statement?: string
  })[]
  /** The names of the levels, 0 to 4. */
  readonly levels: readonly string[]
  /** False where not all rows are shown, so that they add up to nothing. */
  readonly total?: boolean
}

/** What a role needs, what one has, and the points this brings and leaves: rows that add up to the score. */
export function GapTable({ caption, rows, levels, total = true }: GapTableProps) {
  const sum = (points: (row: ScoreRow) => number) => rows.reduce((all, row) => all + points(row), 0)
  return (
    <div className="table-scroll">
      <table className="gap-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col" className="gap-table-mark">
              <span aria-hidden="true">0 – 4</span>
              <span className="visually-hidden">Picture of the gap</span>
            </th>
            <th scope="col">Have</th>
            <th scope="col">Need</th>
            <th scope="col" className="number">
              Earned
            </th>
            <th scope="col" className="number">
              Missing
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(
            ({ skill, name, need, have, mustHave, earned, missing, answered, statement }) => (
              <tr key={skill}>
                <th scope="row">
                  {statement === undefined ? (
                    name
                  ) : (
                    <details>
                      <summary>{name}</summary>
                      <p className="muted">
                        {levels[need]} means: {statement}
                      </p>
                    </details>
                  )}
                  {mustHave && <span className="must-have">must-have</span>}
                </th>
                <td className="gap-table-mark">
                  <GapMark have={have} need={need} mustHave={mustHave} answered={answered} />
                </td>
                <td data-label="Have">
                  {answered ? (
                    <>
                      <b>{levelNumber(have)}</b> {levels[Math.floor(have + 1e-9)]}
                    </>
                  ) : (
                    <span className="muted">not known, counted as {levelNumber(have)}</span>
                  )}
                </td>
                <td data-label="Need">
                  <b>{need}</b> {levels[need]}
                </td>
                <td className="number" data-label="Earned">
                  {earned}
                </td>
                <td
                  className={missing > 0 ? 'number points-missing' : 'number'}
                  data-label="Missing"
                >
                  {missing}
                </td>
              </tr>
            ),
          )}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                Score
              </th>
              <td colSpan={2}>of 100 points</td>
              <td className="number" data-label="Earned">
                <b>{sum(({ earned }) => earned)}</b>
              </td>
              <td className="number" data-label="Missing">
                {sum(({ missing }) => missing)}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
