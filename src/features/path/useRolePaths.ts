import { useEffect, useState } from 'react'
import type { RoleFit } from '../../core/fit/roles.ts'
import { type Path, planning } from '../../core/path/plan.ts'
import { inTurns } from '../../shared/inTurns.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import { useRoles } from '../../shared/useRoles.ts'

/** The paths to Ready of the kinds of roles these fits are about, by role: those found so far. */
export function useRolePaths(
  fits: readonly RoleFit[],
  situation: ShownPath['situation'],
): ReadonlyMap<string, Path> {
  const { trackOf } = useRoles()
  const [found, setFound] = useState<ReadonlyMap<string, Path>>(new Map())
  useEffect(() => {
    setFound(new Map())
    let isWanted = true
    async function work(): Promise<void> {
      for (const fit of fits) {
        const track = trackOf(fit)
        if (track === undefined) continue
        const path = await inTurns(planning({ ...track, reach: 'ready' }, situation))
        if (!isWanted) return
        setFound((known) => new Map(known).set(fit.role, path))
      }
    }
    void work()
    return () => {
      isWanted = false
    }
  }, [trackOf, fits, situation])
  return found
}
