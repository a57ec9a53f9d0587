import type { MouseEvent, ReactNode } from 'react'
import { SiteLink } from '../ui/SiteLink.tsx'

/** Moves the focus without touching the fragment, which may hold a result. Without script the link does its work. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

interface LayoutProps {
  /** Whether what was answered is still to be read. */
  readonly isWaiting?: boolean
  readonly children: ReactNode
}

/** What stands around every page: the way to skip past it, the name, the ways to the other pages, the small print. */
export function Layout({ isWaiting = false, children }: LayoutProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link, to #main; the handler only keeps the fragment as it is */}
      <a className="skip-link" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <header className="site-header">
        <SiteLink className="site-name" href="/">
          AI Security Skills Check
        </SiteLink>
        <nav aria-label="Site">
          <SiteLink href="/roles/">Roles</SiteLink>
          <SiteLink href="/jobs/">Jobs</SiteLink>
          <SiteLink href="/method/">Method</SiteLink>
          <SiteLink href="/results/">Your results</SiteLink>
        </nav>
      </header>
      <main id="main" tabIndex={-1} className={isWaiting ? 'waiting' : undefined}>
        {children}
      </main>
      <footer className="site-footer">
        <p>
          Guidance for the person who answers. Not for hiring, promotion, admission or pay, and not
          yet validated against performance.
        </p>
        <nav aria-label="About">
          <SiteLink href="/privacy/">Privacy</SiteLink>
          <SiteLink href="/accessibility/">Accessibility</SiteLink>
          <SiteLink href="/credits/">Sources and credits</SiteLink>
        </nav>
      </footer>
    </>
  )
}
