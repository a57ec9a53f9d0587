import { useState } from 'react'

/** The page of the app that somebody was on before this one; null where this is the first. */
export function useCameFrom(page: string): string | null {
  const [shown, setShown] = useState<{ page: string; before: string | null }>({
    page,
    before: null,
  })
  if (shown.page === page) return shown.before
  setShown({ page, before: shown.page })
  return shown.page
}
