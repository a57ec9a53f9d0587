import { topLevel } from '../core/fit/levels.ts'
import { Mark, middle, placeOf } from './Mark.tsx'

interface GapMarkProps {
  /** The level, 0 to 4; null where nothing was answered. */
  readonly have: number | null
  readonly need: number
  readonly mustHave: boolean
}

const x = (level: number) => placeOf(level, topLevel)

/**
 * The gap line: a dot for the level that is there, a ring for the level the role needs, the line between
 * is the gap, dashed for a must-have. No dot where nothing was answered.
 */
export function GapMark({ have, need, mustHave }: GapMarkProps) {
  const met = have !== null && have >= need
  return (
    <Mark>
      {have !== null && !met && (
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
      {have !== null && <circle className="gap-mark-have" cx={x(have)} cy={middle} r={4} />}
    </Mark>
  )
}
