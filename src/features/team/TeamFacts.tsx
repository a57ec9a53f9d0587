import { type ReactNode, Suspense, use, useMemo, useState } from 'react'
import type { Requirement } from '../../core/fit/track.ts'
import { memoize } from '../../core/memoize.ts'
import {
  bestTogether,
  biggestGaps,
  type Member,
  mentoringIn,
  type SharedStep,
  sharedStep,
  strengthsOf,
  teamCover,
} from '../../core/team/team.ts'
import type { ListedPerson } from '../../core/team/teamList.ts'
import { inTurns } from '../../shared/inTurns.ts'
import { type IndexedContent, useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { Field } from '../../ui/Field.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, hoursInWords, inWords, lastFound } from '../../ui/words.ts'

/** A person of the list, and what the link tells. */
export interface Somebody extends ListedPerson {
  readonly member: Member
}

/** How many skills are named as strong, and for teaching. */
const mostSkills = 5

/** How many gaps are named: more than two nobody hires or grows for at once. */
const mostGaps = 2

/** How many people are named before the rest is counted. */
const mostNames = 3

interface TeamFactsProps {
  readonly team: readonly Somebody[]
}

/** What a team is strong in, who can teach what, and what would bring it towards its aim. */
export function TeamFacts({ team }: TeamFactsProps) {
  const { quiz, skillIds, nameOf } = useContent()
  const { roles, roleOf } = useRoles()
  const members = useMemo(() => team.map(({ member }) => member), [team])
  const strengths = strengthsOf(members, skillIds, mostSkills)
  const mentoring = mentoringIn(members, skillIds).slice(0, mostSkills)
  const cover = teamCover(members, roles)
  const [chosen, setChosen] = useState<string | null>(null)
  const aim = roleOf(chosen ?? cover[0]?.role ?? '')
  const requirements = useMemo(
    () => (aim === undefined ? [] : bestTogether(members, aim.tracks).requirements),
    [members, aim],
  )
  const gaps = biggestGaps(members, requirements, mostGaps)
  const name = (place: number) => team[place]?.label ?? ''
  const named = (places: readonly number[]) => {
    const first = places.slice(0, mostNames).map(name)
    const rest = places.length - first.length
    return rest > 0 ? `${first.join(', ')} and ${rest} more` : inWords(first)
  }
  const role = aim?.name ?? ''
  return (
    <>
      <div className="beside">
        <Fact id="strengths" title="Strengths" none="No skill yet that somebody here could teach.">
          {strengths.map(({ skill, able, known }) => (
            <li key={skill}>
              <b>{nameOf(skill)}</b>: {able} of {known} could teach it
            </li>
          ))}
        </Fact>
        <Fact
          id="teaching"
          title="Who can teach what"
          none="Nobody is far enough ahead of somebody else yet."
        >
          {mentoring.map(({ skill, mentors, learners }) => (
            <li key={skill}>
              <b>{nameOf(skill)}</b>: {named(mentors)} can teach {named(learners)}
            </li>
          ))}
        </Fact>
      </div>
      <Field label="The role you aim at together">
        {(tied) => (
          <select
            {...tied}
            className="print-hidden"
            value={aim?.id ?? ''}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="print-only">{role}</p>
      <div className="beside">
        <Fact
          id="gaps"
          title="Biggest gaps"
          none={`No gap: everybody who answered can do what ${role} asks.`}
        >
          {gaps.map((gap) => (
            <li key={gap.skill}>
              <b>{nameOf(gap.skill)}</b>: the role asks for {quiz.levels[gap.level]};{' '}
              {gap.able === 0 ? 'nobody is' : `${gap.able} of ${gap.known} are`} there
              {gap.able === 0 && ' yet'}
            </li>
          ))}
        </Fact>
        <section aria-labelledby="step-together">
          <h2 id="step-together">One step to take together</h2>
          <Suspense fallback={<Loading what="Looking for a step to take together…" />}>
            <StepTogether members={members} requirements={requirements} role={role} />
          </Suspense>
        </section>
        <Fact id="roles-covered" title="How near you are to each role" none="">
          {cover.map(({ role, close, together }) => (
            <li key={role}>
              <b>{nameOf(role)}</b>:{' '}
              {close > 0
                ? `${count(close, 'person', 'people')} Close or Ready`
                : 'nobody Close yet'}
              {together !== null && `; together you cover ${together} of 100`}
            </li>
          ))}
        </Fact>
      </div>
    </>
  )
}

interface FactProps {
  readonly id: string
  readonly title: string
  /** What is said where there is none. */
  readonly none: string
  readonly children: readonly ReactNode[]
}

function Fact({ id, title, none, children }: FactProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children.length === 0 ? <p>{none}</p> : <ul>{children}</ul>}
    </section>
  )
}

interface StepTogetherProps {
  readonly members: readonly Member[]
  readonly requirements: readonly Requirement[]
  /** Its name. */
  readonly role: string
}

// Remembered outside of views: React asks for it again once it is there.
const stepFor = memoize((content: IndexedContent) =>
  memoize((members: readonly Member[]) =>
    memoize(async (requirements: readonly Requirement[]) =>
      inTurns(sharedStep(members, requirements, await content.catalogue())),
    ),
  ),
)

/** Suspends until the step is found, in short turns. */
function StepTogether({ members, requirements, role }: StepTogetherProps) {
  const step = use(stepFor(useContent())(members)(requirements))
  if (step === null)
    return <p>Nothing in the catalogue brings anybody here further towards it now.</p>
  return <StepLine step={step} of={members.length} role={role} />
}

function StepLine({
  step: { resource, hours, helped },
  of,
  role,
}: {
  readonly step: SharedStep
  readonly of: number
  readonly role: string
}) {
  const { title, url, found, provider } = use(useContent().card(resource))
  return (
    <p>
      {url !== null ? (
        <a href={url} rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <SiteLink href={`/projects/${resource}/`}>{title}</SiteLink>
      )}
      {provider !== null && ` by ${provider}`}, {hoursInWords(hours)}: {helped} of{' '}
      {count(of, 'person', 'people')} can start it now, and it brings them nearer to {role}.
      {found !== null && <span className="muted"> {lastFound(found)}</span>}
    </p>
  )
}
