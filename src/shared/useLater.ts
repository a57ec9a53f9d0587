import { startTransition, useDeferredValue, useEffect, useState } from 'react'

/**
 * A value a moment after it is there, and null at first: so what is read first stands first, and answers at once. In place of
 * `useDeferredValue(value, null)`, for where something around it was still loading, React 19.3 begins that view again and again.
 */
export function useLater<Value>(latest: Value): Value | null {
  const [isLater, setLater] = useState(false)
  useEffect(() => startTransition(() => setLater(true)), [])
  const settled = useDeferredValue(latest)
  return isLater ? settled : null
}
