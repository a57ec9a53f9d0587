import type { ComponentProps } from 'react'
import { Link } from 'wouter'

/** Pages of the app, which change without loading a document; all others are plain documents. */
const appPage = /^\/(quiz|answers|results|path|compare)\//

/** The address of a path of this site, such as `/roles/`, under the base path it is served from. */
export function address(path: string): string {
  return import.meta.env.BASE_URL + path.slice(1)
}

/** A link to a path of this site. */
export function To({ href, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  return appPage.test(href) ? <Link href={href} {...rest} /> : <a href={address(href)} {...rest} />
}
