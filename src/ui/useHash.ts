import { useSyncExternalStore } from 'react'

/** The fragment of the address without its `#`, kept up to date; empty on the server and in the first view. */
export function useHash(): string {
  return useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed)
      window.addEventListener('popstate', changed)
      return () => {
        window.removeEventListener('hashchange', changed)
        window.removeEventListener('popstate', changed)
      }
    },
    () => location.hash.slice(1),
    () => '',
  )
}
