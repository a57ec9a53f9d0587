import { useEffect, useState } from 'react'
import type { RoleFit } from '../../core/fit/roles.ts'
import { type Path, planPath } from '../../core/path/plan.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import { useRoles } from '../../shared/useRoles.ts'

/** The paths to Ready of the kinds of roles these fits are about, by role: those found so far, one at a time so that the page gets its turn between two. */
export function useRolePaths(
  fits: readonly RoleFit[],
  situation: ShownPath['situation'],
): ReadonlyMap<string, Path> {
  const { trackOf } = useRoles()
  const [found, setFound] = useState<ReadonlyMap<string, Path>>(new Map())
  useEffect(() => {
    setFound(new Map())
    const waiting = [...fits]
    let timer: ReturnType<typeof setTimeout>
    function work(): void {
      const fit = waiting.shift()
      const track = fit === undefined ? undefined : trackOf(fit)
      if (fit === undefined || track === undefined) return
      const path = planPath({ ...track, reach: 'ready' }, situation)
      setFound((known) => new Map(known).set(fit.role, path))
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [trackOf, fits, situation])
  return found
}
