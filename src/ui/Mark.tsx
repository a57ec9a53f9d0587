import type { ReactNode } from 'react'

const width = 120
const height = 20
const margin = 8

/** The height of the line that everything on a mark stands on. */
export const middle = height / 2

/** Where a value from 0 to `most` stands on a mark. */
export function placeOf(value: number, most: number): number {
  return margin + (value / most) * (width - 2 * margin)
}

/** A small picture of values on a line, from 0 to the most there can be. The same figures stand in words beside it, so it is hidden from screen readers. */
export function Mark({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="gap-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="gap-mark-scale" x1={margin} x2={width - margin} y1={middle} y2={middle} />
      {children}
    </svg>
  )
}
