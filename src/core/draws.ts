/** Levels drawn from a posterior, all skills together: for intervals, bands and chances. */
import { seededRandom } from './random.ts'
import type { Shares } from './shares.ts'
import type { Tree } from './tree.ts'

/** How many people are drawn. */
export const drawCount = 400

/**
 * One seed for all answers, for then the same random numbers meet every set of answers: what changes between two results is what the answers
 * changed, and a higher answer, which moves every distribution up, moves every draw up or leaves it.
 */
const drawSeed = 4

/** What the answers say at one leniency, up the tree. */
export interface Branch {
  /** P(answers, g). */
  readonly general: Shares
  /** P(answers of the domain | θ): [domain][θ]. */
  readonly domain: readonly Shares[]
}

/** Levels drawn from the posterior, by a column of random numbers for each choice; each number is used for one choice whatever the answers. */
export function drawLevels(
  tree: Tree,
  heard: readonly { readonly levels: RunningSums }[],
  branches: readonly Branch[],
  leniency: Shares,
  domainOf: readonly number[],
  [forBranch, forGeneral, ...forRest]: readonly Float64Array[],
): readonly Uint8Array[] {
  const domains = branches[0]?.domain.length ?? 0
  const start = new Uint8Array(drawCount)
  const branch = pickEach(forBranch, start, runningSums([leniency]))
  const generals = runningSums(branches.map(({ general }) => general))
  const general = pickEach(forGeneral, branch, generals)
  const aboveDomain = rowsOf(branch, general, tree.domain.length)
  const aboveSkill = forRest.slice(0, domains).map((numbers, d) => {
    const sums = runningSums(
      tree.domain,
      branches.map(({ domain }) => domain[d] ?? []),
    )
    return rowsOf(branch, pickEach(numbers, aboveDomain, sums), tree.level.length)
  })
  return heard.map(({ levels }, s) =>
    pickEach(forRest[domains + s], aboveSkill[domainOf[s] ?? 0] ?? start, levels),
  )
}

/** Rows of running sums, one after the other. */
export interface RunningSums {
  readonly sums: Float64Array
  /** Sums in a row. */
  readonly width: number
}

/** For all factors, for all rows: the running sums of the row times the factors, which are 1 unless given. */
export function runningSums(
  rows: readonly Shares[],
  factors: readonly Shares[] = [[]],
): RunningSums {
  const width = rows[0]?.length ?? 0
  const sums = new Float64Array(factors.length * rows.length * width)
  let at = 0
  for (const by of factors) {
    for (const row of rows) {
      let sum = 0
      for (let i = 0; i < width; i++) {
        sum += (row[i] ?? 0) * (by[i] ?? 1)
        sums[at++] = sum
      }
    }
  }
  return { sums, width }
}

/**
 * For each number from 0 up to 1, the place in its row that it falls on, when each place owns as much as its sum rises by. Counts the
 * sums that it passes: to look for the place with a branch at each takes twice as long, for no processor can foresee random numbers.
 */
function pickEach(
  numbers: Float64Array = new Float64Array(),
  row: Uint8Array,
  { sums, width }: RunningSums,
): Uint8Array {
  const places = new Uint8Array(numbers.length)
  for (let i = 0; i < numbers.length; i++) {
    const first = (row[i] ?? 0) * width
    const last = first + width - 1
    const at = (numbers[i] ?? 0) * (sums[last] ?? 0)
    let place = 0
    for (let next = first; next < last; next++) place += Number((sums[next] ?? 0) <= at)
    places[i] = place
  }
  return places
}

/** For each draw, which row its place in its branch is, when each branch has so many rows. */
function rowsOf(branch: Uint8Array, places: Uint8Array, rows: number): Uint8Array {
  const row = new Uint8Array(places.length)
  for (let i = 0; i < row.length; i++) row[i] = (branch[i] ?? 0) * rows + (places[i] ?? 0)
  return row
}

/** For each choice, a number from 0 up to 1 for each draw. */
export function randomNumbers(choices: number): readonly Float64Array[] {
  const random = seededRandom(drawSeed)
  return Array.from({ length: choices }, () => Float64Array.from({ length: drawCount }, random))
}
