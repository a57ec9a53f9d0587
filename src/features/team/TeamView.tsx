import { useEffect, useMemo, useRef, useState } from 'react'
import { bandFor, bands, cuts } from '../../core/fit/track.ts'
import { writeTeam } from '../../core/team/teamList.ts'
import { resultLink } from '../../shared/resultLink.ts'
import { useContent } from '../../shared/useContent.ts'
import { dayOf } from '../../ui/day.ts'
import { download } from '../../ui/download.ts'
import { focusSoon } from '../../ui/focusSoon.ts'
import { bandNames, count } from '../../ui/words.ts'
import { type HeatGroup, HeatTable } from './HeatTable.tsx'
import { type Somebody, TeamFacts } from './TeamFacts.tsx'

type Order = 'label' | 'day'
const orders: readonly { readonly order: Order; readonly name: string }[] = [
  { order: 'label', name: 'Label' },
  { order: 'day', name: 'Day' },
]

/** A team: what stands out, what to learn together, and, for who opens it, everything in one table. */
export function TeamView({ team }: { readonly team: readonly Somebody[] }) {
  const { quiz } = useContent()
  const [order, setOrder] = useState<Order>('label')
  const ordered = useMemo(() => teamInOrder(team, order), [team, order])
  const groups = useMemo(
    (): readonly HeatGroup[] => [
      {
        name: 'Roles, points of 100',
        columns: quiz.roles,
        step: (points) => bands.indexOf(bandFor(points, 1)) + 1,
      },
      ...quiz.domains.map(({ id: domain, name }) => ({
        name,
        columns: quiz.skills.filter((skill) => skill.domain === domain),
        step: (level: number) => Math.floor(level),
      })),
    ],
    [quiz],
  )
  const rows = useMemo(
    () =>
      ordered.map(({ label, day, code, member }) => ({
        label,
        note: [day, member.skills === null ? 'scores only' : null]
          .filter((part) => part !== null)
          .join(', '),
        href: `/results/#${code}`,
        values: new Map([
          ...[...member.roles].map(([role, { score }]) => [role, score] as const),
          ...(member.skills ?? []),
        ]),
      })),
    [ordered],
  )

  function save(): void {
    const columns = groups.flatMap(({ columns }) => columns)
    const table = ordered.map(({ label, day, code }, i) => ({
      ...{ label, day, link: resultLink(code) },
      more: columns.map(({ id }) => rows[i]?.values.get(id) ?? ''),
    }))
    const names = columns.map(({ name }) => name)
    download(`team-${dayOf(Date.now())}.csv`, 'text/csv', writeTeam(table, names))
  }

  // Who asked for it is led to it.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (team.length > 0) focusSoon(heading.current)
  }, [team])

  return (
    <>
      <h2 tabIndex={-1} ref={heading}>
        Your team, {count(team.length, 'person', 'people')}
      </h2>
      <TeamFacts team={ordered} />
      <details className="everybody">
        <summary>Everybody in one table</summary>
        <p className="print-hidden">
          Roles in points of 100, the bar by the points of {bandNames.stretch} ({cuts.stretch.score}
          ), {bandNames.close} ({cuts.close.score}) and {bandNames.ready} ({cuts.ready.score}).
          Skills by level as answered, from 0, {quiz.levels[0]}, to 4, {quiz.levels[4]}. A dash is
          no answer, not a zero.
        </p>
        <fieldset className="in-line print-hidden">
          <legend>Order by</legend>
          {orders.map(({ order: one, name }) => (
            <label key={one} className="check">
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
        <p className="muted print-hidden">The table scrolls sideways.</p>
        <HeatTable
          caption="People by roles and skills"
          rowHead="Label"
          groups={groups}
          rows={rows}
        />
      </details>
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
function teamInOrder(team: readonly Somebody[], order: Order): readonly Somebody[] {
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
