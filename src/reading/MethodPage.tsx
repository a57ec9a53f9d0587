import type { AllContent } from '../content/load.ts'
import { expectedLevel, ladderLevel } from '../core/estimate.ts'
import { bandCuts, tieMargin } from '../core/fit.ts'
import { bandMeanings, bandNames, count, levelNumber } from '../ui/words.ts'

/** How answers become levels, fit and a path, with every number that plays a part, taken from the code that uses it. */
export function MethodPage({ content }: { readonly content: AllContent }) {
  const { ladder, skills, roles, resources, projects, levels, questions } = content
  const free = resources.filter(({ free }) => free).length
  const asked = questions
    .flatMap((file) => file.questions)
    .filter(({ kind }) => kind === 'ladder').length
  return (
    <article className="reading">
      <h1>How it is measured</h1>
      <p className="lead">
        Answers become levels, levels become a fit to each role, and gaps become a path. All of it
        is worked out in your browser, by rules you can read here.
      </p>
      <p className="notice">
        Not yet validated against performance. Nobody has measured how well these results agree with
        what people can do at work. They are meant for the person who answers, to choose what to
        learn; not for hiring, promotion, admission or pay.
      </p>

      <h2>The questions</h2>
      <p>
        {count(asked, 'question')}, one for each of {count(skills.length, 'skill')}. Each asks for
        the most advanced thing you have done in the last 24 months, because what people say they
        have done is nearer the truth than how able they feel. Studies find a correlation of about
        0.3 between general self-ratings and performance, and 0.45 to 0.5 where the statements are
        concrete. So a result is a good guess, and no more.
      </p>
      <table>
        <caption>What an answer counts as</caption>
        <thead>
          <tr>
            <th scope="col">Answer</th>
            <th scope="col">Level</th>
          </tr>
        </thead>
        <tbody>
          {ladder.options.map((option, i) => (
            <tr key={option}>
              <th scope="row">{option}</th>
              <td>{levelNumber(ladderLevel(i))}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Skipped, or not asked</th>
            <td>{levelNumber(expectedLevel)} in the score; 0 to 4 in the range</td>
          </tr>
        </tbody>
      </table>
      <p>
        Skipped is never zero: it counts as the average we assume before any answer, and it makes
        the range wider. That average is a cautious convention, not a measurement.
      </p>
      <h3>The levels</h3>
      <dl className="compact">
        {levels.map(({ name, meaning }, level) => (
          <div key={name}>
            <dt>
              {level} {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>

      <h2>The fit</h2>
      <p>
        A role asks for a level in each of some skills, with a weight: 1 useful, 2 important, 3
        must-have. The score is the share of that which you cover:
      </p>
      <p className="formula">
        score = 100 × Σ weight × min(have, need) ÷ need, divided by Σ weight
      </p>
      <p>
        What you have beyond a requirement buys nothing elsewhere, and skills that a role does not
        ask for change nothing. A higher answer never lowers any score. The order of answers, the
        clock and chance play no part. Points in the tables are rounded so that they add up exactly.
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
        is at most {bandNames.stretch}. Roles within {tieMargin} points of the best are shown as a
        tie. The cuts are conventions that we chose; nobody has validated them.
      </p>

      <h2>The path</h2>
      <p>
        The catalogue holds {count(resources.length, 'learning resource')}, {free} of them free, and{' '}
        {count(projects.length, 'practice project')} of our own. Reading and courses raise a skill
        to level 2 at most. Level 3 takes practice that leaves something to show. Level 4 is
        experience; it is never planned. The path takes the cheapest chain of steps, in hours, to
        the requirement that gains most fit per hour, again and again, and never puts a step before
        what it needs. It is short, but not proven to be the shortest. Hours are estimates unless
        the provider states them.
      </p>

      <h2>The roles</h2>
      <p>
        {count(roles.length, 'role profile')}. What each asks was counted in real postings where
        there were enough; levels and weights are the editors’ judgement, and each requirement says
        what it rests on. Where a profile is an assumption, its page says so.
      </p>
    </article>
  )
}
