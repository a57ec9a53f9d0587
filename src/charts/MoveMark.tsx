interface MoveMarkProps {
  readonly from: number
  readonly to: number
  /** The upper end of the scale, whose lower end is 0. */
  readonly most: number
}

const width = 120
const height = 20
const margin = 8
const middle = height / 2
const ring = 6

/**
 * What moved: a ring where the first result stands, a dot where the second does, the line between is the way. The same figures stand in
 * the row, so it is hidden from screen readers.
 */
export function MoveMark({ from, to, most }: MoveMarkProps) {
  const x = (value: number) => margin + (value / most) * (width - 2 * margin)
  const start = x(from) + Math.sign(to - from) * ring
  return (
    <svg
      className="gap-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="gap-mark-scale" x1={x(0)} x2={x(most)} y1={middle} y2={middle} />
      {Math.abs(x(to) - x(from)) > ring && (
        <line className="move-mark-way" x1={start} x2={x(to)} y1={middle} y2={middle} />
      )}
      <circle className="gap-mark-need" cx={x(from)} cy={middle} r={ring} />
      <circle className="gap-mark-have" cx={x(to)} cy={middle} r={4} />
    </svg>
  )
}
