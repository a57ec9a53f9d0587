import { use, useMemo } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import { type PathProgress, pagePath } from '../../shared/pathProgress.ts'
import { useCards } from '../../shared/StepItem.tsx'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
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
 * ranked. Suspends until the catalogue is loaded.
 */
export function StartingPoints(props: StartingPointsProps) {
  const { answers, fits, from, progress, code } = props
  const content = useContent()
  const { domains } = content
  const { backgrounds, roleOf, trackOf } = useRoles()
  const background = backgrounds.find(({ id }) => id === from)
  const catalogue = use(content.catalogue())
  const { levels } = useAssess()(answers)
  const starts = useMemo(() => {
    const named = background?.roles ?? []
    const place = (role: string) => (named.includes(role) ? named.indexOf(role) : named.length)
    return fits
      .flatMap((fit) => {
        const track = trackOf(fit)
        if (track === undefined) return []
        const { path } = pagePath(levels, track, catalogue, domains, progress)
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
  }, [fits, levels, trackOf, catalogue, domains, progress, background])
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
