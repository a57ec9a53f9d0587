import type { AllContent } from '../../content/load.ts'
import { tail } from '../../core/belief.ts'
import { drawCount } from '../../core/draws.ts'
import { closeness, scoreShare } from '../../core/followUp.ts'
import { chanceOfTick } from '../../core/responses.ts'
import { FigureTable } from './FigureTable.tsx'
import { afterTicks, exact, hundredths, percent, tablesAt } from './numbers.ts'

/** The formulas with their numbers, and the tables that follow from them. */
export function FormulaSection({ content }: { readonly content: AllContent }) {
  const { model, levels, ladder, domains } = content
  const { levelShares, correlation, gridPoints, leniency, invented, check } = model
  const options = ladder.options.map((_, option) => `${option}`)
  const places = levels.map((_, level) => `${level}`)
  const atZero = tablesAt(model, 0)
  const atMean = tablesAt(model, leniency.mean)
  const byLevel = (rows: readonly (readonly number[])[]) =>
    rows.map((row, level) => ({ name: String(level), cells: row.map(hundredths) }))
  return (
    <>
      <p>
        The numbers stand in <code>data/model.json</code>, the code in <code>src/core/</code>. This
        page is made from both.
      </p>

      <h3>The prior: a tree</h3>
      <p className="formula">
        g ~ N(0, 1); θ<sub>d</sub> = √(c/w) g + √(1 − c/w) δ; x<sub>s</sub> = √w θ<sub>d(s)</sub> +
        √(1 − w) ε; level<sub>s</sub> = number of cuts below x<sub>s</sub>
      </p>
      <p>
        A general tendency g, one tendency θ for each of {domains.length} domains, and skills x.
        Skills of one domain correlate by w&nbsp;=&nbsp;{correlation.withinDomain}, of two by
        c&nbsp;=&nbsp;{correlation.betweenDomains}. δ is normal, ε logistic with variance 1. The
        cuts give level 0 to 4 the shares {levelShares.map(percent).join(', ')}. g is counted on{' '}
        {gridPoints.general} points, θ on {gridPoints.domain}; given leniency, all sums over the
        tree are exact.
      </p>

      <h3>Leniency, and the cut</h3>
      <p className="formula">
        P(level | answers) = Σ<sub>b</sub> w(b) · P(level | answers, b), where w(b) ∝ prior(b) ·
        P(ticks | b)
      </p>
      <p>
        b says by how many levels a person rates too high: normal with mean {leniency.mean} and
        standard deviation {leniency.spread}, on the points {leniency.grid.map(exact).join(', ')}.
        An invented term is ticked with P&nbsp;=&nbsp;{invented.base}&nbsp;+&nbsp;{invented.rise} /
        (1&nbsp;+&nbsp;exp(−{invented.steepness} (b&nbsp;−&nbsp;{invented.middle}))). A full
        posterior of b would use the ratings too; the cut leaves them out. With it, and with tables
        whose likelihood ratios are monotone, a higher answer moves every marginal up or not at all;
        with one fixed seed and each random number always spent on the same choice, every draw too.
        Without it, raising one answer lowered some role in about a third of simulated cases.
      </p>
      <FigureTable
        caption="Share of each leniency b by what was ticked, in per cent, and the chance of ticking one invented term"
        of="Invented terms ticked"
        columns={leniency.grid.map(exact)}
        rows={[
          ...afterTicks(content).map(({ ticked, leniency }) => ({
            name: ticked === null ? 'List not answered' : ticked === 0 ? 'None' : String(ticked),
            cells: leniency.map(hundredths),
          })),
          {
            name: 'Chance of one tick',
            cells: leniency.grid.map((b) => hundredths(chanceOfTick(invented, b))),
          },
        ]}
      />

      <h3>The response tables</h3>
      <p className="formula">
        P(option k | level, b) = (1 − λ) exp(−(k − m)² / 2σ²) / Σ + λ / options, m = slope · level +
        loading · b
      </p>
      <FigureTable
        caption="Numbers of the two kinds of rating, in options"
        of="Kind"
        columns={['Slope', 'Noise σ', 'Loading', 'Lapse λ']}
        rows={[['Ladder', model.ladder] as const, ['Second look', model.view] as const].map(
          ([name, { slope, noise, leniency, lapse }]) => ({
            name,
            cells: [slope, noise, leniency, lapse].map(exact),
          }),
        )}
      />
      <FigureTable
        caption={`Ladder, at leniency 0: the chance of each option, in per cent, from 0 “${ladder.options[0]}” to ${options.at(-1)} “${ladder.options.at(-1)}”`}
        of="Level"
        columns={options}
        rows={byLevel(atZero.ladder)}
      />
      <FigureTable
        caption={`Ladder, at the mean leniency of ${leniency.mean}`}
        of="Level"
        columns={options}
        rows={byLevel(atMean.ladder)}
      />
      <FigureTable
        caption="Second look, at leniency 0: its options, from least to most, in per cent"
        of="Level"
        columns={places}
        rows={byLevel(atZero.view)}
      />
      <p className="formula">
        q = {check.guess} + (1 − {check.guess} − {check.slip}) / (1 + exp(−{check.slope} (level −
        2))); P(not sure) = {check.unsure} (1 − q / 2); P(right) = q (1 − P(not sure))
      </p>
      <FigureTable
        caption="Question of knowledge, at any leniency, in per cent"
        of="Level"
        columns={['Wrong', 'Not sure', 'Right']}
        rows={byLevel(atZero.check)}
      />

      <h3>Score, range, bands</h3>
      <p className="formula">
        E[F] = 100 Σ<sub>s</sub> w<sub>s</sub> E[min(level<sub>s</sub>, need<sub>s</sub>)] / need
        <sub>s</sub> ÷ Σ<sub>s</sub> w<sub>s</sub>
      </p>
      <p>
        F adds up over skills, so the marginals give E[F] exactly. Range, bands and the chance of
        being best come from {drawCount} joint draws (b ~ w; g, θ and levels down the tree): the
        range from their {Math.round(100 * tail)}th to their {Math.round(100 * (1 - tail))}th
        percentile, never without E[F].
      </p>

      <h3>The next question</h3>
      <p className="formula">
        Σ<sub>r</sub> exp(−gap<sub>r</sub> / {closeness}) · (Δ Var(F<sub>top</sub> − F<sub>r</sub>)
        + {scoreShare} Δ Var(F<sub>r</sub>)) ÷ seconds
      </p>
      <p>
        The largest is asked, of equal ones the first by name. Δ Var is by how much an answer is
        expected to lower the variance, through the skill it is about alone; gap is by how many
        points role r is behind the first. A question can move the lead by the root of its largest
        first term.
      </p>
    </>
  )
}
