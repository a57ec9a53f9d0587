import { topLevel } from '../core/estimate.ts'

interface GapMarkProps {
  readonly have: number
  readonly need: number
  readonly mustHave: boolean
  /** False where nothing was answered: the dot is then left out, since nothing is known. */
  readonly answered: boolean
}

const width = 120
const height = 20
const margin = 8
const x = (level: number) => margin + (level / topLevel) * (width - 2 * margin)

/**
 * The gap line: a dot for the level one has, a ring for the level the role needs, the line between is the gap, dashed for a
 * must-have. The same figures stand in words in the row, so it is hidden from screen readers.
 */
export function GapMark({ have, need, mustHave, answered }: GapMarkProps) {
  const middle = height / 2
  const met = have >= need
  return (
    <svg
      className="gap-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="gap-mark-scale" x1={x(0)} x2={x(topLevel)} y1={middle} y2={middle} />
      {answered && !met && (
        <line
          className="gap-mark-gap"
          x1={x(have)}
          x2={x(need) - 5}
          y1={middle}
          y2={middle}
          {...(mustHave ? { strokeDasharray: '5 3' } : {})}
        />
      )}
      <circle
        className={met ? 'gap-mark-need is-met' : 'gap-mark-need'}
        cx={x(need)}
        cy={middle}
        r={6}
      />
      {answered && <circle className="gap-mark-have" cx={x(have)} cy={middle} r={4} />}
    </svg>
  )
}
