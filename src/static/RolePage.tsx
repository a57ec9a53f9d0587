import { entryDoors } from '../content/backgrounds.ts'
import type { AllContent } from '../content/load.ts'
import { distinguishingSkills } from '../core/fit/distinguishingSkills.ts'
import { ScrollTable } from '../ui/ScrollTable.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { listed, numberWord } from '../ui/words.ts'
import { Cited, FactFile, SourceNote } from './Cited.tsx'
import { PayByLevel, PayNote } from './PayBars.tsx'
import { StartLink } from './StartLink.tsx'

interface RolePageProps {
  readonly content: AllContent
  readonly role: AllContent['roles'][number]
}

const weights = ['', 'useful', 'important', 'central'] as const

type Role = AllContent['roles'][number]

const mostDoors = 3

/** All about one role: the work, what it asks, who hires, pay, titles, frameworks, sources. */
export function RolePage({ content, role }: RolePageProps) {
  const { sources } = content
  return (
    <article className="reading role-page">
      <SiteLink className="back" href="/roles/">
        All roles
      </SiteLink>
      <h1>{role.name}</h1>
      <p className="lead">{role.summary}</p>
      <p className="actions">
        <StartLink content={content}>Check my fit</StartLink>
      </p>

      <h2>The work</h2>
      <ul>
        {role.responsibilities.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>

      <h2>What it asks for</h2>
      {role.tracks.length > 1 && (
        <p>
          Jobs with this title come in {numberWord(role.tracks.length)} kinds. You need one of them,
          not all.
        </p>
      )}
      {role.tracks.map((track) => (
        <Kind key={track.id} content={content} role={role} track={track} />
      ))}

      {role.assumption !== null && <p className="notice">What we assumed: {role.assumption}</p>}

      <h2>Pay</h2>
      <PayByLevel content={content} role={role} />
      <PayNote content={content} />
      <details>
        <summary>The figures in words, and what an industry brief claims</summary>
        {[role.pay.postings, role.pay.brief].map(
          (fact) =>
            fact !== null && (
              <p key={fact.source}>
                <Cited fact={fact} sources={sources} />
              </p>
            ),
        )}
      </details>

      <h2>How people get in</h2>
      <p>{role.wayIn}</p>
      <EntryDoors content={content} role={role} />

      {role.asked.length > 0 && (
        <>
          <h2>Years, degrees, certificates</h2>
          <ul>
            {role.asked.map((fact) => (
              <li key={fact.text}>
                <Cited fact={fact} sources={sources} />
              </li>
            ))}
          </ul>
        </>
      )}

      <h2>Titles to search for</h2>
      <ul className="titles">
        {role.alsoCalled.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>

      {role.employers.length > 0 && (
        <>
          <h2>Who hires</h2>
          <Employers employers={role.employers} sources={sources} />
        </>
      )}

      {role.notes.length > 0 && (
        <>
          <h2>Worth knowing</h2>
          <ul>
            {role.notes.map((fact) => (
              <li key={fact.text}>
                <Cited fact={fact} sources={sources} />
              </li>
            ))}
          </ul>
        </>
      )}

      <h2>In the frameworks</h2>
      <dl className="compact">
        {role.references.map(({ source, ids }) => {
          const framework = sources.find(({ id }) => id === source)
          return (
            <div key={source}>
              <dt>
                <SiteLink href={`/credits/#${source}`}>{framework?.title}</SiteLink>
                {framework?.edition != null && `, ${framework.edition}`}
              </dt>
              <dd>
                {ids.map((id) => `${id} ${framework?.titles?.[id] ?? ''}`.trimEnd()).join('; ')}
              </dd>
            </div>
          )
        })}
      </dl>
      <FactFile file={`roles/${role.id}.json`} checked={role.checked} />
    </article>
  )
}

/** Employers by the source that names them. */
function Employers({ employers, sources }: Pick<Role, 'employers'> & Pick<AllContent, 'sources'>) {
  const named = [...new Set(employers.map(({ source }) => source))]
  return (
    <ul>
      {named.map((id) => (
        <li key={id}>
          {employers
            .filter(({ source }) => source === id)
            .map(({ name }) => name)
            .join('; ')}{' '}
          <SourceNote id={id} sources={sources} />
        </li>
      ))}
    </ul>
  )
}

/** How many postings are for people at the beginning, and what some of them are called. */
function EntryDoors({ content, role }: RolePageProps) {
  const { of, titles } = entryDoors(role.id, content)
  const shown = titles.flatMap(({ title, employer }) =>
    employer === null ? [] : [`${title} (${employer})`],
  )
  return (
    <p>
      {titles.length === 0
        ? `None of the ${of} postings that name a level is for beginners.`
        : `${titles.length} of the ${of} postings that name a level are for interns, fellows or juniors, such as ${listed(shown.slice(0, mostDoors))}.`}
    </p>
  )
}

interface KindProps extends RolePageProps {
  readonly track: Role['tracks'][number]
}

/** One kind of the job: what it does, what sets it apart, and what it asks by importance. */
function Kind({ content, role, track }: KindProps) {
  const { skills, levels } = content
  const skillOf = new Map(skills.map((skill) => [skill.id, skill]))
  const apart = distinguishingSkills(role.tracks).find((one) => one.id === track.id)?.skill
  const requirements = track.requirements.toSorted(
    (a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight || b.level - a.level,
  )
  const isOnly = role.tracks.length === 1
  return (
    <section>
      {!isOnly && <h3 id={track.id}>{track.name}</h3>}
      <p>
        {track.summary}
        {apart !== undefined && ` What sets it apart: ${skillOf.get(apart)?.name}.`}
      </p>
      <ScrollTable
        caption={`${isOnly ? role.name : track.name}: skills by importance, the level each needs, and why`}
        className="stacked"
      >
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Level</th>
            <th scope="col">Why, and how many postings for the role ask it</th>
          </tr>
        </thead>
        <tbody>
          {requirements.map(({ skill, level, weight, must, reason, evidence }) => (
            <tr key={skill}>
              <th scope="row">
                {skillOf.get(skill)?.name}
                <span className={must ? 'must-have' : 'small block'}>
                  {must ? 'must-have' : weights[weight]}
                </span>
              </th>
              <td data-label="Level">
                <b>{level}</b> {levels[level]?.name}
                <span className="muted block">{skillOf.get(skill)?.levels[level]}</span>
              </td>
              <td data-label="Why">
                {reason} <span className="muted">{evidence}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
