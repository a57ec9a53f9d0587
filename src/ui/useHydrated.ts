import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and in the first view over its HTML, then true: what only the browser knows may be shown from then on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
