/** How likely each answer is at each level and leniency: tables made from the few numbers of data/model.json. */

/** How a question with options from least to most is answered. Slope and leniency are options a level; noise is a standard deviation in options. */
interface Rating {
  readonly slope: number
  readonly noise: number
  readonly leniency: number
  /** Share of answers, 0 to 1, given without looking. */
  readonly lapse: number
  readonly seconds: number
}

/** Every number the estimate rests on, as in data/model.json. All but the seconds are conventions, not measurements. */
export interface Model {
  /** Share of people at level 0 to 4 before any answer. */
  readonly levelShares: readonly number[]
  /** Correlation of two skills of one domain, and of two domains. */
  readonly correlation: { readonly withinDomain: number; readonly betweenDomains: number }
  readonly gridPoints: { readonly general: number; readonly domain: number }
  /** By how many levels people rate themselves too high; the grid is where this is counted. */
  readonly leniency: {
    readonly mean: number
    readonly spread: number
    readonly grid: readonly number[]
  }
  readonly ladder: Rating
  readonly view: Rating
  readonly check: {
    readonly guess: number
    readonly slip: number
    readonly slope: number
    /** Share, 0 to 1, of people who would get it wrong that say "not sure". */
    readonly unsure: number
    readonly seconds: number
  }
  /** See `chanceOfTick`. */
  readonly invented: {
    readonly base: number
    readonly rise: number
    readonly steepness: number
    readonly middle: number
  }
  readonly listSeconds: number
}

/** Levels are 0 to 4. */
export const levelCount = 5

/** The level in the middle, where a check is passed as often as not, guesses and slips aside. */
const middleLevel = 2

export const ladderOptions = 4
export const viewOptions = 5

/** What can come of a check, least evidence first: these are the columns of its table. */
export const outcomes = { wrong: 0, unsure: 1, right: 2 } as const

/** P(option | level, leniency), for each leniency of the grid: [leniency][level][option]. Rows add up to 1. */
export type ResponseTable = readonly (readonly (readonly number[])[])[]

type Kind = 'ladder' | 'view' | 'check'
export const kinds = ['ladder', 'view', 'check'] as const

/** The table of each kind of question. */
export function responseTables(model: Model): { readonly [kind in Kind]: ResponseTable } {
  const { grid } = model.leniency
  return {
    ladder: grid.map((leniency) => ratingRows(model.ladder, ladderOptions, leniency)),
    view: grid.map((leniency) => ratingRows(model.view, viewOptions, leniency)),
    check: grid.map(() => checkRows(model.check)),
  }
}

/** The same tables turned, so that an answer finds what it says about each level: [leniency][option][level]. */
export function evidenceTables(model: Model): { readonly [kind in Kind]: ResponseTable } {
  const tables = responseTables(model)
  const turned = (kind: Kind) =>
    tables[kind].map((rows) =>
      (rows[0] ?? []).map((_, option) => rows.map((row) => row[option] ?? 0)),
    )
  return { ladder: turned('ladder'), view: turned('view'), check: turned('check') }
}

/**
 * P(k) = (1 − lapse) · exp(−(k − mean)² / 2 noise²) / Σ + lapse / options, where mean = slope · level + leniency loading · leniency.
 * Without lapses its likelihood ratios are monotone whatever the numbers; the content check sees to it that lapses keep them so.
 */
function ratingRows(rating: Rating, options: number, leniency: number): readonly number[][] {
  const { slope, noise, lapse } = rating
  return Array.from({ length: levelCount }, (_, level) => {
    const mean = slope * level + rating.leniency * leniency
    const parts = Array.from({ length: options }, (_, option) =>
      Math.exp(-((option - mean) ** 2) / (2 * noise ** 2)),
    )
    const sum = parts.reduce((a, b) => a + b)
    return parts.map((part) => ((1 - lapse) * part) / sum + lapse / options)
  })
}

/**
 * [wrong, unsure, right]. Who would be right, if made to choose, is P = guess + (1 − guess − slip) / (1 + exp(−slope · (level − 2))).
 * "Not sure" is said by unsure · (1 − P/2), so it hardly falls with the level: weak evidence, and never below a wrong answer.
 */
function checkRows({ guess, slip, slope, unsure }: Model['check']): readonly number[][] {
  return Array.from({ length: levelCount }, (_, level) => {
    const right = guess + (1 - guess - slip) / (1 + Math.exp(-slope * (level - middleLevel)))
    const says = unsure * (1 - right / 2)
    return [(1 - says) * (1 - right), says, (1 - says) * right]
  })
}

/** P(tick an invented term), 0 to 1: base + rise / (1 + exp(−steepness · (leniency − middle))). */
export function chanceOfTick(
  { base, rise, steepness, middle }: Model['invented'],
  leniency: number,
): number {
  return base + rise / (1 + Math.exp(-steepness * (leniency - middle)))
}

/** The place in a table where a higher option speaks for a lower level. */
export interface Reversal {
  readonly leniency: number
  readonly level: number
  readonly option: number
}

/**
 * The first place where P(option + 1) / P(option) falls from a level to the next, or null. Where no table has one, a higher
 * answer never lowers any level (axiom A13; S. Karlin & Y. Rinott, "Classes of orderings of measures", 1980).
 */
export function findReversal(table: ResponseTable): Reversal | null {
  const at = (leniency: number, level: number, option: number) =>
    table[leniency]?.[level]?.[option] ?? 0
  for (const [leniency, rows] of table.entries()) {
    for (let level = 0; level + 1 < rows.length; level++) {
      for (let option = 0; option + 1 < (rows[level]?.length ?? 0); option++) {
        const rising = at(leniency, level + 1, option + 1) * at(leniency, level, option)
        const falling = at(leniency, level, option + 1) * at(leniency, level + 1, option)
        if (!(rising >= falling)) return { leniency, level, option }
      }
    }
  }
  return null
}
