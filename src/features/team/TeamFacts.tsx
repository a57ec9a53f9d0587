import { Suspense, use, useId, useMemo, useState } from 'react'
import type { Content } from '../../content/parts.ts'
import {
  bestTogether,
  extremesOf,
  type Member,
  mentoringIn,
  type SharedStep,
  type SkillSpread,
  sharedStep,
  spreadOf,
  teamCover,
} from '../../core/team/team.ts'
import type { ListedPerson } from '../../core/team/teamList.ts'
import { Loading } from '../../ui/Loading.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, hoursInWords, inWords, lastFound } from '../../ui/words.ts'

/** A person of the list, and what the link tells. */
export interface Somebody extends ListedPerson {
  readonly member: Member
}

/** How many skills are named as strongest, as thinnest, and for mentoring. */
const mostSkills = 5

/** How many people are named before the rest is counted. */
const mostNames = 3

interface TeamFactsProps {
  readonly content: Content
  readonly team: readonly Somebody[]
  readonly nameOfSkill: (id: string) => string
  readonly nameOfRole: (id: string) => string
}

/** What stands out in a team: its skills, its roles, who could show what to whom, and a step to take together. */
export function TeamFacts({ content, team, nameOfSkill, nameOfRole }: TeamFactsProps) {
  const { roles } = use(content.roles())
  const members = useMemo(() => team.map(({ member }) => member), [team])
  const skills = content.quiz.skills.map(({ id }) => id)
  const { strongest, thinnest } = extremesOf(spreadOf(members, skills), mostSkills)
  const mentoring = mentoringIn(members, skills).slice(0, mostSkills)
  const cover = teamCover(members, roles)
  const name = (place: number) => team[place]?.label ?? ''
  const named = (places: readonly number[]) => {
    const first = places.slice(0, mostNames).map(name)
    const rest = places.length - first.length
    return rest > 0 ? `${first.join(', ')} and ${rest} more` : inWords(first)
  }
  return (
    <>
      <div className="team-facts">
        <SpreadList
          title="Strongest"
          empty="No skill is at level 3 yet."
          spread={strongest}
          says={({ proficient, known }) => `${proficient} of ${known} at level 3 or 4`}
          nameOf={nameOfSkill}
        />
        <SpreadList
          title="Thinnest"
          empty="Everybody who answered works alone in every skill."
          spread={thinnest}
          says={({ working, known }) => `${working} of ${known} at level 2 or higher`}
          nameOf={nameOfSkill}
        />
        <section aria-labelledby="roles-covered">
          <h2 id="roles-covered">Roles, least covered first</h2>
          <ul>
            {cover.map(({ role, close, together }) => (
              <li key={role}>
                <b>{nameOfRole(role)}</b>: {count(close, 'person', 'people')} Close or Ready
                {together !== null && `; together you cover ${together} of 100`}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="mentoring">
          <h2 id="mentoring">Who could show what to whom</h2>
          {mentoring.length === 0 ? (
            <p>In no skill is somebody at level 3 and somebody else at level 1 or below.</p>
          ) : (
            <ul>
              {mentoring.map(({ skill, mentors, learners }) => (
                <li key={skill}>
                  <b>{nameOfSkill(skill)}</b>: {named(mentors)} to {named(learners)}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      <Suspense fallback={<Loading what="Looking for a step to take together…" />}>
        <StepTogether
          content={content}
          members={members}
          lacking={cover[0]?.role ?? ''}
          nameOfRole={nameOfRole}
        />
      </Suspense>
    </>
  )
}

interface SpreadListProps {
  readonly title: string
  readonly empty: string
  readonly spread: readonly SkillSpread[]
  readonly says: (spread: SkillSpread) => string
  readonly nameOf: (skill: string) => string
}

function SpreadList({ title, empty, spread, says, nameOf }: SpreadListProps) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {spread.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ul>
          {spread.map((one) => (
            <li key={one.skill}>
              <b>{nameOf(one.skill)}</b>: {says(one)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

interface StepTogetherProps {
  readonly content: Content
  readonly members: readonly Member[]
  /** The role that is lacking most. */
  readonly lacking: string
  readonly nameOfRole: (id: string) => string
}

function StepTogether({ content, members, lacking, nameOfRole }: StepTogetherProps) {
  const id = useId()
  const { roles } = use(content.roles())
  const catalogue = use(content.catalogue())
  const [chosen, setChosen] = useState<string | null>(null)
  const role = roles.find((one) => one.id === (chosen ?? lacking))
  const requirements = useMemo(
    () => (role === undefined ? undefined : bestTogether(members, role.tracks).requirements),
    [members, role],
  )
  const step = useMemo(
    () => (requirements === undefined ? null : sharedStep(members, requirements, catalogue)),
    [members, requirements, catalogue],
  )
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>One step to take together</h2>
      <p className="print-hidden">
        <label htmlFor={id}>Towards the role</label>{' '}
        <select
          id={id}
          className="text-field"
          value={role?.id ?? ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {roles.map(({ id }) => (
            <option key={id} value={id}>
              {nameOfRole(id)}
              {id === lacking ? ' (least covered)' : ''}
            </option>
          ))}
        </select>
      </p>
      {step === null ? (
        <p>Nothing in the catalogue brings anybody here further towards it now.</p>
      ) : (
        <Suspense fallback={<Loading />}>
          <StepLine content={content} step={step} of={members.length} role={role?.short ?? ''} />
        </Suspense>
      )}
    </section>
  )
}

function StepLine({
  content,
  step: { resource, hours, helped },
  of,
  role,
}: {
  readonly content: Content
  readonly step: SharedStep
  readonly of: number
  readonly role: string
}) {
  const { title, url, found, provider } = use(content.card(resource))
  return (
    <p>
      {url !== null ? (
        <a href={url} rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <SiteLink href={`/projects/${resource}/`}>{title}</SiteLink>
      )}
      {provider !== null && ` by ${provider}`}, {hoursInWords(hours)}: brings {helped} of{' '}
      {count(of, 'person', 'people')} further towards {role}, who are ready for it now.
      {found !== null && <span className="muted"> {lastFound(found)}</span>}
    </p>
  )
}
