import type { ReactNode } from 'react'
import type { AllContent } from '../content/load.ts'
import { contentVersion } from '../content/parts.ts'
import { nextStepKey, storageKey } from '../storage/storage.ts'
import { SiteLink } from '../ui/SiteLink.tsx'

interface StartLinkProps {
  readonly content: AllContent
  readonly children: ReactNode
}

/**
 * The way into the quiz. For people with answers the script of the static pages makes it the way on, and loads the quiz ahead when
 * somebody reaches for it; the build fills in `data-warm`.
 */
export function StartLink({ content, children }: StartLinkProps) {
  const base = import.meta.env.BASE_URL
  return (
    <SiteLink
      className="button"
      href="/quiz/"
      data-start=""
      data-store={storageKey(base)}
      data-next={nextStepKey(base)}
      data-version={contentVersion(content)}
      data-questions={content.skills.length}
      data-warm="%WARM%"
    >
      {children}
    </SiteLink>
  )
}
