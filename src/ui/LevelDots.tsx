import { topLevel } from '../core/fit/levels.ts'
import { levelNumber } from './words.ts'

const radius = 4
const step = 12

/** A level, 0 to 4, as four dots; half a level is a dot half filled. Screen readers hear the figure. */
export function LevelDots({ level }: { readonly level: number }) {
  return (
    <>
      <svg
        className="level-dots"
        viewBox={`0 0 ${topLevel * step} ${step}`}
        width={topLevel * step}
        height={step}
        aria-hidden="true"
      >
        {Array.from({ length: topLevel }, (_, place) => {
          const filled = Math.min(1, Math.max(0, level - place))
          const x = place * step + step / 2
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the dots are places, and never move
            <g key={place}>
              <circle className="level-dot" cx={x} cy={step / 2} r={radius} />
              {filled > 0 && (
                <circle className="level-dot-filled" cx={x} cy={step / 2} r={radius * filled} />
              )}
            </g>
          )
        })}
      </svg>
      <span className="visually-hidden">
        level {levelNumber(level)} of {topLevel}
      </span>
    </>
  )
}
