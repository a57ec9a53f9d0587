import type { AllContent } from '../content/load.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { namesOf } from '../ui/words.ts'

/**
 * Where somebody comes from, and the roles for that: the first answer of the quiz, which the link takes there. The script of the page
 * hides it from people with answers.
 */
export function LiveQuestion({ content }: { readonly content: AllContent }) {
  const roleName = namesOf(content.roles)
  return (
    <section className="panel live" aria-labelledby="live-question" data-new="">
      <h2 id="live-question">In the last two years I have mostly …</h2>
      {content.backgrounds.map(({ id, said, roles: [first = '', next = ''], brings, before }) => (
        <details key={id} name="from">
          <summary>{said}</summary>
          <p>
            {brings} {before}
          </p>
          <p>
            Aim for <SiteLink href={`/roles/${first}/`}>{roleName(first)}</SiteLink>. Next best:{' '}
            <SiteLink href={`/roles/${next}/`}>{roleName(next)}</SiteLink>.
          </p>
          <p>
            <SiteLink className="button-quiet" href={`/quiz/#from-${id}`}>
              See how close you are
              <span className="visually-hidden"> if you have mostly {said}</span>
            </SiteLink>
          </p>
        </details>
      ))}
    </section>
  )
}
