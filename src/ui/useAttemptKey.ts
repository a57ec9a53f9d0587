import { useState } from 'react'

/**
 * By the id of the current attempt, null where there is none: a key for what shows the current attempt: another one for each attempt gone to, so that nothing of an earlier one stays. The
 * attempt that begins with an answer has the key of the screen the answer was given on, which must not be made anew under it.
 */
export function useAttemptKey(id: string | null): number {
  const [shown, setShown] = useState({ id, key: 0 })
  if (shown.id === id) return shown.key
  const key = shown.id === null ? shown.key : shown.key + 1
  setShown({ id, key })
  return key
}
