import { ScrollTable } from '../ui/ScrollTable.tsx'

interface FigureTableProps {
  readonly caption: string
  /** What the rows are. */
  readonly of: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[]
}

/** A small table of numbers. */
export function FigureTable({ caption, of, columns, rows }: FigureTableProps) {
  return (
    <ScrollTable caption={caption} className="figures">
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {columns.map((column, i) => (
              <td key={column}>{cells[i]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
