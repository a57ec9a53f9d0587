import type { AllContent } from '../content/load.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { listed } from '../ui/words.ts'
import { Cited } from './Cited.tsx'

/** All roles side by side, where to start from, and the market: the brief's claims beside what postings show. */
export function RolesPage({ content }: { readonly content: AllContent }) {
  const { roles, market, sources } = content
  const roleName = new Map(roles.map(({ id, name }) => [id, name]))
  return (
    <article className="reading">
      <h1>AI security roles</h1>
      <p className="lead">{roles.length} kinds of work that postings ask for, side by side.</p>
      <div className="table-scroll">
        <table className="stacked">
          <caption>The roles: work, kinds and pay</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Work</th>
              <th scope="col">Kinds</th>
              <th scope="col">Pay: the brief’s claim</th>
              <th scope="col">Pay: seen in postings</th>
            </tr>
          </thead>
          <tbody>
            {roles.map(({ id, name, summary, tracks, pay }) => (
              <tr key={id}>
                <th scope="row">
                  <SiteLink href={`/roles/${id}/`}>{name}</SiteLink>
                </th>
                <td data-label="Work">{summary}</td>
                <td data-label="Kinds">{listed(tracks.map(({ name }) => name))}</td>
                <td data-label="The brief’s claim">{pay.brief?.text ?? 'none'}</td>
                <td data-label="In postings">{pay.postings?.text ?? 'too little disclosed'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>

      <h2>Where are you coming from?</h2>
      <dl className="starts">
        {market.starts.map(({ id, from, nearest, carriesOver, firstStep }) => (
          <div key={id}>
            <dt>{from}</dt>
            <dd>
              Nearest:{' '}
              {nearest.map((role, i) => (
                <span key={role}>
                  {i > 0 && ', then '}
                  <SiteLink href={`/roles/${role}/`}>{roleName.get(role)}</SiteLink>
                </span>
              ))}
              .
            </dd>
            <dd>{carriesOver}</dd>
            <dd>{firstStep}</dd>
          </div>
        ))}
      </dl>

      <h2>The market: what is claimed, and what postings show</h2>
      <p>{market.aboutTheBrief}</p>
      <p>{market.aboutThePostings}</p>
      <div className="table-scroll">
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
      </div>
    </article>
  )
}
