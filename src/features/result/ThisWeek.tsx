import { memo } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import { leaveNote } from '../../shared/leaveNote.ts'
import type { PathProgress } from '../../shared/pathProgress.ts'
import { useCards } from '../../shared/StepItem.tsx'
import { useContent } from '../../shared/useContent.ts'
import { usePersonalPath } from '../../shared/usePersonalPath.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, hoursInWords, typeNames, weeksInWords } from '../../ui/words.ts'

interface ThisWeekProps {
  readonly fit: RoleFit
  readonly answers: Answers
  readonly progress: PathProgress
}

/** The first step of the path, and the whole of it: the same as on its page. Suspends until it is planned. */
export const ThisWeek = memo(function ThisWeek({ fit, answers, progress }: ThisWeekProps) {
  const content = useContent()
  const shown = usePersonalPath(fit, answers, progress)
  const { path, gaps, ticked, done } = shown
  const [next] = path.steps
  const cards = useCards(next === undefined ? [] : [next.item])
  const card = cards.get(next?.item ?? '')
  const href = `/path/${fit.role}/`
  if (next === undefined || card === undefined) {
    if (path.beyondBudget.length > 0 || gaps.length > 0) {
      return (
        <p>
          No step fits how you adjusted this path. <SiteLink href={href}>Change that</SiteLink>
        </p>
      )
    }
    return ticked.length > 0 ? (
      <p>
        You’ve ticked off everything on this path.{' '}
        <SiteLink href={href}>See what makes it count</SiteLink>
      </p>
    ) : (
      <p>
        There is nothing left to learn for this role from courses or projects.{' '}
        <SiteLink href={`/roles/${fit.role}/`}>See titles, employers and pay</SiteLink>
      </p>
    )
  }
  const { hoursAWeek } = progress.settings
  const weeks = Math.max(Math.ceil(next.hours / hoursAWeek), next.weeks ?? 1)
  return (
    <>
      <p>
        {weeks > 1 && 'Begin: '}
        <b>{card.title}</b>
        <span className="block muted">
          {hoursInWords(next.hours)}
          {weeks > 1 && `, ${weeksInWords(1, weeks)} at ${hoursInWords(hoursAWeek)} a week`} ·{' '}
          {typeNames[card.type].toLowerCase()} · {card.cost}
        </span>
      </p>
      {next.reason.kind === 'signature' && <p>The piece this kind of job is hired for.</p>}
      {card.evidence !== null && <p>What you’ll have to show: {card.evidence}</p>}
      <p className="actions print-hidden">
        <SiteLink
          className="button"
          href={href}
          onClick={() => leaveNote(content, fit.role, card.title, shown)}
        >
          {ticked.length > 0 ? 'Go on' : 'Start'}
          <span className="visually-hidden"> with {card.title}</span>
        </SiteLink>
        <SiteLink href={href}>
          {done > 0 ? 'What is left' : 'The whole path'}: {count(path.steps.length, 'step')},{' '}
          {hoursInWords(path.hours)}
        </SiteLink>
      </p>
    </>
  )
})
