import type { AllContent } from '../content/load.ts'
import { Cited } from './Cited.tsx'

/** What the industry brief claims, beside what we counted in real postings. */
export function MarketSection({ content: { market, sources } }: { readonly content: AllContent }) {
  return (
    <>
      <p>{market.aboutTheBrief}</p>
      <p>{market.aboutThePostings}</p>
      <table className="stacked">
        <caption>Claims of the industry brief beside what we counted</caption>
        <thead>
          <tr>
            <th scope="col">The brief claims</th>
            <th scope="col">Postings show</th>
          </tr>
        </thead>
        <tbody>
          {market.claims.map(({ id, brief, postings }) => (
            <tr key={id}>
              <td data-label="The brief claims">
                <Cited fact={brief} sources={sources} />
              </td>
              <td data-label="Postings show">
                {postings === null ? (
                  <span className="muted">Nothing we could count.</span>
                ) : (
                  <Cited fact={postings} sources={sources} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
