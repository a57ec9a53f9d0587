import { useMemo } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { firstStop, isBeyondCap } from '../../core/path/firstStop.ts'
import { useAssess } from '../../shared/useAssess.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { hoursInWords } from '../../ui/words.ts'
import { useRolePaths } from './useRolePaths.ts'

interface FirstStopProps {
  readonly answers: Answers
  readonly shown: Pick<ShownPath, 'path' | 'situation'>
  /** The role whose path this is. */
  readonly role: string
}

/** On a long way: the role from which one can apply soonest. */
export function FirstStop({ answers, shown: { path, situation }, role }: FirstStopProps) {
  const { nameOfFit } = useRoles()
  const { fits } = useAssess()(answers)
  const isLong = path.steps.length > 0 && isBeyondCap(path)
  const others = useMemo(
    () => (isLong ? fits.filter((fit) => fit.role !== role) : []),
    [isLong, fits, role],
  )
  const found = useRolePaths(others, situation)
  const stop =
    found.size < others.length
      ? null
      : firstStop(
          path,
          [...found].map(([id, path]) => ({ id, path })),
        )

  if (!isLong) return null
  const fit = fits.find((one) => one.role === stop?.id)
  return (
    <p className="notice print-hidden">
      That’s a long way in one go.{' '}
      {fit !== undefined && stop !== null ? (
        <>
          A good first stop is <SiteLink href={`/path/${fit.role}/`}>{nameOfFit(fit)}</SiteLink>:
          you can apply there after {hoursInWords(stop.path.apply?.hours ?? stop.path.hours)}, and
          much of it counts here too.
        </>
      ) : (
        'A neighbouring job in software, security, data or compliance is a good first stop: take on its AI work.'
      )}
    </p>
  )
}
