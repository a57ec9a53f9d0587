import { memo } from 'react'
import type { Band } from '../core/fit.ts'
import { weeksRange } from '../core/weeks.ts'
import type { PlanSettings } from '../store/saved.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { bandNames, count, hoursInWords, weeksRangeInWords } from '../ui/words.ts'
import type { ShownPath } from './usePersonalPath.ts'

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
  const { path, steps, later, gaps, now, ticked, unanswered } = shown
  if (steps.length === 0 && later.length === 0 && gaps.length === 0) {
    return <Arrived band={now.band} role={role} hasTicked={ticked.length > 0} />
  }
  const all = [...steps, ...later].reduce((sum, { hours }) => sum + hours, 0)
  const end = steps.at(-1)?.band ?? now.band
  return (
    <>
      <p className="lead" role="status">
        {steps.length === 0
          ? 'Nothing can be planned like this. '
          : `${count(steps.length, 'step')}, ${hoursInWords(path.hours)} in all, ${leading(now.band, end)} `}
        {later.length > 0 &&
          `The whole path has ${count(steps.length + later.length, 'step')} and ${hoursInWords(all)}. `}
        {steps.length > 0 && shortness(path.optimal, path.gapPercent, settings)}
      </p>
      {steps.length > 0 && (
        <p>
          At {hoursInWords(settings.hoursAWeek)} a week that is{' '}
          {weeksRangeInWords(weeksRange(path.hours, settings.hoursAWeek))}, because hours are
          estimates. You are at <BandWord band={now.band} /> now, with {Math.round(now.score)} of
          100 points.
        </p>
      )}
      {unanswered > 0 && (
        <p className="notice">
          {count(unanswered, 'skill')} of this role {unanswered === 1 ? 'has' : 'have'} no answer;
          the path goes by what the other answers suggest.{' '}
          {isOwn && <To href="/answers/">Answer to make it yours</To>}
        </p>
      )}
    </>
  )
})

function leading(from: Band, to: Band): string {
  return from === to ? `within ${bandNames[to]}.` : `from ${bandNames[from]} to ${bandNames[to]}.`
}

function shortness(
  isOptimal: boolean,
  gapPercent: number,
  { paid, without }: PlanSettings,
): string {
  const among = `${paid ? 'all' : 'all that is free'} in our catalogue${without.length > 0 ? ', less what you left out' : ''}`
  return isOptimal
    ? `No shorter way exists among ${among}.`
    : `At most ${Math.ceil(gapPercent)} % longer than the shortest way among ${among}.`
}

interface ArrivedProps {
  readonly band: Band
  readonly role: string
  readonly hasTicked: boolean
}

/** Nothing is left to plan: why, and what next. */
function Arrived({ band, role, hasTicked }: ArrivedProps) {
  return (
    <>
      <p className="lead" role="status">
        {hasTicked
          ? 'You have ticked off all that leads here. '
          : 'Going by your answers, nothing is left to learn for this role from courses or projects. '}
        {band === 'ready'
          ? 'Your fit is Ready.'
          : `Your fit still says ${bandNames[band]}: it counts what you learned once you answer again, and rises as it gets surer.`}
      </p>
      <ul className="actions-list">
        {band !== 'ready' && (
          <>
            <li>
              <To href="/quiz/more/">Answer closer questions</To>, so that the result is surer
            </li>
            <li>
              <To href="/answers/">Go through your answers</To> and bring them up to date
            </li>
          </>
        )}
        <li>
          <To href={`/roles/${role}/`}>See the role’s titles, employers and pay</To>, and what
          postings ask besides skills
        </li>
        <li>
          <To href="/results/">Look at another role</To>
        </li>
      </ul>
    </>
  )
}
