import { useState } from 'react'

/**
 * A key for what shows the current attempt, by the attempt's id, which is null where there is none.
 * Each attempt gone to has another key, so that nothing of an earlier one stays. The attempt that
 * begins with an answer has the key of the screen the answer was given on, which must not be made
 * anew under it.
 */
export function useAttemptKey(id: string | null): number {
  const [shown, setShown] = useState({ id, key: 0 })
  if (shown.id === id) return shown.key
  const key = shown.id === null ? shown.key : shown.key + 1
  setShown({ id, key })
  return key
}
