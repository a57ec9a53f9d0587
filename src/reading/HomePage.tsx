import { GapTable } from '../charts/GapTable.tsx'
import { gapRows } from '../charts/gapRows.ts'
import type { AllContent } from '../content/load.ts'
import { bankOf, quizPart, rolesPart } from '../content/parts.ts'
import { sampleAnswers, sampleRole } from '../content/sample.ts'
import { assessor } from '../core/assess.ts'
import { isMustHave } from '../core/fit.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { count, listed } from '../ui/words.ts'
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
        <To className="button-quiet" href={`/results/#${rolesPart(content).sample}`}>
          See a sample result
        </To>
      </p>
      <ul className="facts">
        <li>
          <b>About five minutes.</b> {count(content.skills.length, 'question')} on{' '}
          {content.domains.length} short screens and a list of terms; then a few more where they
          tell most, if you like.
        </li>
        <li>
          <b>Your answers stay here.</b> No account, no server, no tracking.{' '}
          <To href="/privacy/">How that is</To>
        </li>
        <li>
          <b>Sources shown.</b> Roles come from real postings and public frameworks.{' '}
          <To href="/method/">How it is measured</To>
        </li>
      </ul>
      <Sample content={content} />
      <Roles content={content} />
    </article>
  )
}

function Sample({ content }: { readonly content: AllContent }) {
  const quiz = quizPart(content)
  const { posterior, fits } = assessor(bankOf(content), content.roles, content.model).assess(
    sampleAnswers,
  )
  const role = content.roles.find(({ id }) => id === sampleRole)
  const fit = fits.find((fit) => fit.role === sampleRole)
  if (role === undefined || fit === undefined) return null
  const nameOf = new Map(quiz.skills.map(({ id, name }) => [id, name]))
  const rows = gapRows(posterior, role.requirements, (skill) => nameOf.get(skill) ?? skill)
  return (
    <section aria-labelledby="sample-title">
      <h2 id="sample-title">What you will see</h2>
      <p>
        A sample: an application developer who has begun with language models, looking at{' '}
        {role.name}. <BandWord band={fit.band} /> with {Math.round(fit.score)} of 100 points,{' '}
        {Math.round(fit.low)} to {Math.round(fit.high)} likely. The dot is what one has, the soft
        bar what it is likely to be, the ring what the role needs, the line between is the gap.
      </p>
      <GapTable
        caption={`A sample: the six largest gaps to ${role.name}`}
        rows={rows.slice(0, 6)}
        isOwn={false}
        levels={quiz.levels}
        total={false}
      />
    </section>
  )
}

function Roles({ content }: { readonly content: AllContent }) {
  const skillName = new Map(content.skills.map(({ id, name }) => [id, name]))
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">The roles at a glance</h2>
      <p>
        Pay is base pay from postings that disclose it, mostly for senior jobs at large employers in
        the United States, November 2026. <To href="/roles/">All roles side by side</To>
      </p>
      <ul className="role-cards">
        {content.roles.map(({ id, name, summary, requirements, alsoCalled, employers, pay }) => (
          <li key={id}>
            <h3>
              <To href={`/roles/${id}/`}>{name}</To>
            </h3>
            <p>{summary}</p>
            <dl className="compact beside-terms">
              <dt>Must-haves</dt>
              <dd>
                {listed(
                  requirements.filter(isMustHave).map(({ skill }) => skillName.get(skill) ?? skill),
                )}
              </dd>
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
