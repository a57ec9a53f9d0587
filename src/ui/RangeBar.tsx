import { cuts } from '../core/fit/track.ts'

const width = 240
const height = 18
const margin = 8
const x = (score: number) => margin + (score / 100) * (width - 2 * margin)

/** Where a score, 0 to 100, lies between the cuts of the bands, and how far it could move. Hidden from screen readers: the figures stand beside it. */
export function RangeBar({
  score,
  low,
  high,
}: {
  readonly score: number
  readonly low: number
  readonly high: number
}) {
  const middle = height / 2
  return (
    <svg className="range-bar" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="range-bar-scale" x1={x(0)} x2={x(100)} y1={middle} y2={middle} />
      {Object.values(cuts)
        .map(({ score }) => score)
        .filter((cut) => cut > 0)
        .map((cut) => (
          <line
            key={cut}
            className="range-bar-cut"
            x1={x(cut)}
            x2={x(cut)}
            y1={2}
            y2={height - 2}
          />
        ))}
      <line className="range-bar-range" x1={x(low)} x2={x(high)} y1={middle} y2={middle} />
      <circle className="range-bar-score" cx={x(score)} cy={middle} r={5} />
    </svg>
  )
}
