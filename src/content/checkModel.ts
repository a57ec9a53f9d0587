/** The rule of the numbers of the estimate. */
import { findReversal, kinds, responseTables } from '../core/responses.ts'
import type { Readable } from './load.ts'
import type { Problem } from './problem.ts'

/** A higher answer must never speak for a lower level, at any leniency: this is what keeps scores from falling (axiom A13). */
export function higherAnswersNeverLower({ model }: Readable): readonly Problem[] {
  const tables = responseTables(model)
  return kinds.flatMap((kind) => {
    const found = findReversal(tables[kind])
    if (found === null) return []
    const leniency = model.leniency.grid[found.leniency]
    const remedy =
      kind === 'check'
        ? 'Lower "unsure", "guess" or "slip"'
        : 'Lower "lapse", or raise "noise" or lower "leniency"'
    const message = `at leniency ${leniency}, option ${found.option + 1} beside option ${found.option} speaks less for level ${found.level + 1} than for level ${found.level}. ${remedy} until it does not.`
    return [{ file: 'model.json', field: kind, message }]
  })
}
