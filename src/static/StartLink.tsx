import type { ReactNode } from 'react'
import { storageKey } from '../storage/storage.ts'
import { SiteLink } from '../ui/SiteLink.tsx'

/**
 * The way into the quiz. The script of the static pages changes its words for people with answers, and loads the quiz ahead
 * when they reach for it; the build fills in `data-warm`.
 */
export function StartLink({ children }: { readonly children: ReactNode }) {
  return (
    <SiteLink
      className="button"
      href="/quiz/"
      data-start=""
      data-continue="Continue with your answers"
      data-store={storageKey(import.meta.env.BASE_URL)}
      data-warm="%WARM%"
    >
      {children}
    </SiteLink>
  )
}
