import type { AllContent } from '../content/load.ts'
import { quizPart, rolesPart } from '../content/parts.ts'
import { sampleAnswers } from '../content/sample.ts'
import { assess } from '../core/fit/assess.ts'
import { rowsOf } from '../core/fit/track.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { GapTable } from '../ui/GapTable.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { count, listed, namesOf } from '../ui/words.ts'
import { StartLink } from './StartLink.tsx'

/** The first page: what this is, how to begin, what one will get, and the roles at a glance. */
export function HomePage({ content }: { readonly content: AllContent }) {
  return (
    <article className="home">
      <h1>Could you work in AI security?</h1>
      <p className="lead">
        Say what you have done in {content.skills.length} skills. See which roles fit and why, what
        is missing, and the way to learn it.
      </p>
      <p className="actions">
        <StartLink>Begin, about five minutes</StartLink>
        <SiteLink className="button-quiet" href={`/results/#${rolesPart(content).sample}`}>
          See a sample result
        </SiteLink>
      </p>
      <ul className="facts">
        <li>
          <b>About five minutes.</b> {count(content.skills.length, 'question')} on{' '}
          {content.domains.length} short screens.
        </li>
        <li>
          <b>Your answers stay here.</b> No account, no server, no tracking.{' '}
          <SiteLink href="/privacy/">How we protect your answers</SiteLink>
        </li>
        <li>
          <b>Sources shown.</b> Roles come from real postings and public frameworks.{' '}
          <SiteLink href="/method/">How it works</SiteLink>
        </li>
      </ul>
      <Sample content={content} />
      <Roles content={content} />
    </article>
  )
}

function Sample({ content }: { readonly content: AllContent }) {
  const { skills, questions, levels } = quizPart(content)
  const ids = skills.map(({ id }) => id)
  const { levels: have, fits } = assess(sampleAnswers, ids, content.roles)
  const fit = fits[0]
  const role = content.roles.find(({ id }) => id === fit?.role)
  const track = role?.tracks.find(({ id }) => id === fit?.track)
  if (role === undefined || fit === undefined || track === undefined) return null
  const nameOf = namesOf(skills)
  const rows = rowsOf(have, track.requirements).map((row) => ({
    ...row,
    name: nameOf(row.skill),
  }))
  const said = (skill: string) => {
    const question = questions.find((one) => one.skill === skill)
    const option = sampleAnswers.get(question?.id ?? '')
    return typeof option === 'number' ? question?.examples[option] : 'not answered'
  }
  return (
    <section aria-labelledby="sample-title">
      <h2 id="sample-title">What you will see</h2>
      <p>
        A sample: an application developer who has begun with language models, looking at{' '}
        {role.name}, the {track.kind} kind: <BandWord band={fit.standing} />. The dot is what one
        has, the ring what the role needs, the line between is the gap.
      </p>
      <GapTable
        caption={`A sample: what ${role.name}, the ${track.kind} kind, asks and what is there`}
        rows={rows}
        saidOf={said}
        levels={levels}
      />
    </section>
  )
}

function Roles({ content }: { readonly content: AllContent }) {
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">The roles at a glance</h2>
      <p>
        Pay is base pay from postings that disclose it, mostly for senior jobs at large employers in
        the United States, November 2026. <SiteLink href="/roles/">All roles side by side</SiteLink>
      </p>
      <ul className="role-cards">
        {content.roles.map(({ id, name, summary, tracks, alsoCalled, employers, pay }) => (
          <li key={id}>
            <h3>
              <SiteLink href={`/roles/${id}/`}>{name}</SiteLink>
            </h3>
            <p>{summary}</p>
            <dl className="compact beside-terms">
              <dt>Kinds</dt>
              <dd>{listed(tracks.map(({ name }) => name))}</dd>
              <dt>Also called</dt>
              <dd>{listed(alsoCalled.filter((title) => title !== name).slice(0, 2))}</dd>
              <dt>Seen at</dt>
              <dd>
                {listed(
                  employers
                    .filter(({ source }) => source === 'postings')
                    .slice(0, 3)
                    .map(({ name }) => name),
                )}
              </dd>
              <dt>Pay seen</dt>
              <dd>{pay.glance}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
