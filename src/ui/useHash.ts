import { useLocationProperty } from 'wouter/use-browser-location'

/** The fragment of the address without its `#`, kept up to date; empty on the server and in the first view. */
export function useHash(): string {
  return useLocationProperty(
    () => location.hash.slice(1),
    () => '',
  )
}
