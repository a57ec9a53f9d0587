import { use, useEffect, useState } from 'react'
import type { Content } from '../../content/parts.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { firstStop, isBeyondCap } from '../../core/path/firstStop.ts'
import { type Path, planPath } from '../../core/path/plan.ts'
import { nameOfFit, trackOf } from '../../shared/roleNames.ts'
import { useAssess } from '../../shared/useAssess.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { hoursInWords } from '../../ui/words.ts'

interface FirstStopProps {
  readonly content: Content
  readonly answers: Answers
  readonly shown: Pick<ShownPath, 'path' | 'situation'>
  /** The role whose path this is. */
  readonly role: string
}

interface Stop {
  readonly id: string
  readonly path: Path
}

/** On a long way: the role from which one can apply soonest, worked out a role at a time so that the page stays quick. */
export function FirstStop({ content, answers, shown: { path, situation }, role }: FirstStopProps) {
  const { roles } = use(content.roles())
  const { fits } = useAssess(content)(answers)
  const [stop, setStop] = useState<Stop | null>(null)
  const isLong = path.steps.length > 0 && isBeyondCap(path)

  useEffect(() => {
    setStop(null)
    if (!isLong) return
    const waiting = fits.filter((fit) => fit.role !== role)
    const found: Stop[] = []
    let timer: ReturnType<typeof setTimeout>
    function work(): void {
      const fit = waiting.shift()
      const track = fit === undefined ? undefined : trackOf(fit, roles)
      if (fit === undefined || track === undefined) {
        setStop(firstStop(path, found))
        return
      }
      const other = planPath({ ...track, reach: 'ready' }, situation)
      found.push({ id: fit.role, path: other })
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [isLong, path, situation, fits, roles, role])

  if (!isLong) return null
  const fit = fits.find((one) => one.role === stop?.id)
  return (
    <p className="notice print-hidden">
      That’s a long way in one go.{' '}
      {fit !== undefined && stop !== null ? (
        <>
          A good first stop is{' '}
          <SiteLink href={`/path/${fit.role}/`}>{nameOfFit(fit, roles)}</SiteLink>: you can apply
          there after {hoursInWords(stop.path.apply?.hours ?? stop.path.hours)}, and much of it
          counts here too.
        </>
      ) : (
        'A neighbouring job in software, security, data or compliance is a good first stop: take on its AI work.'
      )}
    </p>
  )
}
