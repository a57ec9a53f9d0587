import { Mark, middle, placeOf } from '../../ui/Mark.tsx'

interface MoveMarkProps {
  readonly from: number
  readonly to: number
  /** The upper end of the scale, whose lower end is 0. */
  readonly most: number
}

const ring = 6

/** What moved: a ring where the first result stands, a dot where the second does, the line between is the way. */
export function MoveMark({ from, to, most }: MoveMarkProps) {
  const x = (value: number) => placeOf(value, most)
  const start = x(from) + Math.sign(to - from) * ring
  return (
    <Mark>
      {Math.abs(x(to) - x(from)) > ring && (
        <line className="move-mark-way" x1={start} x2={x(to)} y1={middle} y2={middle} />
      )}
      <circle className="gap-mark-need" cx={x(from)} cy={middle} r={ring} />
      <circle className="gap-mark-have" cx={x(to)} cy={middle} r={4} />
    </Mark>
  )
}
