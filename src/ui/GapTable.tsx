import { Fragment, type ReactNode, useState } from 'react'
import type { Row } from '../core/fit/track.ts'
import { GapMark } from './GapMark.tsx'
import { ScrollTable } from './ScrollTable.tsx'
import { levelNumber } from './words.ts'

/** A requirement with the name of its skill. */
export interface NamedRow extends Row {
  readonly name: string
}

interface GapTableProps {
  readonly caption: string
  readonly rows: readonly NamedRow[]
  /** The names of the levels, 0 to 4. */
  readonly levels: readonly string[]
  /** The head above what was said. */
  readonly saidHead?: string
  /** What the level of a skill rests on, in words. */
  readonly saidOf: (skill: string) => ReactNode
  /** What opens under a row, over its whole width. */
  readonly panelOf?: (row: NamedRow) => ReactNode
  /** False where not all rows are shown, so that they add up to nothing. */
  readonly total?: boolean
}

const columns = 6

/** What a role needs, what was said, and the points this brings and leaves: rows that add up to the score. */
export function GapTable(props: GapTableProps) {
  const { caption, rows, levels, saidHead = 'You said', saidOf, panelOf, total = true } = props
  const [open, setOpen] = useState<string | null>(null)
  const sum = (points: (row: NamedRow) => number) => rows.reduce((all, row) => all + points(row), 0)
  return (
    <ScrollTable caption={caption} className="gap-table stacked-pairs">
      <thead>
        <tr>
          <th scope="col">Skill</th>
          <th scope="col">{saidHead}</th>
          <th scope="col">
            <span aria-hidden="true">0 – 4</span>
            <span className="visually-hidden">Picture of the gap</span>
          </th>
          <th scope="col">Level</th>
          <th scope="col">Need</th>
          <th scope="col" className="number">
            Points
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { skill, name, level, have, must, earned, missing } = row
          const isOpen = open === skill
          return (
            <Fragment key={skill}>
              <tr>
                <th scope="row">
                  {panelOf === undefined ? (
                    name
                  ) : (
                    <button
                      type="button"
                      className="row-button"
                      aria-expanded={isOpen}
                      onClick={() => setOpen(isOpen ? null : skill)}
                    >
                      {name}
                    </button>
                  )}
                  {must && <span className="must-have">must-have</span>}
                </th>
                <td className="said" data-label={saidHead}>
                  {saidOf(skill)}
                </td>
                <td>
                  <GapMark have={have} need={level} mustHave={must} />
                </td>
                <td data-label="Level">
                  {have === null ? (
                    <span className="muted">not known</span>
                  ) : (
                    <>
                      <b>{levelNumber(have)}</b> {levels[have]}
                    </>
                  )}
                </td>
                <td data-label="Need">
                  <b>{level}</b> {levels[level]}
                </td>
                <td className="number" data-label="Points">
                  {earned}
                  {missing > 0 && <span className="points-missing"> of {earned + missing}</span>}
                </td>
              </tr>
              {isOpen && (
                <tr className="row-panel">
                  <td colSpan={columns}>{panelOf?.(row)}</td>
                </tr>
              )}
            </Fragment>
          )
        })}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={columns - 1}>
              Score
            </th>
            <td className="number" data-label="Points">
              <b>{sum(({ earned }) => earned)}</b> of 100
            </td>
          </tr>
        </tfoot>
      )}
    </ScrollTable>
  )
}
