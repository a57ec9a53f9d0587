import type { AllContent } from '../content/load.ts'
import { FitSection, FollowUpSection } from './method/Fit.tsx'
import { FormulaSection } from './method/Formulas.tsx'
import { LevelSection } from './method/Levels.tsx'
import { PathSection } from './method/PathSection.tsx'
import { LimitSection, PurposeSection } from './method/Purpose.tsx'
import { QuestionSection } from './method/Questions.tsx'
import { EvaluationSection } from './method/Reached.tsx'

const sections = [
  ['questions', 'The questions', QuestionSection],
  ['levels', 'From answers to levels', LevelSection],
  ['fit', 'From levels to the fit', FitSection],
  ['follow-ups', 'Follow-up questions', FollowUpSection],
  ['path', 'The path', PathSection],
  ['reached', 'How well it works', EvaluationSection],
  ['purpose', 'What it is for', PurposeSection],
  ['limits', 'Limits, and how to disagree', LimitSection],
  ['formulas', 'For the mathematically minded', FormulaSection],
] as const

/** How answers become levels, fit and a path, with every number that plays a part, taken from the code and data that use it. */
export function MethodPage({ content }: { readonly content: AllContent }) {
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
