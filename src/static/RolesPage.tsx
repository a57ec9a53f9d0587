import { reasonsFor } from '../content/backgrounds.ts'
import type { AllContent } from '../content/load.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { capitalised, count, inWords, listed, namesOf, numberWord } from '../ui/words.ts'
import { PayByLevel, PayNote } from './PayBars.tsx'
import { StartLink } from './StartLink.tsx'

/** Where people come from and what to aim for from there, then all roles side by side. */
export function RolesPage({ content }: { readonly content: AllContent }) {
  return (
    <article className="reading">
      <h1>AI security roles</h1>
      <p className="lead">
        {capitalised(numberWord(content.roles.length))} kinds of work. Begin with where you come
        from: it says more than a title.
      </p>
      <h2>Where are you coming from?</h2>
      <div className="backgrounds">
        {content.backgrounds.map((background) => (
          <Background key={background.id} content={content} background={background} />
        ))}
      </div>
      <p className="muted">
        The counts are ours, from the real postings we read; what is typical of a background is our
        judgement. Your own answers say more.
      </p>
      <p className="actions">
        <StartLink content={content}>Check my fit, about five minutes</StartLink>
      </p>

      <h2>The roles side by side</h2>
      <PayNote content={content} />
      {content.roles.map((role) => (
        <section key={role.id} className="beside role-beside">
          <div>
            <h3>
              <SiteLink href={`/roles/${role.id}/`}>{role.name}</SiteLink>
            </h3>
            <p>{role.summary}</p>
            <dl className="compact beside-terms">
              {role.tracks.length > 1 && (
                <>
                  <dt>Kinds</dt>
                  <dd>{listed(role.tracks.map(({ name }) => name))}</dd>
                </>
              )}
              <dt>Job titles</dt>
              <dd>{listed(role.alsoCalled.filter((title) => title !== role.name).slice(0, 3))}</dd>
              <dt>Way in</dt>
              <dd>{role.wayIn}</dd>
            </dl>
          </div>
          <PayByLevel content={content} role={role} />
        </section>
      ))}
      <p>
        What an industry brief claims about these roles stands{' '}
        <SiteLink href="/method/#market">beside what we counted</SiteLink>.
      </p>
    </article>
  )
}

interface BackgroundProps {
  readonly content: AllContent
  readonly background: AllContent['backgrounds'][number]
}

/** The advice for a background in a line; what one brings, why, and the first step behind it. */
function Background({ content, background }: BackgroundProps) {
  const { from, roles, brings, before, firstStep } = background
  const [first = '', next = ''] = roles
  const roleName = namesOf(content.roles)
  const skillName = namesOf(content.skills)
  const { of, reasons } = reasonsFor(background, content.postings)
  return (
    <details>
      <summary>
        {from} <span className="aim">Aim for {roleName(first)}</span>
      </summary>
      <p>{brings}</p>
      {before !== null && <p>{before}</p>}
      <p>
        <b>Why {roleName(first)}?</b> Of {count(of, 'posting')} we read,{' '}
        {inWords(reasons.map(({ skill, asked }) => `${asked} ask for “${skillName(skill)}”`))}.{' '}
        <SiteLink href={`/roles/${first}/`}>About the role</SiteLink>
      </p>
      <p>
        Next best: <SiteLink href={`/roles/${next}/`}>{roleName(next)}</SiteLink>
      </p>
      <p>
        <b>A first step.</b> {firstStep}
      </p>
    </details>
  )
}
