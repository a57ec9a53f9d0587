import { topLevel } from '../core/estimate.ts'
import { Mark, middle, placeOf } from './Mark.tsx'

interface GapMarkProps {
  /** The level that counts, 0 to 4. */
  readonly have: number
  readonly range: readonly [from: number, to: number]
  readonly need: number
  readonly mustHave: boolean
}

const x = (level: number) => placeOf(level, topLevel)
/** Short of the need by less than this counts as met. */
const slack = 0.05

/**
 * The gap line: a dot for the level that counts, a soft bar for the levels it could be, a ring for the level the role needs, the line
 * between is the gap, dashed for a must-have.
 */
export function GapMark({ have, range: [from, to], need, mustHave }: GapMarkProps) {
  const met = have >= need - slack
  return (
    <Mark>
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
    </Mark>
  )
}
