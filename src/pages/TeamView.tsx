import { Suspense, use, useId, useMemo, useState } from 'react'
import { type HeatGroup, HeatTable } from '../charts/HeatTable.tsx'
import type { Content } from '../content/parts.ts'
import { writeCsv } from '../core/csv.ts'
import { bandCuts, bandOfScore, bands } from '../core/fit.ts'
import {
  coverOf,
  extremesOf,
  type Member,
  mentoringIn,
  type SkillSpread,
  sharedStep,
  spreadOf,
} from '../core/team.ts'
import type { Person } from '../core/teamList.ts'
import { dayOf } from '../ui/day.ts'
import { download } from '../ui/download.ts'
import { address, To } from '../ui/To.tsx'
import { bandNames, count, hoursInWords, inWords } from '../ui/words.ts'

/** A person of the list, and what the link tells. */
export interface Somebody extends Person {
  readonly member: Member
}

interface TeamViewProps {
  readonly content: Content
  readonly team: readonly Somebody[]
}

/** How many skills are named as strongest, as thinnest, and for mentoring. */
const mostSkills = 5

/** How many people are named before the rest is counted. */
const mostNames = 3

type Order = 'label' | 'day'
const orders: readonly { readonly order: Order; readonly name: string }[] = [
  { order: 'label', name: 'Label' },
  { order: 'day', name: 'Day' },
]

/** A team: what stands out, what to learn together, and everything in one table. */
export function TeamView({ content, team }: TeamViewProps) {
  const { roles } = use(content.roles())
  const { quiz } = content
  const [order, setOrder] = useState<Order>('label')
  const ordered = useMemo(() => inOrder(team, order), [team, order])
  const nameOfSkill = (id: string) => quiz.skills.find((skill) => skill.id === id)?.name ?? id
  const nameOfRole = (id: string) => roles.find((role) => role.id === id)?.short ?? id
  const groups = useMemo(
    (): readonly HeatGroup[] => [
      {
        name: 'Roles, points of 100',
        columns: roles.map(({ id, short }) => ({ id, name: short })),
        step: (points) => bands.indexOf(bandOfScore(points)) + 1,
      },
      ...quiz.domains.map(({ id: domain, name }) => ({
        name,
        columns: quiz.skills.filter((skill) => skill.domain === domain),
        step: (level: number) => level,
      })),
    ],
    [roles, quiz],
  )
  const rows = useMemo(
    () =>
      ordered.map(({ label, day, code, member }) => ({
        label,
        note: [day, member.skills === null ? 'scores only' : null]
          .filter((part) => part !== null)
          .join(', '),
        href: `/results/#${code}`,
        values: new Map([...member.roles, ...(member.skills ?? [])]),
      })),
    [ordered],
  )

  function save(): void {
    const columns = groups.flatMap(({ columns }) => columns)
    const link = (code: string) => `${location.origin}${address('/results/')}#${code}`
    const table = ordered.map(({ label, day, code }, i) => [
      ...[label, day ?? '', link(code)],
      ...columns.map(({ id }) => rows[i]?.values.get(id) ?? ''),
    ])
    const head = ['label', 'day', 'link', ...columns.map(({ name }) => name)]
    download(`team-${dayOf(Date.now())}.csv`, 'text/csv', writeCsv([head, ...table]))
  }

  return (
    <>
      <Facts content={content} team={ordered} nameOfSkill={nameOfSkill} nameOfRole={nameOfRole} />
      <h2>Everybody</h2>
      <p className="print-hidden">
        Roles in points of 100, the bar by the points of {bandNames.stretch} ({bandCuts.stretch}),{' '}
        {bandNames.close} ({bandCuts.close}) and {bandNames.ready} ({bandCuts.ready}). Skills by the
        most likely level, from 0, {quiz.levels[0]}, to 4, {quiz.levels[4]}. A dash is no answer,
        not a zero.
      </p>
      <fieldset className="choices in-line print-hidden">
        <legend>Order by</legend>
        {orders.map(({ order: one, name }) => (
          <label key={one}>
            <input
              type="radio"
              name="order"
              checked={order === one}
              onChange={() => setOrder(one)}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <HeatTable caption="People by roles and skills" rowHead="Label" groups={groups} rows={rows} />
      <p className="actions">
        <button type="button" className="button-quiet" onClick={save}>
          Save as a table (CSV)
        </button>
        <button type="button" className="button-quiet" onClick={() => print()}>
          Print
        </button>
      </p>
      <p className="muted print-hidden">
        The table holds labels and links, so keep it as carefully as the links. Opened here again,
        it brings everything back.
      </p>
      <p className="print-only">
        Printed on {dayOf(Date.now())}. Self-assessed, for talking about; not for ranking people,
        and not for hiring, promotion or pay.
      </p>
    </>
  )
}

/** By label, or by day with the earliest first and those without a day last. Never by what people can do. */
function inOrder(team: readonly Somebody[], order: Order): readonly Somebody[] {
  const byLabel = new Intl.Collator(undefined, { numeric: true }).compare
  return team.toSorted((a, b) => {
    const byDay = order === 'day' ? compareDays(a.day, b.day) : 0
    return byDay || byLabel(a.label, b.label) || (a.label < b.label ? -1 : 1)
  })
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

interface FactsProps extends TeamViewProps {
  readonly nameOfSkill: (id: string) => string
  readonly nameOfRole: (id: string) => string
}

function Facts({ content, team, nameOfSkill, nameOfRole }: FactsProps) {
  const { roles } = use(content.roles())
  const members = useMemo(() => team.map(({ member }) => member), [team])
  const skills = content.quiz.skills.map(({ id }) => id)
  const { strongest, thinnest } = extremesOf(spreadOf(members, skills), mostSkills)
  const mentoring = mentoringIn(members, skills).slice(0, mostSkills)
  const cover = coverOf(members, roles)
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
                <b>{nameOfRole(role)}</b>: {count(close, 'person', 'people')} at {bandCuts.close}{' '}
                points or more
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
      <Suspense fallback={<p className="muted">Looking for a step to take together.</p>}>
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
  const requirements = role?.requirements
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
        <Suspense fallback={<p className="muted">One moment.</p>}>
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
  readonly step: { readonly resource: string; readonly hours: number; readonly helped: number }
  readonly of: number
  readonly role: string
}) {
  const { title, url, provider } = use(content.card(resource))
  return (
    <p>
      {url !== null ? (
        <a href={url} rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <To href={`/projects/${resource}/`}>{title}</To>
      )}
      {provider !== null && ` by ${provider}`}, {hoursInWords(hours)}: brings {helped} of{' '}
      {count(of, 'person', 'people')} further towards {role}, who are ready for it now.
    </p>
  )
}
