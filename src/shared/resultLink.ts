import { addressOf } from '../ui/SiteLink.tsx'

/** The whole address of a result link, by its fragment: what people send each other. */
export function resultLink(code: string): string {
  return `${location.origin}${addressOf('/results/')}#${code}`
}
