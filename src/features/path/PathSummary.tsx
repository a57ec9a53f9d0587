import { memo } from 'react'
import { weeksRange } from '../../core/path/weeks.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import type { PlanSettings } from '../../storage/saved.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { Status } from '../../ui/Status.tsx'
import { count, hoursInWords, weeksRangeInWords } from '../../ui/words.ts'

interface PathSummaryProps {
  readonly shown: ShownPath
  readonly role: string
  readonly settings: PlanSettings
  readonly isOwn: boolean
}

/** The path in a few sentences. Read out when it changes. */
export const PathSummary = memo(function PathSummary({
  shown,
  role,
  settings,
  isOwn,
}: PathSummaryProps) {
  const { path, now, provisional, ticked, done, gaps, unanswered } = shown
  const { steps, hours, apply, ready, beyondBudget, signature } = path
  if (steps.length === 0 && beyondBudget.length === 0 && gaps.length === 0) {
    return <Arrived shown={shown} role={role} />
  }
  const total = done + steps.length
  return (
    <>
      <Status className="lead">
        {steps.length === 0
          ? 'Nothing can be planned like this. '
          : `${count(steps.length, 'step')}${done > 0 ? ' left' : ''}, ${hoursInWords(hours)}: ${weeksRangeInWords(weeksRange(steps, settings.hoursAWeek))} at ${hoursInWords(settings.hoursAWeek)} a week. `}
        {apply === null
          ? ''
          : apply.steps === 0
            ? 'You can apply now. '
            : `You can apply after step ${done + apply.steps}. `}
        {steps.length > 0 && proof(path.optimal, path.gapPercent)}
      </Status>
      {total > 0 && (
        <progress className="path-progress" value={done} max={total} aria-label="Steps done">
          {done} of {total}
        </progress>
      )}
      <p>
        {done > 0 && `${done} of ${count(total, 'step')} done. `}
        Now <BandWord band={now.band} />
        {ticked.length > 0 && provisional !== now.band && (
          <>
            , <BandWord band={provisional} /> once you have answered again
          </>
        )}
        {ready !== null && ready.steps > 0 && (
          <>
            , <BandWord band="ready" /> after step {done + ready.steps}
            {settings.reach === 'ready' &&
              ready.steps < steps.length &&
              '; what follows is the rest of what the result names'}
          </>
        )}
        .
      </p>
      {signature === null && gaps.length === 0 && (
        <p className="muted">No practice project of ours is quite what this job is hired for.</p>
      )}
      {unanswered > 0 && (
        <p className="notice">
          {count(unanswered, 'skill')} of this kind {unanswered === 1 ? 'has' : 'have'} no answer
          and {unanswered === 1 ? 'counts' : 'count'} as level 0 here.{' '}
          {isOwn && <SiteLink href="/answers/">Answer, and the path may get shorter</SiteLink>}
        </p>
      )}
    </>
  )
})

function proof(isOptimal: boolean, gapPercent: number): string {
  return isOptimal
    ? 'There’s no shorter way that a mentor would sign.'
    : `At most ${Math.ceil(gapPercent)} % longer than the shortest that a mentor would sign.`
}

/** Nothing is left to plan: why, and what next. */
function Arrived({ shown, role }: Pick<PathSummaryProps, 'shown' | 'role'>) {
  const { now, provisional, ticked } = shown
  return (
    <>
      <Status className="lead">
        {ticked.length > 0
          ? 'You’ve ticked off everything on this path. '
          : 'You’re there: nothing is left to learn for this from courses or projects. '}
        {now.band === 'ready'
          ? 'You can apply now.'
          : `Your answers don’t know it yet${provisional === 'ready' ? ': answer again, and you’re Ready' : ''}.`}
      </Status>
      <ul>
        {now.band !== 'ready' && (
          <li>
            <SiteLink href="/answers/">Go through your answers</SiteLink> and bring them up to date
          </li>
        )}
        <li>
          <SiteLink href={`/roles/${role}/`}>See titles, employers and pay</SiteLink>, and what
          postings ask besides skills
        </li>
        <li>
          <SiteLink href="/results/">Look at another role</SiteLink>
        </li>
      </ul>
    </>
  )
}
