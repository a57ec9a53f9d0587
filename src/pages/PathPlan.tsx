import { lazy, memo, Suspense, use, useRef, useState } from 'react'
import type { Card, Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { encodeLink } from '../core/link.ts'
import type { Step } from '../core/path.ts'
import { type PlanSettings, type Saved, type StepState, usualSettings } from '../store/saved.ts'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { To } from '../ui/To.tsx'
import { count, hoursInWords, listed } from '../ui/words.ts'
import { PathSettings } from './PathSettings.tsx'
import { MoreSteps, PathSteps } from './PathSteps.tsx'
import { PathSummary } from './PathSummary.tsx'
import type { Progress } from './personalPath.ts'
import { resultLink } from './resultLink.ts'
import { useCards } from './StepItem.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import { type ShownPath, usePersonalPath, useProgress } from './usePersonalPath.ts'

const TickedSteps = lazy(async () => ({
  default: (await import('./TickedSteps.tsx')).TickedSteps,
}))
const OpenGaps = lazy(async () => ({ default: (await import('./OpenGaps.tsx')).OpenGaps }))
const Distances = lazy(async () => ({ default: (await import('./Distances.tsx')).Distances }))

interface PathPlanProps {
  readonly content: Content
  readonly role: RolesPart['roles'][number]
  readonly answers: Answers
  /** What is stored of the person whose path this is; nothing for somebody else. */
  readonly saved: Saved
  /** What the person may change; null where the path is somebody else's. */
  readonly onMark: ((resource: string, title: string, state: StepState | null) => void) | null
  readonly onSettings: ((settings: PlanSettings) => void) | null
}

/** The path itself, planned anew with each change. The old one stays on screen until the new one is there. */
export function PathPlan({ saved, ...rest }: PathPlanProps) {
  const progress = useProgress(saved)
  if (progress === null) return <Moment />
  return <Planned {...rest} progress={progress} latest={saved.plan ?? usualSettings} />
}

function Moment() {
  return <p className="muted">One moment.</p>
}

interface PlannedProps extends Omit<PathPlanProps, 'saved'> {
  readonly progress: Progress
}

function Planned({ latest, ...props }: PlannedProps & { readonly latest: PlanSettings }) {
  const { content, role, answers, progress, onSettings } = props
  const shown = usePersonalPath(content, role, answers, progress)
  return (
    <>
      <PathSummary
        shown={shown}
        role={role.id}
        settings={progress.settings}
        isOwn={onSettings !== null}
      />
      {onSettings !== null && (
        <PathSettings settings={latest} shown={shown} onChange={onSettings} />
      )}
      <Suspense fallback={<Moment />}>
        <PathParts {...props} shown={shown} />
      </Suspense>
    </>
  )
}

/** All that follows from a path, and only from it: a change that leaves the path as it is leaves this alone. */
const PathParts = memo(function PathParts({
  content,
  role,
  answers,
  progress: { settings },
  onMark: onSaid,
  onSettings,
  shown,
}: PlannedProps & { readonly shown: ShownPath }) {
  const { codebook } = use(content.roles())
  const { path, steps, later, ticked, banned, gaps, now } = shown
  const heading = useRef<HTMLHeadingElement>(null)
  const { skills } = content.quiz
  const nameOf = (skill: string) => skills.find(({ id }) => id === skill)?.name ?? skill

  function mark(step: Pick<Card, 'id' | 'title'>, state: StepState | null): void {
    onSaid?.(step.id, step.title, state)
    // The button goes with its step; without a place the focus would go back to the top.
    heading.current?.focus()
  }
  const onMark = onSaid === null ? null : mark
  const common = { content, nameOf, onMark, from: now }
  const all = [...steps, ...later]
  const near = Math.min(steps.length, atFirst)

  return (
    <>
      {ticked.length > 0 && (
        <Suspense>
          <TickedSteps
            ticked={ticked}
            quiz={content.quiz}
            onTakeBack={(step) => mark(step, null)}
          />
        </Suspense>
      )}
      <section aria-labelledby="steps">
        <h2 id="steps" ref={heading} tabIndex={-1}>
          {ticked.length > 0 ? 'What is left' : 'Step by step'}
        </h2>
        {steps.length === 0 && <p>No step{later.length > 0 && ' fits into these hours'}.</p>}
        <PathSteps
          {...common}
          steps={steps}
          first={0}
          end={near}
          hoursAWeek={settings.hoursAWeek}
        />
        {steps.length > near && (
          <MoreSteps
            {...common}
            summary={`After that: ${count(steps.length - near, 'more step')}, ${hoursInWords(hoursOf(steps.slice(near)))}`}
            steps={steps}
            first={near}
            end={steps.length}
            hoursAWeek={settings.hoursAWeek}
          />
        )}
        {later.length > 0 && (
          <MoreSteps
            {...common}
            summary={`Beyond your hours: ${count(later.length, 'more step')}, ${hoursInWords(hoursOf(later))}`}
            steps={all}
            first={steps.length}
            end={all.length}
            hoursAWeek={null}
          />
        )}
      </section>
      {(gaps.length > 0 || banned.length > 0) && (
        <Suspense>
          <OpenGaps
            gaps={gaps}
            banned={banned}
            nameOf={nameOf}
            settings={settings}
            onSettings={onSettings}
            onTakeBack={(step) => mark(step, null)}
          />
        </Suspense>
      )}
      {path.experience.length > 0 && (
        <section aria-labelledby="experience">
          <h2 id="experience">What only experience brings</h2>
          <p>
            Level 4 means leading others in it, which nobody can plan:{' '}
            {listed(path.experience.map(({ skill }) => nameOf(skill)))}.
          </p>
        </section>
      )}
      <Portfolio role={role.id} steps={steps.slice(0, near)} content={content} />
      {steps.length > 0 && (
        <TakeAlong
          role={role}
          steps={steps}
          content={content}
          settings={settings}
          nameOf={nameOf}
        />
      )}
      <OtherRoles content={content} answers={answers} shown={shown} role={role.id} />
      <p className="muted">
        The order brings the most fit an hour first, and never puts a step before what it needs.
        Hours are estimates unless the provider states them.
      </p>
      <PrintFoot link={resultLink(encodeLink({ edition: codebook.edition, answers }, codebook))} />
    </>
  )
})

/** How many steps stand there at first. Nobody takes in thirty at once, and the path is planned anew on the way. */
const atFirst = 10

function hoursOf(steps: readonly Step[]): number {
  return steps.reduce((sum, { hours }) => sum + hours, 0)
}

interface PortfolioProps {
  readonly role: string
  readonly steps: readonly Step[]
  readonly content: Content
}

/** What the practice among these steps leaves behind. */
function Portfolio({ role, steps, content }: PortfolioProps) {
  const cards = [...useCards(steps, content).values()]
  const leaving = cards.filter(({ evidence }) => evidence !== null)
  if (leaving.length === 0) return null
  return (
    <section className="print-hidden" aria-labelledby="portfolio">
      <h2 id="portfolio">What you will have to show</h2>
      <p>From practice among the steps above:</p>
      <ul>
        {leaving.map(({ id, evidence }) => (
          <li key={id}>{evidence}</li>
        ))}
      </ul>
      <p>
        That speaks for you, but is not the years of work that postings ask for as well;{' '}
        <To href={`/roles/${role}/`}>the role’s page</To> says how many.
      </p>
    </section>
  )
}

/** The hours to every role, worked out only for those who want to know. */
function OtherRoles(props: Parameters<typeof Distances>[0]) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="print-hidden" aria-labelledby="distances">
      <h2 id="distances">Is another role nearer?</h2>
      {isOpen ? (
        <Suspense fallback={<p className="muted">One moment.</p>}>
          <Distances {...props} />
        </Suspense>
      ) : (
        <button type="button" className="button-quiet" onClick={() => setOpen(true)}>
          Compare the roles by hours
        </button>
      )}
    </section>
  )
}
