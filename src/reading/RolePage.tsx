import type { AllContent } from '../content/load.ts'
import { mustHaveWeight } from '../core/fit.ts'
import { To } from '../ui/To.tsx'
import { Cited, FactFile, SourceNote } from './Cited.tsx'
import { StartLink } from './StartLink.tsx'

interface RolePageProps {
  readonly content: AllContent
  readonly role: AllContent['roles'][number]
}

const weights = ['', 'useful', 'important', 'must-have'] as const

/** All about one role: the work, what it asks, who hires, pay, titles, frameworks, sources. */
export function RolePage({ content, role }: RolePageProps) {
  const { skills, levels, sources } = content
  const skillOf = new Map(skills.map((skill) => [skill.id, skill]))
  const requirements = role.requirements.toSorted(
    (a, b) => b.weight - a.weight || b.level - a.level,
  )
  return (
    <article className="reading role-page">
      <To className="back" href="/roles/">
        All roles
      </To>
      <h1>{role.name}</h1>
      <p className="lead">{role.summary}</p>
      <p className="actions">
        <StartLink>Check my fit</StartLink>
      </p>
      {role.assumption !== null && <p className="notice">An assumption: {role.assumption}</p>}

      <h2>The work</h2>
      <ul>
        {role.responsibilities.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>

      <h2>What it asks for</h2>
      <div className="table-scroll">
        <table className="stacked">
          <caption>Skills by importance, the level each needs, and why</caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Level</th>
              <th scope="col">Why, and how often it is asked</th>
            </tr>
          </thead>
          <tbody>
            {requirements.map(({ skill, level, weight, reason, evidence }) => (
              <tr key={skill}>
                <th scope="row">
                  {skillOf.get(skill)?.name}
                  <span className={weight === mustHaveWeight ? 'must-have' : 'weight'}>
                    {weights[weight]}
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
        </table>
      </div>

      <h2>Pay</h2>
      <div className="beside">
        <div>
          <h3>What the industry brief claims</h3>
          <p>
            {role.pay.brief === null ? (
              'Nothing about this role.'
            ) : (
              <Cited fact={role.pay.brief} sources={sources} />
            )}
          </p>
        </div>
        <div>
          <h3>What postings show</h3>
          <p>
            {role.pay.postings === null ? (
              'Too little was disclosed.'
            ) : (
              <Cited fact={role.pay.postings} sources={sources} />
            )}
          </p>
        </div>
      </div>

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
          <h2>Examples of employers</h2>
          <ul>
            {role.employers.map(({ name, source }) => (
              <li key={name}>
                {name} <SourceNote id={source} sources={sources} />
              </li>
            ))}
          </ul>
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
                <To href={`/credits/#${source}`}>{framework?.title}</To>
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
