import type { AllContent } from '../content/load.ts'
import { SourceNote } from './Cited.tsx'

/** What results are for, what they are not for, and what studies say about rating oneself. */
export function PurposeSection({ content }: { readonly content: AllContent }) {
  const { sources } = content
  return (
    <>
      <p>
        It is for you: to see which work in AI security is close to what you have done, and what to
        learn next. It is not for hiring, promotion, admission or pay: there is no view for
        employers, nobody is ranked, and a result link proves nothing, since anybody can make one.
      </p>
      <p>
        Annex III, point 4(a) of the EU AI Act lists AI systems intended for recruiting or selecting
        people as a high-risk use <SourceNote id="eu-ai-act" sources={sources} />. This site is not
        intended for that. Using it so would give it a purpose, and perhaps legal duties, that it
        was not built for. This is information, not legal advice.
      </p>
      <h3>What a result says about a person</h3>
      <p>
        What they say they have done. Not how well they did it, nor what they could become: Explore
        means distance, not talent. The rules are the same for everybody, and the answers are all
        they know.
      </p>
      <p>
        People of equal skill differ in confidence, in some studies women from men. Modest people
        get a lower result than they deserve. Asking what you have done makes that smaller, but does
        not remove it.
      </p>

      <h3>What studies say about rating oneself</h3>
      <table className="stacked">
        <caption>Figures as reported. We read most of these as abstracts or summaries.</caption>
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">Figure</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {studies.map(({ finding, figure, source, doi }) => (
            <tr key={finding}>
              <th scope="row">{finding}</th>
              <td data-label="Figure">{figure}</td>
              <td data-label="Source">
                {doi === null ? (
                  source
                ) : (
                  <a href={`https://doi.org/${doi}`} rel="noopener noreferrer">
                    {source}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** What cannot be known, and what to do if a result looks wrong. */
export function LimitSection({ content }: { readonly content: AllContent }) {
  const { roles } = content
  return (
    <>
      <ul>
        <li>
          A result is only as true as the answers. Nothing checks them: the questions of knowledge
          change no level, and anybody can look them up.
        </li>

        <li>
          What the {roles.length} roles and their kinds ask was counted in real postings; levels and
          weights are the editors’ judgement. Each requirement says what it rests on, and a profile
          that is an assumption says so.
        </li>
        <li>Where two roles are close, no number of questions like these tells them apart.</li>
      </ul>
      <h3>If you disagree</h3>
      <ul>
        <li>
          With an answer: change it. The working behind a result names the one that matters most.
        </li>
        <li>With a level: set it yourself, watch the score, undo it if you like.</li>
        <li>
          With what a role asks, or a fact: each page names the file it comes from, to report it.
        </li>
        <li>With the method: change its numbers, run the evaluation, and see what follows.</li>
      </ul>
    </>
  )
}

const studies = [
  {
    finding: 'Self-rating and performance go together, but loosely',
    figure: 'r = .29 on average in 55 studies',
    source: 'Mabe & West 1982',
    doi: '10.1037/0021-9010.67.3.280',
  },
  {
    finding: 'With clear criteria it is better',
    figure: 'r = .47 in 97 samples of language learners',
    source: 'Li & Zhang 2021',
    doi: '10.1177/0265532220932481',
  },
  {
    finding: 'People rate themselves more kindly than their supervisors do',
    figure: 'by d = .32; r = .22 between the two',
    source: 'Heidemeier & Moser 2009',
    doi: null,
  },
  {
    finding: 'Statements of ability are inflated more than statements of tasks',
    figure: 'on all scales of an experiment',
    source: 'Morgeson and others 2004',
    doi: '10.1037/0021-9010.89.4.674',
  },
  {
    finding: 'At equal results, women rate their computing lower than men do',
    figure: '3.50 beside 3.88 on a scale of 1 to 5',
    source: 'A study at Villanova University, in the news 2020',
    doi: null,
  },
  {
    finding: 'Reports of how far one was involved agree with other people’s records',
    figure: 'intraclass correlation .80, .69 to .88',
    source: 'Trajkovski 2012',
    doi: null,
  },
] as const
