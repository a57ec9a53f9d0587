import { startTransition, useEffect, useState } from 'react'

/**
 * False on the server and in the first view over its HTML, then true: what only the browser knows may be shown from then on. A
 * transition, so that the page stays usable while the second view is worked out.
 */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => startTransition(() => setHydrated(true)), [])
  return hydrated
}
