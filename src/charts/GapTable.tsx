import type { ReactNode } from 'react'
import { levelNumber } from '../ui/words.ts'
import { GapMark } from './GapMark.tsx'
import type { GapRow } from './gapRows.ts'

interface GapTableProps {
  readonly caption: string
  readonly rows: readonly GapRow[]
  /** The names of the levels, 0 to 4. */
  readonly levels: readonly string[]
  /** Whose levels: changes only "set by you". */
  readonly isOwn: boolean
  /** Stands in place of the name of a skill, and is to be opened. */
  readonly detailsOf?: (row: GapRow) => ReactNode
  /** False where not all rows are shown, so that they add up to nothing. */
  readonly total?: boolean
}

const sources: { readonly [source in GapRow['source']]: string } = {
  set: 'set by hand',
  checked: 'answered and checked',
  twice: 'asked twice',
  once: 'asked once',
  inferred: 'not answered; what is usual',
}

/** What a role needs, what one has, and the points this brings and leaves: rows that add up to the score. */
export function GapTable({ caption, rows, levels, isOwn, detailsOf, total = true }: GapTableProps) {
  const sum = (points: (row: GapRow) => number) => rows.reduce((all, row) => all + points(row), 0)
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
          {rows.map((row) => {
            const { skill, name, need, have, range, mustHave, earned, missing } = row
            return (
              <tr key={skill}>
                <th scope="row">
                  {detailsOf === undefined ? name : detailsOf(row)}
                  {detailsOf === undefined && mustHave && (
                    <span className="must-have">must-have</span>
                  )}
                </th>
                <td className="gap-table-mark">
                  <GapMark have={have} range={range} need={need} mustHave={mustHave} />
                </td>
                <td data-label="Have">
                  <Have row={row} levels={levels} isOwn={isOwn} />
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
            )
          })}
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

/** The most likely level, what else it could be, what it counts as, and what that rests on. Where nothing was answered no level is claimed. */
function Have({
  row: { likely, range, have, source },
  levels,
  isOwn,
}: Pick<GapTableProps, 'levels' | 'isOwn'> & { readonly row: GapRow }) {
  const [from, to] = range
  const counted = levelNumber(Math.round(have * 10) / 10)
  const restsOn = source === 'set' && isOwn ? 'set by you' : sources[source]
  if (source === 'inferred') {
    return (
      <span className="muted">
        not known, counts as {counted}; {restsOn}
      </span>
    )
  }
  return (
    <>
      <b>{likely}</b> {levels[likely]}{' '}
      <span className="muted">
        {source !== 'set' &&
          `${from === to ? '' : `${from} to ${to} likely, `}counts as ${counted}; `}
        {restsOn}
      </span>
    </>
  )
}
