import { use } from 'react'
import type { Levels } from '../../core/fit/levels.ts'
import { metByRole } from '../../core/fit/postings.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import type { Whose } from '../../shared/headline.ts'
import { useContent } from '../../shared/useContent.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'

interface RealJobsProps {
  readonly levels: Levels
  readonly fit: RoleFit
  readonly whose: Whose
}

/** How many real postings for the role are met. Suspends until they are loaded. */
export function RealJobs({ levels, fit, whose }: RealJobsProps) {
  const met = metByRole(levels, use(useContent().postings())).get(fit.role)
  const who = whose === 'own' ? 'You meet' : 'They meet'
  // The list shows what one's own answers meet, so it is no place for somebody else's result to lead to.
  const list = whose === 'own' ? `/jobs/?role=${fit.role}` : `/roles/${fit.role}/`
  if (met === undefined) {
    return (
      <p className="lead">
        There are too few real postings of this role to count by.{' '}
        <SiteLink href={`/roles/${fit.role}/`}>What they ask</SiteLink>
      </p>
    )
  }
  if (met.met === 0) {
    return (
      <p className="lead">
        Of the <SiteLink href={list}>{met.of} real postings</SiteLink> for it there’s none yet of
        which {whose === 'own' ? 'you' : 'they'} meet most.
      </p>
    )
  }
  return (
    <p className="lead">
      {who} most of what{' '}
      <SiteLink href={list}>
        {met.met} of {met.of} real postings
      </SiteLink>{' '}
      for it ask. Each job asks its own mix.
      {whose === 'own' && (
        <span className="print-hidden">
          {' '}
          Have a posting in mind? <SiteLink href="/posting/">Read it against your answers</SiteLink>
          .
        </span>
      )}
    </p>
  )
}
