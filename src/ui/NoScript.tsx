import { SiteLink } from './SiteLink.tsx'

/** For pages of the app, where scripts do not run: why there is nothing here, and what can be read without. */
export function NoScript() {
  return (
    <noscript>
      <p className="notice">
        This page needs JavaScript, because everything is worked out in this browser and no server
        knows your answers. <SiteLink href="/roles/">The role pages</SiteLink> and{' '}
        <SiteLink href="/method/">the method</SiteLink> can be read without it.
      </p>
    </noscript>
  )
}
