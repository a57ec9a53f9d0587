const width = 120
const height = 28
const margin = 5

/** How scores, 0 to 100, went over time, the last as a filled dot. Hidden from screen readers: the figures stand in the row. */
export function TrendMark({ scores }: { readonly scores: readonly number[] }) {
  const x = (i: number) => margin + (i / Math.max(1, scores.length - 1)) * (width - 2 * margin)
  const y = (score: number) => height - margin - (score / 100) * (height - 2 * margin)
  const last = scores.at(-1) ?? 0
  return (
    <svg
      className="trend-mark"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="gap-mark-scale" x1={margin} x2={width - margin} y1={y(0)} y2={y(0)} />
      <polyline
        className="trend-mark-way"
        points={scores.map((score, i) => `${x(i)},${y(score)}`).join(' ')}
      />
      <circle className="gap-mark-have" cx={x(scores.length - 1)} cy={y(last)} r={4} />
    </svg>
  )
}
