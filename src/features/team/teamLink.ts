import { csvLine } from '../../core/team/csv.ts'
import { addressOf } from '../../ui/SiteLink.tsx'

/** A person of a team, as much as a link carries on. */
interface Linked {
  readonly label: string
  /** The fragment of the result link. */
  readonly code: string
}

/** One link for a whole team, `#Ada=1.abc&Bo=1.def`: who opens it adds their own result and sends the new one on. */
export function teamLink(people: readonly Linked[]): string {
  const fragment = new URLSearchParams(people.map(({ label, code }) => [label, code])).toString()
  return location.origin + addressOf('/together/') + (fragment === '' ? '' : `#${fragment}`)
}

/** The people in the fragment of such a link, as lines that `readTeam` reads; whether they open is said there. */
export function linesFrom(fragment: string): string {
  return [...new URLSearchParams(fragment)]
    .map(([label, code]) => lineOf({ label, code }))
    .join('\n')
}

/** A person as a line of a list. */
export function lineOf({ label, code }: Linked): string {
  return csvLine([label, `#${code}`])
}
