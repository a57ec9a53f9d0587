import type { Scores } from '../../core/link/link.ts'
import { fitsOf, isComparable, type ScoreOnly } from '../../core/link/scores.ts'
import { type HeadlineFit, headline } from '../../shared/headline.ts'
import { resultLink } from '../../shared/resultLink.ts'
import { FirstQuestion } from '../../shared/Strengths.tsx'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { PrintFoot } from '../../ui/PrintFoot.tsx'
import { RangeBar } from '../../ui/RangeBar.tsx'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'

interface ScoresViewProps {
  readonly result: Scores
  /** The fragment it came in. */
  readonly code: string
  /** Whether there are answers of one's own to compare with. */
  readonly hasDraft: boolean
}

const mostShown = 3

/** A received link that holds scores and no answers. */
export function ScoresView({ result, code, hasDraft }: ScoresViewProps) {
  const { nameOf } = useContent()
  const { codebook } = useRoles()
  const fits = fitsOf(result)
  const [first] = fits
  const standing = ({ role, standing, band, score }: ScoreOnly): HeadlineFit => ({
    name: nameOf(role),
    role: nameOf(role),
    standing,
    band,
    score,
    missing: null,
  })
  return (
    <article className="results">
      <p className="caption">Scores you were sent, without the answers</p>
      <h1 tabIndex={-1} className="headline">
        {first === undefined
          ? 'This link holds no scores.'
          : headline(standing(first), fits.filter(({ tie }) => tie).map(standing), 'sent')}
      </h1>
      {first !== undefined && (
        <div className="case">
          <section aria-labelledby="nearest">
            <h2 id="nearest">What they’re nearest to</h2>
            <ul className="plain">
              {fits.slice(0, mostShown).map(({ role, band }) => (
                <li key={role}>
                  <b>{nameOf(role)}</b> <BandWord band={band} />
                </li>
              ))}
            </ul>
          </section>
          <FirstQuestion>
            {nameOf(first.role)}: what have you done that comes closest to it? The scores don’t say;
            a link with the answers would.
          </FirstQuestion>
        </div>
      )}
      <div className="notice print-hidden">
        <p>
          This link holds scores only. They stand as they were when it was made
          {isComparable(result, codebook)
            ? result.edition < codebook.edition && ', before the content changed,'
            : ', by an earlier method that counted differently,'}{' '}
          and cannot be worked out anew; skills, gaps and a path need the answers. Links can be
          edited, so they prove nothing.
        </p>
        <p className="actions">
          {hasDraft && isComparable(result, codebook) && (
            <SiteLink className="button-quiet" href={`/compare/#${code}`}>
              Compare with mine
            </SiteLink>
          )}
          <SiteLink className="button-quiet" href="/quiz/">
            {hasDraft ? 'Go on with my own' : 'Start my own'}
          </SiteLink>
        </p>
      </div>
      {fits.length > 0 && (
        <ScrollTable
          caption="Fit to each role, in points of 100, give or take a level here and there. The ticks mark the words."
          className="stacked-pairs"
        >
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Word</th>
              <th scope="col">Points</th>
              <th scope="col">
                <span aria-hidden="true">0 – 100</span>
                <span className="visually-hidden">Picture of the range</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fits.map(({ role, score, low, high, band }) => (
              <tr key={role}>
                <th scope="row">
                  <SiteLink href={`/roles/${role}/`}>{nameOf(role)}</SiteLink>
                </th>
                <td>
                  <BandWord band={band} />
                </td>
                <td>
                  {score}
                  {low < high && (
                    <span className="muted">
                      , {low} to {high}
                    </span>
                  )}
                </td>
                <td>
                  <RangeBar score={score} low={low} high={high} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      <PrintFoot link={resultLink(code)} />
    </article>
  )
}
