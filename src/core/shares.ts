/** A share, or a chance, for each of a few things, and the arithmetic of such rows. */
export type Shares = readonly number[]

export function normalised(shares: Shares): Shares {
  const total = shares.reduce((a, b) => a + b, 0)
  return shares.map((share) => share / total)
}

export function dot(a: Shares, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

export function product(a: Shares, b: Shares): Shares {
  return a.map((share, i) => share * (b[i] ?? 0))
}

export function multiply(into: number[] | undefined, by: Shares | undefined): void {
  if (into === undefined || by === undefined) return
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) * (by[i] ?? 0)
}

export function add(into: number[], other: Shares | undefined, times: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + (other?.[i] ?? 0) * times
}
