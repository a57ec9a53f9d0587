import type { AllContent } from '../../content/load.ts'
import { FigureTable } from './FigureTable.tsx'
import {
  afterOneAnswer,
  afterTicks,
  decimal,
  exampleOption,
  hundredths,
  levelOfSame,
} from './numbers.ts'

/** What answers say about levels, in plain words. */
export function LevelSection({ content }: { readonly content: AllContent }) {
  const { levels, ladder, terms } = content
  const single = afterOneAnswer(content)
  const ticks = afterTicks(content)
  const example = ladder.options[exampleOption]
  const alone = single.find(({ option }) => option === example)?.mean ?? 0
  const invented = terms.terms.filter((term) => term.invented).length
  return (
    <>
      <p>
        Nobody can read a level off one answer: people who choose the same option differ, and most
        of us rate ourselves a little too high. So the estimate never picks a level. It keeps a
        chance for each of the five, and answers move these chances.
      </p>
      <FigureTable
        caption="What one answer says by itself: the chance of each level, in per cent"
        of="Answer"
        columns={levels.map((_, level) => String(level))}
        rows={single.map(({ option, levels }) => ({
          name: option ?? 'Skipped, or not asked',
          cells: levels.map(hundredths),
        }))}
      />
      <p>Three things move them further.</p>
      <ul>
        <li>
          <b>Your other answers.</b> Skills go together, those of one domain more than others. “
          {example}” about one skill and nothing else stands for level {decimal(alone)} on average;
          said about every skill, for {decimal(levelOfSame(content, exampleOption))}. A skill you
          skipped is judged by the rest, with little certainty.
        </li>
        <li>
          <b>The list of terms.</b> It decides how strongly ratings are discounted, and nothing else
          does: see below.
        </li>
        <li>
          <b>Follow-ups.</b> A second answer about a skill, or a question of knowledge, narrows the
          chances.
        </li>
      </ul>
      <p>
        Your result shows of each skill which levels are likely, and what that rests on: asked once,
        asked twice, checked, set by hand, or not answered.
      </p>

      <h3>The list of terms</h3>
      <p>
        Anybody can mistake an invented term for a real one. But the more of the {invented} you
        tick, the more of your ratings the estimate takes to be too high, and the more it discounts
        all of them alike. Nobody is accused of anything: the result says which terms were invented
        and what ticking them changed, and you can untick them.
      </p>
      <FigureTable
        caption={`What ticking does. Last column: the mean level of somebody who answers “${example}” everywhere`}
        of="Invented terms ticked"
        columns={['Ratings too high by, in levels', 'Mean level then']}
        rows={ticks.map(({ ticked, mean, level }) => ({
          name: ticked === null ? 'List not answered' : ticked === 0 ? 'None' : String(ticked),
          cells: [decimal(mean), decimal(level)],
        }))}
      />
      <p>
        Nothing else moves the discount, because high answers would then make you look lenient: a
        higher answer about one skill would lower another. As it is, a higher answer never lowers a
        role. The price: ratings that are high throughout are believed more than they should be.
      </p>

      <h3>Not sure, skipped, or set by you</h3>
      <ul>
        <li>
          “Not sure” speaks a little against a high level, and always less than a wrong answer does.
        </li>
        <li>Skipped changes nothing. The range stays wide, because less is known.</li>
        <li>
          Two answers about a skill that are two levels or more apart are shown to you again. Until
          you change one, both count.
        </li>
        <li>
          You may set a level yourself. It is then taken as it is, marked as such, and the score
          moves at once; you can undo it.
        </li>
      </ul>
      <p className="muted">
        All this rests on a few numbers: conventions, chosen with care, not measurements. The last
        section has every one.
      </p>
    </>
  )
}
