import type { MouseEvent, ReactNode } from 'react'
import { To } from '../ui/SiteLink.tsx'

/** Moves the focus without touching the fragment, which may hold a result. Without script the link does its work. */
function skip(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** What stands around every page: the way to skip past it, the name, the ways to the other pages, the small print. */
export function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it is a link, to #main; the handler only keeps the fragment as it is */}
      <a className="skip-link" href="#main" onClick={skip}>
        Skip to the content
      </a>
      <header className="site-header">
        <To className="site-name" href="/">
          AI Security Skills Check
        </To>
        <nav aria-label="Site">
          <To href="/roles/">Roles</To>
          <To href="/jobs/">Jobs</To>
          <To href="/method/">Method</To>
          <To href="/results/">Your results</To>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <p>
          Guidance for the person who answers. Not for hiring, promotion, admission or pay, and not
          yet validated against performance.
        </p>
        <nav aria-label="About">
          <To href="/privacy/">Privacy</To>
          <To href="/accessibility/">Accessibility</To>
          <To href="/credits/">Sources and credits</To>
        </nav>
      </footer>
    </>
  )
}
