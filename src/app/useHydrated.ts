import { useEffect, useState } from 'react'

/**
 * False on the server and in the first view over its HTML, then true: what only the browser knows may be shown from then on. Not in a
 * transition: where a page cannot be shown, React would try it twice and report what the boundary around it has dealt with.
 */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false)
  useEffect(() => setHydrated(true), [])
  return hydrated
}
