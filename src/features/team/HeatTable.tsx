import { memo } from 'react'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'

/** One column: a role or a skill. */
interface HeatColumn {
  readonly id: string
  readonly name: string
}

/** Columns that belong together, under one head. */
export interface HeatGroup {
  readonly name: string
  readonly columns: readonly HeatColumn[]
  /** The cell of a value: what it says, and how much of it there is, 0 to 4. */
  readonly step: (value: number) => number
}

interface HeatRow {
  readonly label: string
  /** What stands under the label. */
  readonly note: string
  /** Where the label leads. */
  readonly href: string
  /** Values by column id; a column without one is empty. */
  readonly values: ReadonlyMap<string, number>
}

interface HeatTableProps {
  readonly caption: string
  readonly rowHead: string
  readonly groups: readonly HeatGroup[]
  readonly rows: readonly HeatRow[]
}

/** People by roles and skills: each cell is a number, with a bar under it and a shade behind it that say the same. */
export function HeatTable({ caption, rowHead, groups, rows }: HeatTableProps) {
  return (
    <ScrollTable caption={caption} className="heat-table">
      <colgroup>
        <col className="heat-label" />
      </colgroup>
      {groups.map(({ name, columns }) => (
        <colgroup key={name}>
          {columns.map(({ id }) => (
            <col key={id} className="heat-value" />
          ))}
        </colgroup>
      ))}
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="heat-label">
            {rowHead}
          </th>
          {groups.map(({ name, columns }) => (
            <th key={name} scope="colgroup" colSpan={columns.length}>
              {name}
            </th>
          ))}
        </tr>
        <tr>
          {groups.flatMap(({ columns }) =>
            columns.map(({ id, name }) => (
              <th key={id} scope="col" className="heat-column">
                <span>{name}</span>
              </th>
            )),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.label} row={row} groups={groups} />
        ))}
      </tbody>
    </ScrollTable>
  )
}

const Row = memo(function Row({
  row: { label, note, href, values },
  groups,
}: {
  readonly row: HeatRow
  readonly groups: readonly HeatGroup[]
}) {
  return (
    <tr>
      <th scope="row" className="heat-label">
        <SiteLink href={href}>{label}</SiteLink>
        {note !== '' && <span className="block muted">{note}</span>}
      </th>
      {groups.flatMap(({ columns, step }) =>
        columns.map(({ id }) => {
          const value = values.get(id)
          return value === undefined ? (
            <td key={id} className="heat">
              –<span className="visually-hidden"> no answer</span>
            </td>
          ) : (
            <td key={id} className={`heat heat-${step(value)}`}>
              {value}
            </td>
          )
        }),
      )}
    </tr>
  )
})
