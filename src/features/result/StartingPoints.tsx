import { use } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import type { PathProgress } from '../../shared/pathProgress.ts'
import { useCards } from '../../shared/StepItem.tsx'
import { usePlanner } from '../../shared/usePersonalPath.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { hoursInWords } from '../../ui/words.ts'

interface StartingPointsProps {
  readonly answers: Answers
  readonly fits: readonly RoleFit[]
  /** Where the person comes from; null where they did not say. */
  readonly from: string | null
  readonly progress: PathProgress
  /** The fragment of a received result; empty for one's own. */
  readonly code: string
}

const mostShown = 3

/**
 * Three good places to begin: the roles we name for where somebody comes from, then by the hours until one can apply. Nothing is
 * ranked. Suspends until they are planned.
 */
export function StartingPoints(props: StartingPointsProps) {
  const { answers, fits, from, progress, code } = props
  const { backgrounds, roleOf, trackOf } = useRoles()
  const background = backgrounds.find(({ id }) => id === from)
  const plan = usePlanner(answers, progress)
  // All are begun before one is waited for.
  const planned = fits.flatMap((fit) => {
    const track = trackOf(fit)
    return track === undefined ? [] : [{ fit, found: plan(track) }]
  })
  const named = background?.roles ?? []
  const place = (role: string) => (named.includes(role) ? named.indexOf(role) : named.length)
  const starts = planned
    .flatMap(({ fit, found }) => {
      const { path } = use(found)
      const [first] = path.steps
      return first === undefined ? [] : [{ fit, first, hours: path.apply?.hours ?? path.hours }]
    })
    .toSorted(
      (a, b) =>
        place(a.fit.role) - place(b.fit.role) ||
        a.hours - b.hours ||
        (a.fit.role < b.fit.role ? -1 : 1),
    )
    .slice(0, mostShown)
  const cards = useCards(starts.map(({ first }) => first.item))
  return (
    <>
      {background?.before != null && <p>{background.before}</p>}
      <ol className="plain">
        {starts.map(({ fit, first, hours }) => {
          const role = roleOf(fit.role)
          return (
            <li key={fit.role}>
              <h2>{role?.name}</h2>
              <p>{role?.summary}</p>
              <p>
                First step: <b>{cards.get(first.item)?.title}</b>, {hoursInWords(first.hours)}. You
                could apply after about {hoursInWords(hours)} of learning.{' '}
                <SiteLink href={`/path/${fit.role}/${code === '' ? '' : `#${code}`}`}>
                  See the path<span className="visually-hidden"> to {role?.name}</span>
                </SiteLink>
              </p>
            </li>
          )
        })}
      </ol>
    </>
  )
}
