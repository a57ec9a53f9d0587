import type { ComponentProps } from 'react'
import { Link } from 'wouter'
import { appRoute } from '../routes.ts'

/** The address of a path of this site, such as `/roles/`, under the base path it is served from. */
export function addressOf(path: string): string {
  return import.meta.env.BASE_URL + path.slice(1)
}

/** A link to a path of this site. Pages of the app change without loading a document; all others are plain documents. */
export function SiteLink({ href, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  return appRoute(href) !== null ? (
    <Link href={href} {...rest} />
  ) : (
    <a href={addressOf(href)} {...rest} />
  )
}
