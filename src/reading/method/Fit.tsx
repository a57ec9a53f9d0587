import type { AllContent } from '../../content/load.ts'
import { bandChance, tail } from '../../core/belief.ts'
import { drawCount } from '../../core/draws.ts'
import { bandCuts, tieMargin } from '../../core/fit.ts'
import { fewest, mostFollowUps, settledChance, worthAsking } from '../../core/followUp.ts'
import { bandMeanings, bandNames, count } from '../../ui/words.ts'
import { percent } from './numbers.ts'

/** Score, range and band. */
export function FitSection() {
  return (
    <>
      <p>
        A role asks for a level in each of some skills, with a weight: 1 useful, 2 important, 3
        must-have. The score is the share of that which you cover:
      </p>
      <p className="formula">
        score = 100 × Σ weight × min(have, need) ÷ need, divided by Σ weight
      </p>
      <p>
        What you have beyond a requirement buys nothing elsewhere, and skills that a role does not
        ask for change nothing. Other roles change nothing either. Because levels are chances, the
        score shown is the one to expect: the mean over all chances. Points in the tables are
        rounded so that they add up exactly.
      </p>
      <p>
        <b>The range</b> around it comes from {drawCount} sets of levels, drawn together from what
        your answers leave open: it leaves out the lowest and the highest {percent(tail)}. The same
        answers always give the same range, on every device.
      </p>
      <h3>The bands</h3>
      <table>
        <caption>From score to band</caption>
        <thead>
          <tr>
            <th scope="col">Band</th>
            <th scope="col">From</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {(['ready', 'close', 'stretch', 'explore'] as const).map((band) => (
            <tr key={band}>
              <th scope="row">{bandNames[band]}</th>
              <td>{bandCuts[band]} points</td>
              <td>{bandMeanings[band]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Must-haves hold the band back, whatever the score. If one is missing by up to one level, the
        band is at most {bandNames.close}. If one is missing by more, or two or more are missing, it
        is at most {bandNames.stretch}.
      </p>
      <p>
        A band is shown when the chance of reaching it, or a higher one, is at least{' '}
        {percent(bandChance)}; the chance of the next one stands beside it. Roles within {tieMargin}{' '}
        points of the best are shown as a tie. These cuts are conventions that we chose; nobody has
        validated them.
      </p>
    </>
  )
}

/** Which questions follow, and when they end. */
export function FollowUpSection({ content }: { readonly content: AllContent }) {
  const { view, check } = content.model
  return (
    <>
      <p>
        The next question is the one expected to settle most for the time it takes ({view.seconds}{' '}
        seconds for a second look, {check.seconds} for a question of knowledge): above all what
        tells the roles at the top apart, and half as much how sure each score is. It says what it
        decides between.
      </p>
      <p>
        They end when, after at least {fewest}, the first role is the best with a chance of{' '}
        {percent(settledChance)} or more, or no question left is expected to move its lead over a
        role near it by {count(worthAsking, 'point', 'points')} or more; and after {mostFollowUps}{' '}
        in any case. You can stop at once, or answer more later.
      </p>
    </>
  )
}
