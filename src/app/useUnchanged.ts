import { useState } from 'react'

/** The same map as long as it holds the same entries, so that nothing is worked out anew from one that only looks new. */
export function useUnchanged<Key, Value>(
  latest: ReadonlyMap<Key, Value> | null,
): ReadonlyMap<Key, Value> | null {
  const [kept, setKept] = useState(latest)
  const isSame =
    kept?.size === latest?.size &&
    [...(latest ?? [])].every(([key, value]) => kept?.get(key) === value)
  if (isSame) return kept
  setKept(latest)
  return latest
}
