import { topLevel } from '../core/estimate.ts'

interface GapMarkProps {
  /** The level that counts, 0 to 4. */
  readonly have: number
  readonly range: readonly [from: number, to: number]
  readonly need: number
  readonly mustHave: boolean
}

const width = 120
const height = 20
const margin = 8
const x = (level: number) => margin + (level / topLevel) * (width - 2 * margin)
/** Short of the need by less than this counts as met. */
const slack = 0.05

/**
 * The gap line: a dot for the level that counts, a soft bar for the levels it could be, a ring for the level the role needs, the line
 * between is the gap, dashed for a must-have. The same figures stand in words in the row, so it is hidden from screen readers.
 */
export function GapMark({ have, range: [from, to], need, mustHave }: GapMarkProps) {
  const middle = height / 2
  const met = have >= need - slack
  return (
    <svg
      className="gap-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="gap-mark-scale" x1={x(0)} x2={x(topLevel)} y1={middle} y2={middle} />
      <line className="gap-mark-range" x1={x(from)} x2={x(to)} y1={middle} y2={middle} />
      {!met && (
        <line
          className="gap-mark-gap"
          x1={x(have)}
          x2={Math.max(x(have), x(need) - 5)}
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
      <circle className="gap-mark-have" cx={x(have)} cy={middle} r={4} />
    </svg>
  )
}
