/** The number that a person typed, with a point or a comma before the decimals; NaN where it is none. */
export function writtenNumber(text: string): number {
  const plain = text.trim().replace(',', '.')
  return /^(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN
}
