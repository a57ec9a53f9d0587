import { use } from 'react'
import type { Levels } from '../../core/fit/levels.ts'
import { metByRole, wantedByOthers } from '../../core/fit/postings.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import { countStart, type Whose } from '../../shared/headline.ts'
import { useContent } from '../../shared/useContent.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'

interface RealJobsProps {
  readonly levels: Levels
  readonly fit: RoleFit
  readonly whose: Whose
}

/** How many real postings for the role are met, and what the others want. Suspends until they are loaded. */
export function RealJobs({ levels, fit, whose }: RealJobsProps) {
  const { postings, nameOf } = useContent()
  const all = use(postings())
  const name = nameOf(fit.role)
  const counted = metByRole(levels, all).get(fit.role)
  if (counted === undefined) {
    return (
      <p className="lead">
        There are too few real postings for {name} to count by.{' '}
        <SiteLink href={`/roles/${fit.role}/`}>What they ask</SiteLink>
      </p>
    )
  }
  const { met, of, thin } = counted
  const who = whose === 'own' ? 'you' : 'they'
  // The list shows what one's own answers meet, so it is no place for somebody else's result to lead to.
  const list = whose === 'own' ? `/jobs/?role=${fit.role}` : `/roles/${fit.role}/`
  const wanted = wantedByOthers(fit.role, levels, all)
  const start = (word: string) => countStart(fit.band, counted, word)
  return (
    <p className="lead">
      {met > 0 ? (
        <>
          {start(who)} meet most of what{' '}
          <SiteLink href={list}>
            {met} of {of} real postings
          </SiteLink>{' '}
          for {name} ask.
        </>
      ) : (
        <>
          {start('of')} <SiteLink href={list}>{of} real postings</SiteLink> for {name}, there’s none
          yet that {who} mostly meet.
        </>
      )}
      {wanted !== null && ` Most ${met > 0 ? 'of the others ' : ''}want more ${nameOf(wanted)}.`}
      {thin > 0 && <span className="muted"> Another {thin} say too little to tell.</span>}
      {whose === 'own' && (
        <span className="print-hidden">
          {' '}
          <SiteLink href="/posting/">Try a posting of your own</SiteLink>
        </span>
      )}
    </p>
  )
}
