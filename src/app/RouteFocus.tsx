import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { appTitle, siteName } from '../routes.ts'
import { useContent } from '../shared/useContent.ts'
import { useHash } from '../ui/useHash.ts'
import { returnTo } from './places.ts'

/**
 * On a new page of the app: its title, its top, and the focus on its heading, or on what the fragment names; on one that somebody
 * comes back to, the place where they were. Stands beside the pages inside their Suspense, so that it acts once the page is there.
 */
export function RouteFocus({ hydrated }: { readonly hydrated: boolean }) {
  const { quiz } = useContent()
  const [path] = useLocation()
  const hash = useHash()
  const page = `${path}#${hash}`
  const shown = useRef<string | null>(null)
  useEffect(() => {
    // The fragment is not known before, and would look like a change.
    if (!hydrated || shown.current === page) return
    const isFirst = shown.current === null
    shown.current = page
    const isBack = returnTo(page)
    if (isFirst) return
    const target = document.getElementById(hash) ?? document.querySelector('h1')
    document.title = `${appTitle(path, quiz)} · ${siteName}`
    if (isBack) return
    scrollTo(0, 0)
    target?.focus()
    if (target instanceof HTMLInputElement) target.scrollIntoView({ block: 'center' })
  }, [path, hash, page, hydrated, quiz])
  return null
}
