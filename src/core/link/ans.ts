/**
 * Many small choices in one large number: mixed radix, in which a state may own several residues.
 * A slot is a list of weights, one a state. A state that owns w of the W residues costs log2(W/w) bits, so states that
 * are common can be made cheap; with all weights 1 this is plain mixed radix. (J. Duda, "Asymmetric numeral systems", 2009.)
 * State 0 owns the first residues: pushed onto 0 it gives 0, so that empty last slots cost nothing.
 */
export type Weights = readonly number[]

/** The number that holds `state` on top of all that `number` holds. */
export function encode(number: bigint, weights: Weights, state: number): bigint {
  const weight = BigInt(weights[state] ?? 0)
  if (weight === 0n) throw new RangeError(`state ${state} is not one of ${weights.length}`)
  const below = BigInt(sum(weights.slice(0, state)))
  return (number / weight) * BigInt(sum(weights)) + below + (number % weight)
}

/** The state that was pushed last, and the number as it was before. Defined for every number from 0. */
export function decode(number: bigint, weights: Weights): readonly [state: number, rest: bigint] {
  const total = BigInt(sum(weights))
  let residue = Number(number % total)
  let state = 0
  while (residue >= (weights[state] ?? Number.POSITIVE_INFINITY)) {
    residue -= weights[state] ?? 0
    state++
  }
  return [state, (number / total) * BigInt(weights[state] ?? 0) + BigInt(residue)]
}

function sum(weights: Weights): number {
  return weights.reduce((total, weight) => total + weight, 0)
}
