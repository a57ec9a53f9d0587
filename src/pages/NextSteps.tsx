import { memo } from 'react'
import type { Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { To } from '../ui/To.tsx'
import { count } from '../ui/words.ts'
import type { Progress } from './personalPath.ts'
import { StepItem, useCards } from './StepItem.tsx'
import { type ShownPath, usePersonalPath } from './usePersonalPath.ts'

interface NextStepsProps {
  readonly content: Content
  readonly role: RolesPart['roles'][number]
  readonly answers: Answers
  readonly progress: Progress
  readonly nameOf: (skill: string) => string
  /** The fragment of a received result; empty for one's own. */
  readonly code: string
}

const shownAtMost = 3

/** The first steps of the path to a role: the same as on the page of the path. Suspends until they are loaded. */
export const NextSteps = memo(function NextSteps(props: NextStepsProps) {
  const { content, role, answers, progress, nameOf, code } = props
  const shown = usePersonalPath(content, role, answers, progress)
  const { steps, later, now, ticked } = shown
  const next = steps.slice(0, shownAtMost)
  const cards = useCards(next, content)
  const path = `/path/${role.id}/${code === '' ? '' : `#${code}`}`
  if (next.length === 0) return <NoSteps shown={shown} path={path} />
  return (
    <>
      {ticked.length > 0 && (
        <p className="muted">
          After {count(ticked.length, 'step')} ticked off on the path; the score counts them once
          you answer again.
        </p>
      )}
      <ol className="steps">
        {next.map((step, i) => (
          <StepItem
            key={step.resource}
            step={step}
            before={(next[i - 1] ?? now).score}
            card={cards.get(step.resource)}
            nameOf={nameOf}
          />
        ))}
      </ol>
      <p className="print-hidden">
        <To className="button" href={path}>
          See the whole path, {count(steps.length + later.length, 'step')}
        </To>
      </p>
    </>
  )
})

/** Why there is no step to show, and where to go on. */
function NoSteps({ shown, path }: { readonly shown: ShownPath; readonly path: string }) {
  const { later, gaps, ticked } = shown
  if (later.length > 0 || gaps.length > 0) {
    return (
      <p>
        Nothing can be planned with what the path may be made of.{' '}
        <To href={path}>Change that on its page</To>
      </p>
    )
  }
  if (ticked.length > 0) {
    return (
      <p>
        You have ticked off all that leads here. <To href={path}>See what makes it count</To>
      </p>
    )
  }
  return <p>Nothing is left to learn for this role from courses or projects.</p>
}
