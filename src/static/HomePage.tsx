import type { AllContent } from '../content/load.ts'
import { paySeen } from '../content/pay.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { count } from '../ui/words.ts'
import { LiveQuestion } from './LiveQuestion.tsx'
import { allPostings, PayBar, PayNote } from './PayBars.tsx'
import { Sample } from './Sample.tsx'
import { StartLink } from './StartLink.tsx'
import { WelcomeBack } from './WelcomeBack.tsx'

/** The first page: what this is, one question to begin with, what one will get, and the roles at a glance. */
export function HomePage({ content }: { readonly content: AllContent }) {
  return (
    <article>
      <div className="beside home-top">
        <div>
          <h1>Could you work in AI security?</h1>
          <WelcomeBack />
          <p className="lead">
            Say what you’ve done. See which role fits, what’s missing, and the shortest honest way
            there.
          </p>
          <p className="actions">
            <StartLink content={content}>Begin, about five minutes</StartLink>
          </p>
        </div>
        <LiveQuestion content={content} />
      </div>
      <Sample content={content} />
      <ul className="bare beside facts">
        <li>
          <b>About five minutes.</b> {count(content.skills.length, 'question')} on{' '}
          {content.domains.length} short screens. Skip whatever isn’t yours.
        </li>
        <li>
          <b>Your answers stay here.</b> No account, no server, no tracking.{' '}
          <SiteLink href="/privacy/">How we protect your answers</SiteLink>
        </li>
        <li>
          <b>Built on real jobs.</b> We read {content.postings.length} postings and show every
          source. <SiteLink href="/method/">How it works</SiteLink>
        </li>
      </ul>
      <Roles content={content} />
    </article>
  )
}

function Roles({ content }: { readonly content: AllContent }) {
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">The roles, and what they pay</h2>
      <ul className="bare beside role-list">
        {content.roles.map(({ id, name, summary }) => {
          const { spread } = paySeen(allPostings(content), id).all
          return (
            <li key={id}>
              <h3>
                <SiteLink href={`/roles/${id}/`}>{name}</SiteLink>
              </h3>
              <p>{summary}</p>
              <p>{spread === null ? 'No pay disclosed' : <PayBar spread={spread} />}</p>
            </li>
          )
        })}
      </ul>
      <PayNote content={content} />
      <p>
        <SiteLink href="/roles/">Where are you coming from? All roles side by side</SiteLink>
      </p>
    </section>
  )
}
