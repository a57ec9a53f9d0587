/** The figures of the method page, worked out by the code that results are worked out by. */
import type { AllContent } from '../../content/load.ts'
import { bankOf } from '../../content/parts.ts'
import type { Answer } from '../../core/answers.ts'
import { estimator } from '../../core/posterior.ts'
import { responseTables } from '../../core/responses.ts'

/** Chances of the levels 0 to 4 after one ladder answer and nothing else. */
interface OneAnswer {
  /** Null for no answer. */
  readonly option: string | null
  readonly levels: readonly number[]
  readonly mean: number
}

/** What ticking so many invented terms says. */
interface Ticks {
  /** Null where the list was not answered. */
  readonly ticked: number | null
  /** Share of each leniency of the grid. */
  readonly leniency: readonly number[]
  /** By how many levels people are then expected to rate themselves too high. */
  readonly mean: number
  /** The mean level of somebody who answers every ladder question with the third option. */
  readonly level: number
}

/** The option that examples are made with: "On my own, in real work". */
export const exampleOption = 2

export function afterOneAnswer(content: AllContent): readonly OneAnswer[] {
  const { posteriorOf, ladders } = estimatorFor(content)
  const [first] = ladders
  const row = (option: string | null, answers: ReadonlyMap<string, Answer>): OneAnswer => {
    const { levels: bySkill, place } = posteriorOf(answers)
    const levels = bySkill[place.get(first?.skill ?? '') ?? -1] ?? []
    return { option, levels, mean: meanPlace(levels) }
  }
  return [
    row(null, new Map()),
    ...content.ladder.options.map((option, i) => row(option, new Map([[first?.id ?? '', i]]))),
  ]
}

/** The mean level of somebody who gives this answer to every ladder question, the term list unanswered. */
export function levelOfSame(content: AllContent, option: number): number {
  const { posteriorOf, ladders } = estimatorFor(content)
  return meanLevel(posteriorOf(new Map(ladders.map(({ id }) => [id, option]))).levels)
}

export function afterTicks(content: AllContent): readonly Ticks[] {
  const { posteriorOf, ladders, invented } = estimatorFor(content)
  const { grid } = content.model.leniency
  const counts = [null, ...Array.from({ length: invented.length + 1 }, (_, ticked) => ticked)]
  return counts.map((ticked) => {
    const list = ticked === null ? [] : ['list', ...invented.slice(0, ticked)]
    const { leniency, levels } = posteriorOf(
      new Map([
        ...list.map((id): [string, Answer] => [`terms.${id}`, 0]),
        ...ladders.map(({ id }): [string, Answer] => [id, exampleOption]),
      ]),
    )
    const mean = leniency.reduce((sum, share, b) => sum + share * (grid[b] ?? 0), 0)
    return { ticked, leniency, mean, level: meanLevel(levels) }
  })
}

/** Response tables for people of this leniency, on the grid or not: rows are levels, columns options. */
export function tablesAt(model: AllContent['model'], leniency: number) {
  const { ladder, view, check } = responseTables({
    ...model,
    leniency: { ...model.leniency, grid: [leniency] },
  })
  return { ladder: ladder[0] ?? [], view: view[0] ?? [], check: check[0] ?? [] }
}

function estimatorFor(content: AllContent) {
  const bank = bankOf(content)
  return {
    posteriorOf: estimator(bank, content.model),
    ladders: bank.questions.filter(({ kind }) => kind === 'ladder'),
    invented: bank.invented,
  }
}

function meanLevel(levels: readonly (readonly number[])[]): number {
  return levels.reduce((sum, shares) => sum + meanPlace(shares), 0) / levels.length
}

function meanPlace(shares: readonly number[]): number {
  return shares.reduce((sum, share, place) => sum + share * place, 0)
}

/** "82 %". */
export function percent(share: number): string {
  return `${Math.round(100 * share)}\u00a0%`
}

/** A share as a whole number of per cent; one too small to show says so. */
export function hundredths(share: number): string {
  return share > 0 && share < 0.005 ? '<1' : String(Math.round(100 * share))
}

/** A number of the model as it stands in its file, with a true minus. */
export function exact(number: number): string {
  return String(number).replace('-', '\u2212')
}

/** A number with so many decimals and a true minus. */
export function decimal(number: number, digits = 1): string {
  const rounded = Number(number.toFixed(digits)) || 0
  return rounded.toFixed(digits).replace('-', '\u2212')
}
