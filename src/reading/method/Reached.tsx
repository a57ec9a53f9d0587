import type { AllContent } from '../../content/load.ts'
import { WideTable } from '../../ui/WideTable.tsx'
import { inWords } from '../../ui/words.ts'
import { FigureTable } from './FigureTable.tsx'
import { decimal, exact, percent } from './numbers.ts'

type Evaluation = NonNullable<AllContent['evaluation']>
type Goal = Evaluation['goals'][number]
type Figure = Goal['reached']
type Figures = Evaluation['scenarios']['A']['figures']

/** What the evaluation on made-up people found: all of it, misses too. */
export function EvaluationSection({ content }: { readonly content: AllContent }) {
  const { evaluation } = content
  return (
    <>
      <p>
        Nobody has tried it on real people yet. What follows was tried on made-up people, whose true
        levels are known. It shows what the rules can do if people are as assumed, and is no
        evidence about real ones.
      </p>
      {evaluation === null ? (
        <p>This has not been worked out for the present questions and roles.</p>
      ) : (
        <Reached evaluation={evaluation} content={content} />
      )}
    </>
  )
}

const goalsCaption = 'Goals beside what was reached, with 95 % limits'

const names = ['A', 'B', 'C'] as const

function Reached({
  evaluation,
  content,
}: {
  readonly evaluation: Evaluation
  readonly content: AllContent
}) {
  const { people, scenarios, claims, goals } = evaluation
  const bank = content.questions.flatMap(({ questions }) => questions).length
  const assumption = (name: string, cell: (scenario: Evaluation['scenarios']['A']) => string) => ({
    name,
    cells: names.map((name) => cell(scenarios[name])),
  })
  const inB = scenarios.B.figures
  const tooNarrow = names.filter((name) => scenarios[name].figures.covered.high < promised)
  const missed = goals.filter(({ met }) => !met).length
  return (
    <>
      <h3>Who was made up</h3>
      <p>
        {people.toLocaleString('en')} people in each of three scenarios: ten kinds, from newcomer to
        senior generalist, each person different, none drawn from what the estimate itself assumes.
        They answer leniently and unevenly, in ways it does not know. A is the best case, B what
        good questions may reach, C what studies of self-ratings usually find.
      </p>
      <FigureTable
        caption="What was assumed, in levels; spread and noise are standard deviations"
        of="Assumption"
        columns={names}
        rows={[
          assumption('Correlation of rating and truth', ({ figures }) =>
            decimal(figures.correlation, 2),
          ),
          assumption('Ratings too high, mean', ({ leniency }) => exact(leniency.mean)),
          assumption('Ratings too high, spread', ({ leniency }) => exact(leniency.spread)),
          assumption('Noise of a question, from', ({ noise }) => exact(noise.low)),
          assumption('Noise of a question, to', ({ noise }) => exact(noise.high)),
          assumption('Novices inflate, experts deflate', ({ pull }) => percent(pull)),
        ]}
      />
      <h3>What was reached</h3>
      <p>
        {tooNarrow.length === 0
          ? `The ranges held the true score about as often as they promise, ${percent(promised)}.`
          : `A range promises to hold the true score ${percent(promised)} of the time. In ${inWords(tooNarrow)} it did not: there it held it in ${inWords(tooNarrow.map((name) => percent(scenarios[name].figures.covered.value ?? 0)))}. If your answers are as uneven as that, take your ranges as too narrow.`}
      </p>
      <FigureTable
        caption={`What they got. Shares of all people are sure to about ±${decimal(100 * sureTo(people))} points`}
        of="Figure"
        columns={names}
        rows={rowsOf(bank).map(([name, cell]) => ({
          name,
          cells: names.map((scenario) => cell(scenarios[scenario].figures)),
        }))}
      />
      <p>
        The first result comes after {decimal(evaluation.secondsToFirstResult / 60)} minutes, before
        the follow-ups. With those, people in B answer {said(inB.questions.value, decimal)}{' '}
        questions on average, in {decimal(inB.secondsMedian / 60)} minutes (median), by the seconds
        we assume a question to take.
      </p>
      <h3>People who claim much more</h3>
      <p>
        A fifth of the people of B were made to claim 1.4 levels more than the others. The list of
        terms helps against that, as far as such people tick invented terms: their scores are still{' '}
        {decimal(claims.withTerms.inflation.value ?? 0)} points too high on average.
      </p>
      <FigureTable
        caption="Points by which their scores and those of the others are too high; and their roles shown at 80 or more that are truly below 65"
        of="Scores by"
        columns={['Theirs', 'Others', 'False 80']}
        rows={claimRows.map(([name, way]) => ({
          name,
          cells: [
            said(claims[way].inflation.value, decimal),
            said(claims[way].honest.value, decimal),
            said(claims[way].falseHigh.value, percent),
          ],
        }))}
      />
      <h3>Goals, and what was missed</h3>
      <p>
        The goals were set beforehand, near what a simulation with fewer and plainer roles had
        reached.{' '}
        {missed === 0
          ? `All ${goals.length} bars are met.`
          : `Of ${goals.length} bars, ${missed} ${missed === 1 ? 'is' : 'are'} missed.`}{' '}
        We do not move a bar to where a figure is. “Perhaps by chance” says that the bar lies within
        the limits. Figures are rounded, verdicts are not.
      </p>
      <WideTable label={goalsCaption}>
        <table className="figures goals">
          <caption>{goalsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">People</th>
              <th scope="col">Wanted</th>
              <th scope="col">Reached</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          {[...new Set(goals.map(({ id, says }) => `${id} ${says}`))].map((name) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" colSpan={4}>
                  {name}
                </th>
              </tr>
              {goals
                .filter(({ id, says }) => `${id} ${says}` === name)
                .map((goal) => (
                  <GoalRow key={goal.scenario} goal={goal} />
                ))}
            </tbody>
          ))}
        </table>
      </WideTable>
      <p className="muted">
        <code>npm run evaluate -- estimate</code> works it out again, from the same seed (
        {evaluation.seed}). Where a person counts once a role, limits allow for the likeness of the
        roles.
      </p>
    </>
  )
}

function GoalRow({ goal }: { readonly goal: Goal }) {
  const { id, scenario, side, bar, unit, reached, met, unsure } = goal
  const manner = manners[unit]
  return (
    <tr>
      <th scope="row">{scenario ?? (id === 'G7' ? 'Over-claimers' : 'Random')}</th>
      <td>
        {side} {exact(Number((manner.scale * bar).toFixed(3)))}
        {manner.unit}
      </td>
      <td>
        <WithLimits figure={reached} manner={manner} />
      </td>
      <td>
        {met ? 'Met' : <b>Missed</b>}
        {unsure && ', perhaps by chance'}
      </td>
    </tr>
  )
}

/** What four of five chances are called. */
const promised = 0.8

const claimRows = [
  ['Ratings taken as levels', 'naive'],
  ['The estimate, list unanswered', 'withoutTerms'],
  ['The estimate', 'withTerms'],
  ['The estimate, if invented terms hardly told', 'withWeakTerms'],
] as const

type Row = readonly [name: string, cell: (figures: Figures) => string]

/** How a figure is written: times `scale`, with so many digits, and the unit. */
interface Manner {
  readonly scale: number
  readonly digits: number
  readonly unit: string
}

const percents: Manner = { scale: 100, digits: 1, unit: '\u00a0%' }
const plain: Manner = { scale: 1, digits: 1, unit: '' }

const manners: { readonly [unit in Goal['unit']]: Manner } = {
  share: percents,
  minutes: { ...plain, unit: '\u00a0min' },
  points: plain,
  questions: plain,
  roles: { ...plain, digits: 2 },
  cases: { ...plain, digits: 0 },
}

/** Half the width of the 95 % limits of a share of so many people, at most: 1.96 √(¼ / n). */
function sureTo(people: number): number {
  return 1.96 * Math.sqrt(0.25 / people)
}

function rowsOf(bank: number): readonly Row[] {
  const share = (name: string, of: (figures: Figures) => Figure): Row => [
    name,
    (figures) => said(of(figures).value, percent),
  ]
  const number = (name: string, of: (figures: Figures) => number | null): Row => [
    name,
    (figures) => said(of(figures), decimal),
  ]
  return [
    share('The range holds the true score', ({ covered }) => covered),
    number('Width of the range, in points', ({ width }) => width.value),
    share('The first role is truly the best', ({ rightAll }) => rightAll),
    share('The same, where it leads by 10 points', ({ rightLead }) => rightLead),
    share(`The same, with all ${bank} questions asked`, ({ fullRightAll }) => fullRightAll),
    share('The same, with ratings taken as levels', ({ naiveRightAll }) => naiveRightAll),
    share(`It is also the first by all ${bank} questions`, ({ agreesAll }) => agreesAll),
    share('The likeliest roles hold the true best', ({ setHolds }) => setHolds),
    number('How many roles these are', ({ setSize }) => setSize.value),
    share('Called best by 80 % or more, and it is', ({ sureRight }) => sureRight),
    share('People who are told that', ({ sure }) => sure),
    share('The likeliest level is at most one off', ({ nearLevels }) => nearLevels),
    share('Bands too high', ({ shownOver }) => shownOver),
    share('Bands too high, ratings taken as levels', ({ naiveOver }) => naiveOver),
    share('Bands too low', ({ shownUnder }) => shownUnder),
    share('Roles that are truly Ready', ({ readyRate }) => readyRate),
    share('Shown as Ready: truly so', ({ shownReady }) => shownReady),
    share('Shown as Ready: truly Ready or Close', ({ shownReadyClose }) => shownReadyClose),
  ]
}

/** A value in words; there is none where there was nobody to count. */
function said(value: number | null, words: (value: number) => string): string {
  return value === null ? 'none' : words(value)
}

function WithLimits({ figure, manner }: { readonly figure: Figure; readonly manner: Manner }) {
  const { value, low, high } = figure
  const { scale, digits, unit } = manner
  if (value === null) return 'none'
  return (
    <>
      {decimal(scale * value, digits)}
      {unit}
      {low < high && (
        <small>
          {decimal(scale * low, digits)} to {decimal(scale * high, digits)}
        </small>
      )}
    </>
  )
}
