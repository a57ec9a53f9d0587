/**
 * The value below which this share, 0 to 1, of some values lies; between two of them where it falls between. NaN of none. Hyndman and
 * Fan's seventh definition, which is that of d3, R and spreadsheets.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? Number.NaN
  const high = sorted[Math.ceil(place)] ?? Number.NaN
  return low + (place - Math.floor(place)) * (high - low)
}
