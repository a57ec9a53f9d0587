import { asksOfPosting } from '../content/asks.ts'
import type { AllContent } from '../content/load.ts'
import { mostSecondLooks } from '../core/fit/closerLook.ts'
import { fewestAsks, fewestPostings } from '../core/fit/postings.ts'
import { tieMargin } from '../core/fit/roles.ts'
import { cuts } from '../core/fit/track.ts'
import {
  bandMeanings,
  bandNames,
  count,
  minutesOf,
  numberWord,
  questionSeconds,
} from '../ui/words.ts'
import { EvaluationSection, evaluated } from './Evaluation.tsx'
import { MarketSection } from './MarketSection.tsx'
import { LimitSection, PurposeSection } from './MethodPurpose.tsx'
import readingFigures from './readingFigures.json' with { type: 'json' }

interface SectionProps {
  readonly content: AllContent
}

const sections = [
  ['in-short', 'In short', InShort],
  ['levels', 'From answers to levels', LevelSection],
  ['fit', 'From levels to a score and a word', FitSection],
  ['postings', 'Real postings', PostingSection],
  ['reading', 'Postings and CVs you paste', ReadingSection],
  ['closer-look', 'The closer look', CloserLookSection],
  ['path', 'The path', PathSection],
  ['reached', 'How well it works', EvaluationSection],
  ['market', 'The market: claims and counts', MarketSection],
  ['purpose', 'What it is for', PurposeSection],
  ['limits', 'Limits, and how to disagree', LimitSection],
] as const

/** How answers become levels, a score, a word and a path, with every number taken from the code that uses it. */
export function MethodPage({ content }: SectionProps) {
  return (
    <article className="reading">
      <h1>How it works</h1>
      <p className="lead">
        We count what you say you have done, against what real postings ask. All of it is worked out
        in your browser, by rules you can read here.
      </p>
      <p className="notice">
        Having done something is not doing it well, and nobody checked. Nobody has yet compared
        these results with how people do at work. They are meant for you, to choose what to learn;
        not for hiring, promotion, admission or pay.
      </p>
      <ul className="titles">
        {sections.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
      {sections.map(([id, title, Section]) => (
        <section key={id}>
          <h2 id={id}>{title}</h2>
          <Section content={content} />
        </section>
      ))}
    </article>
  )
}

/** What a layman wants to know, on one screen. */
function InShort({ content }: SectionProps) {
  const holders = evaluated(content).groups.find(
    ({ kind, answering }) => kind === 'holder' && answering === 'exact',
  )
  const percent = (share: number | undefined) => Math.round(100 * (share ?? 0))
  const { first, firstTwo, close } = holders?.figures ?? {}
  return (
    <ul>
      <li>
        <b>What counts:</b> the most advanced thing you say you have done in each of{' '}
        {content.skills.length} skills, held against what real jobs of each kind ask.
      </li>
      <li>
        <b>What the words mean:</b> {bandNames.ready}, you cover what the job is about;{' '}
        {bandNames.close}, a few things are missing; {bandNames.stretch}, a good part is there;{' '}
        {bandNames.explore}, there’s a lot to learn. Two must-haves decide.
      </li>
      <li>
        <b>How often it is right:</b> of {holders?.people} imagined holders of real jobs,{' '}
        {percent(first?.share)}&nbsp;% find their own role first, {percent(firstTwo?.share)}&nbsp;%
        among the first two, and {percent(close?.share)}&nbsp;% are told Close or Ready for it.
      </li>
      <li>
        <b>What nobody knows:</b> how well people do at work who get these results. Nobody has
        measured it yet.
      </li>
    </ul>
  )
}

function LevelSection({ content }: SectionProps) {
  const { levels, ladder, skills, domains } = content
  const minutes = minutesOf(skills.length)
  return (
    <>
      <p>
        {count(skills.length, 'question')}, one for each skill, on {numberWord(domains.length)}{' '}
        screens: about {minutes}&nbsp;minutes if a question takes {questionSeconds}&nbsp;seconds,
        which we assumed. Each asks for the most advanced thing you have done in the last 24 months.
      </p>
      <p>
        Your answer is your level: the examples of a question are what the levels mean. “
        {ladder.options[0]}” is level 0, “{ladder.options[1]}” 1, “{ladder.options[2]}” 2, “
        {ladder.options[3]}” 3. Nothing is added or taken away, so every level stands beside the
        sentence you chose. Only a second look can reach level 4.
      </p>
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
      <ul>
        <li>
          Where you answered a second look as well, the level is the mean of both. The page shows
          both sentences.
        </li>
        <li>A level you set yourself counts alone. You can undo it.</li>
        <li>
          What you skipped is unknown, not zero. It earns nothing until you answer, and answering it
          never lowers a score, so skipping never pays. The page says what is open and how much it
          could add.
        </li>
        <li>
          A question of knowledge, beside a skill, changes no level. A right answer puts “checked”
          beside it.
        </li>
      </ul>
    </>
  )
}

function FitSection() {
  return (
    <>
      <p>
        A role comes in kinds, as jobs do: a detection job is not a product job. Each kind asks a
        level in some skills, with a weight from 1 to 3. The score is how much of that you cover:
      </p>
      <p className="formula">
        score = 100 × Σ weight × min(have, need) ÷ need, divided by Σ weight
      </p>
      <p>
        Having more than one requirement asks does not make up for another, and skills that a kind
        does not ask change nothing. Points in the tables are rounded so that they add up exactly.
      </p>
      <table className="stacked">
        <caption>What each word takes: the score, and how much of both must-haves is there</caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Score from</th>
            <th scope="col">Must-haves</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {(['ready', 'close', 'stretch', 'explore'] as const).map((band) => (
            <tr key={band}>
              <th scope="row">{bandNames[band]}</th>
              <td data-label="Score from">{cuts[band].score}</td>
              <td data-label="Must-haves">{mustInWords(cuts[band].must)}</td>
              <td data-label="Meaning">{bandMeanings[band]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The cuts were set by what people who hold such jobs would reach; {cuts.ready.score} is no
        school mark. Each kind has two must-haves, one of them at least about AI. Where one of them
        is unanswered, the page asks for it instead of naming a word. {bandNames.ready} means that
        you cover what this kind of job is about, not that you will be hired.
      </p>
      <p>
        A role stands where its best kind stands: the best word, then the highest score. Roles are
        ordered by word, then by score. Those with the word of the first and within {tieMargin}{' '}
        points of it suit you about equally. Where no role reaches {bandNames.stretch}, nothing is
        ranked.
      </p>
      <p>
        The range beside a score says where it would lie if one answer in five were a level off,
        half of these too low and half too high: the score and 1.28 standard deviations either side,
        worked out exactly. Self-reports of how far one was involved agree with other people’s
        records at an intraclass correlation of .80, between .69 and .88 (Trajkovski 2012).
      </p>
    </>
  )
}

function mustInWords(share: number): string {
  if (share === 0) return 'no matter'
  return share === 1 / 2 ? 'half of each' : 'two thirds of each'
}

function PostingSection({ content }: SectionProps) {
  const { postings, thinPostings } = content
  const own = postings.filter(({ role }) => role !== null)
  const counted = own.filter((posting) => asksOfPosting(posting).size >= fewestAsks)
  return (
    <>
      <p>
        Pay and titles are from {postings.length + thinPostings.length} real postings.{' '}
        {postings.length} could be read for what they ask; counts of a skill are of the {own.length}{' '}
        for our roles. {counted.length} of these ask for {numberWord(fewestAsks)} skills or more:
        enough to compare with.
      </p>
      <p>
        You meet most of a posting when you cover 60&nbsp;% of what it asks, weighted 3 where it is
        required, 2 where it is a duty and 1 where it is preferred, and two thirds of each skill it
        requires. Roles with fewer than {numberWord(fewestPostings)} such postings are not counted.
        Each job asks its own mix, so you may meet only a few even where you are Ready. The count
        stands beside the word and changes no order.
      </p>
    </>
  )
}

function ReadingSection() {
  const figures = readingFigures.byFolds
  const percent = (share: number) => Math.round(100 * share)
  return (
    <>
      <p>
        A posting you paste is read in your browser by a table of words that people can read and
        edit, without a language model. Headings say what is required, a duty or only nice to have;
        words such as “strong” or “familiar with” say the level. After that a posting is treated
        like a kind of a role. A CV is read by the same table; what it finds is only a suggestion.
      </p>
      <p>
        How well that works, on {figures.postings} real postings that a person had read before, each
        read by words learned from the others: of the skills it finds {percent(figures.precision)}
        &nbsp;% are asked, and of the skills asked it finds {percent(figures.recall)}&nbsp;%. The
        level is the same for {percent(figures.sameLevel)}&nbsp;% and at most one off for{' '}
        {percent(figures.nearLevel)}&nbsp;%. These are short phrases; a whole posting can go better
        or worse. So look it over, and correct it.
      </p>
    </>
  )
}

function CloserLookSection({ content }: SectionProps) {
  const questions = content.questions.flatMap((file) => file.questions)
  const views = questions.filter(({ kind }) => kind === 'view').length
  return (
    <p>
      Of {count(views, 'second look')}, one for each skill, you are asked at most{' '}
      {numberWord(mostSecondLooks)}, and only where one level up or down would change the word of
      one of your first two roles, or which of them comes first. Must-haves come first, then what
      moves a score most. Each says what it decides, and what it moved.
    </p>
  )
}

function PathSection({ content }: SectionProps) {
  const { resources, projects } = content
  const free = resources.filter(({ free }) => free).length
  return (
    <p>
      The catalogue holds {count(resources.length, 'learning resource')}, {free} of them free, and{' '}
      {count(projects.length, 'practice project')} of our own. What is only read raises a skill to
      level 1, courses and labs to level 2 at most. Level 3 takes practice that leaves something to
      show. Level 4 is experience; it is never planned. A path starts at the levels you answered;
      what is unanswered counts as 0 there, and the page says so. It is the cheapest choice of steps
      that brings all your result names as missing for {bandNames.ready}, with a signature project
      done, which is work that an interviewer would open, and that keeps the rules of a good mentor:
      must-haves by a project where there is one, building before breaking. Cheap means few hours,
      with those of reading a quarter dearer, and few steps. That no cheaper path exists is proven;
      where the search has to give up, the page says by how much at most the path could be too dear.
      You can apply once you are {bandNames.close} at least, with both must-haves at level 2 and the
      signature done. No step stands before what it needs. Hours are estimates unless the provider
      states them.
    </p>
  )
}
