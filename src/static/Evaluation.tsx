import { evaluate, type GroupFigures, type Measure } from '../content/evaluation.ts'
import { answerings } from '../content/jobHolders.ts'
import type { AllContent } from '../content/load.ts'
import { memoize } from '../core/memoize.ts'
import { bandNames, count } from '../ui/words.ts'
import { FigureTable } from './FigureTable.tsx'

/** The evaluation of a content, worked out once. */
export const evaluated = memoize((content: AllContent) => evaluate(content))

const kindNames: { readonly [kind in GroupFigures['kind']]: string } = {
  just: 'Does just what a posting asks, and nothing else',
  some: 'Does that, and all else with guidance',
  holder: 'A believable holder of the job',
}

const columns: readonly (readonly [measure: Measure, name: string])[] = [
  ['first', 'Own role first'],
  ['firstTwo', 'Among the first two'],
  ['close', 'Close or Ready for it'],
  ['ready', 'Ready for it'],
  ['other', 'Close for a clearly other role'],
]

/** How well the rules tell real jobs apart, worked out at each build from the coded postings. */
export function EvaluationSection({ content }: { readonly content: AllContent }) {
  const { groups, learnersClose, met, fairness } = evaluated(content)
  const [exact] = answerings
  const shown = groups.filter(({ answering }) => answering === exact)
  return (
    <>
      <p>
        We turned real postings into people and let them answer honestly: what are they told about
        the very job they were made from? Beside each share stands where it would lie in 95 of 100
        draws of other employers.
      </p>
      <FigureTable
        caption="What people with a known job are told, in per cent"
        of="Person"
        columns={columns.map(([, name]) => name)}
        rows={shown.map(({ kind, people, figures }) => ({
          name: `${kindNames[kind]} (${people})`,
          cells: columns.map(([measure]) => {
            const { share, low, high } = figures[measure]
            return `${percent(share)} (${percent(low)}–${percent(high)})`
          }),
        }))}
      />
      <p>
        With one answer in five a level off, the word for their own role stays the same for{' '}
        {shown.map(({ unchanged }) => `${percent(unchanged.word)} %`).join(', ')} of them. Of people
        who have just begun, {percent(learnersClose)}&nbsp;% are told {bandNames.close} somewhere.
        No kind of a role comes first in random answers more than{' '}
        {favour(fairness.tracks).toFixed(1)} times as often as another.
      </p>
      <p>
        The share of a role’s real postings that people meet rises with the word:{' '}
        {met.map(({ band, median }) => `${bandNames[band]} ${percent(median)} %`).join(', ')}{' '}
        (medians).
      </p>
      <p>
        These figures flatter. The kinds were set with the same postings in view, one reader coded
        most of them, and holders were imagined from the posting alone.{' '}
        {count(content.postings.length, 'posting')} are not the market. Nobody has compared results
        with people at work.
      </p>
    </>
  )
}

function percent(share: number): string {
  return String(Math.round(100 * share))
}

/** How many times as often as the rarest the most frequent comes first. */
function favour(shares: readonly { readonly share: number }[]): number {
  const most = shares[0]?.share ?? 0
  return most / (shares.at(-1)?.share || most || 1)
}
