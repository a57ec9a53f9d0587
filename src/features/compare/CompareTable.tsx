import type { ReactNode } from 'react'
import type { Change, Interval } from '../../core/compare/comparison.ts'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import { MoveMark } from './MoveMark.tsx'

/** A role or a skill in two results; undefined where a result says nothing about it. */
export interface Row<Value extends Interval> {
  readonly id: string
  readonly name: string
  readonly values: readonly [Value | undefined, Value | undefined]
  /** Null where the two cannot be compared. */
  readonly change: Change | null
}

export function rowOf<Value extends Interval>(
  id: string,
  name: string,
  first: Value | undefined,
  second: Value | undefined,
  changeOf: (first: Value | undefined, second: Value | undefined) => Change | null,
): Row<Value> {
  return { id, name, values: [first, second], change: changeOf(first, second) }
}

interface CompareTableProps<Value extends Interval> {
  readonly caption: string
  /** What a row is about. */
  readonly what: string
  /** What the two results are called. */
  readonly names: readonly [string, string]
  /** The upper end of the scale, whose lower end is 0. */
  readonly most: number
  readonly rows: readonly Row<Value>[]
  /** What a cell says, by its value and the place of its result, 0 or 1. */
  readonly say: (value: Value | undefined, place: number) => ReactNode
}

/** Two results row by row, with a picture and the size of the difference. */
export function CompareTable<Value extends Interval>({
  caption,
  what,
  names,
  most,
  rows,
  say,
}: CompareTableProps<Value>) {
  return (
    <ScrollTable caption={caption} className="stacked-pairs">
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col">
            <span className="visually-hidden">Picture of the difference</span>
          </th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
          <th scope="col">Difference</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, values: [first, second], change }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {first !== undefined && second !== undefined && (
                <MoveMark from={first.value} to={second.value} most={most} />
              )}
            </td>
            <td data-label={names[0]}>{say(first, 0)}</td>
            <td data-label={names[1]}>{say(second, 1)}</td>
            <td data-label="Difference">
              {change === null ? '–' : signed(change.by)}
              {change !== null && change.by !== 0 && !change.isClear && (
                <span className="muted"> within the range</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function signed(points: number): string {
  if (points === 0) return 'equal'
  return points > 0 ? `+${points}` : `−${-points}`
}
