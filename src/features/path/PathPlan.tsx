import { lazy, memo, Suspense, use, useEffect, useMemo, useRef, useState } from 'react'
import type { LearningCard, RolesPart } from '../../content/parts.ts'
import type { Answers } from '../../core/answers/answers.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import { encodeLink } from '../../core/link/link.ts'
import { hoursOf } from '../../core/path/items.ts'
import { isLongWay } from '../../core/path/longWay.ts'
import { planLater, type Step } from '../../core/path/plan.ts'
import { leaveNote } from '../../shared/leaveNote.ts'
import {
  type PathProgress,
  progressOf,
  settingsOf,
  useProgress,
} from '../../shared/pathProgress.ts'
import { resultLink } from '../../shared/resultLink.ts'
import { useCards } from '../../shared/StepItem.tsx'
import { useContent } from '../../shared/useContent.ts'
import { type ShownPath, usePersonalPath } from '../../shared/usePersonalPath.ts'
import { useRoles } from '../../shared/useRoles.ts'
import type { PlanSettings, Saved, StepState } from '../../storage/saved.ts'
import { Loading } from '../../ui/Loading.tsx'
import { PrintFoot } from '../../ui/PrintFoot.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, hoursInWords, listed } from '../../ui/words.ts'
import { Chapters, StepList } from './Chapters.tsx'
import { PathExports } from './PathExports.tsx'
import { PathSettings } from './PathSettings.tsx'
import { PathSummary } from './PathSummary.tsx'
import { TickedSteps } from './TickedSteps.tsx'

const OpenGaps = lazy(async () => ({ default: (await import('./OpenGaps.tsx')).OpenGaps }))
const Distances = lazy(async () => ({ default: (await import('./Distances.tsx')).Distances }))

interface PathPlanProps {
  readonly role: RolesPart['roles'][number]
  readonly fit: RoleFit
  readonly answers: Answers
  /** What is stored of the person whose path this is; nothing for somebody else. */
  readonly saved: Saved
  /** What the person may change; null where the path is somebody else's. */
  readonly onMark: ((id: string, title: string, state: StepState | null) => void) | null
  readonly onSettings: ((settings: PlanSettings) => void) | null
}

/** The path itself, planned anew with each change. The old one stays on screen, as busy, until the new one is there. */
export function PathPlan({ saved, ...rest }: PathPlanProps) {
  const progress = useProgress(saved)
  if (progress === null) return <Loading />
  return (
    <div className="path-plan" aria-busy={progress !== progressOf(saved)}>
      <Planned {...rest} saved={saved} progress={progress} />
    </div>
  )
}

interface PartsProps extends Omit<PathPlanProps, 'saved'> {
  readonly progress: PathProgress
}

function Planned({ saved, ...props }: PartsProps & Pick<PathPlanProps, 'saved'>) {
  const { role, fit, answers, progress, onSettings } = props
  const shown = usePersonalPath(fit, answers, progress)
  const { path, now, done } = shown
  const isFar = path.steps.length > 0 && (now.band === 'explore' || isLongWay(path))
  // Merely looking at a path is not setting out on it.
  const isOnIt = saved.role === null ? done > 0 || saved.plan !== null : saved.role.id === role.id
  return (
    <>
      <PathSummary
        shown={shown}
        role={fit.role}
        settings={progress.settings}
        isOwn={onSettings !== null}
      />
      {isFar && (
        <Suspense>
          <WayIn role={role.id} />
        </Suspense>
      )}
      {onSettings !== null && (
        <PathSettings settings={settingsOf(saved)} shown={shown} onChange={onSettings} />
      )}
      <PathParts {...props} from={saved.start?.from ?? null} shown={shown} />
      {onSettings !== null && isOnIt && (
        <Suspense>
          <NextStepNote role={role.id} shown={shown} />
        </Suspense>
      )}
    </>
  )
}

/** What usually comes before a role that is far. */
function WayIn({ role }: { readonly role: string }) {
  return <p className="notice">{use(useContent().waysIn())[role]}</p>
}

/** Tells the first page what the next step is. */
function NextStepNote({ role, shown }: { readonly role: string; readonly shown: ShownPath }) {
  const content = useContent()
  const [next] = shown.path.steps
  const cards = useCards(next === undefined ? [] : [next.item])
  const title = cards.get(next?.item ?? '')?.title
  useEffect(() => {
    if (title !== undefined) leaveNote(content, role, title, shown)
  }, [content, role, title, shown])
  return null
}

/** All that follows from a path, and only from it: a change that leaves the path as it is leaves this alone. */
const PathParts = memo(function PathParts({
  role,
  fit,
  answers,
  progress: { settings },
  onMark: onSaid,
  onSettings,
  from,
  shown,
}: PartsProps & { readonly from: string | null; readonly shown: ShownPath }) {
  const { nameOf } = useContent()
  const { codebook } = useRoles()
  const { path, ticked, done, banned, gaps } = shown
  const heading = useRef<HTMLHeadingElement>(null)

  function mark(step: Pick<LearningCard, 'id' | 'title'>, state: StepState | null): void {
    onSaid?.(step.id, step.title, state)
    // The box goes with its step; without a place the focus would go back to the top.
    heading.current?.focus()
  }
  const onMark = onSaid === null ? null : mark
  const common = { role: role.id, answers, done, onMark }
  const later = { ...common, place: path.steps.length }

  return (
    <>
      {ticked.length > 0 && <TickedSteps ticked={ticked} onTakeBack={(step) => mark(step, null)} />}
      <section aria-labelledby="steps">
        <h2 id="steps" className="visually-hidden" ref={heading} tabIndex={-1}>
          {ticked.length > 0 ? 'What is left' : 'Step by step'}
        </h2>
        <Chapters {...common} path={path} hoursAWeek={settings.hoursAWeek} />
        {path.beyondBudget.length > 0 && (
          <Later
            {...later}
            summary={`Beyond your hours: ${stepsAndHours(path.beyondBudget)}`}
            stepsOf={() => path.beyondBudget}
          />
        )}
        {settings.reach === 'ready' && path.beyondBudget.length === 0 && (
          <Later
            {...later}
            summary="Later: what goes beyond Ready"
            stepsOf={() => planLater(path, shown.target, shown.situation).steps}
          />
        )}
      </section>
      {(gaps.length > 0 || banned.length > 0) && (
        <Suspense>
          <OpenGaps
            gaps={gaps}
            banned={banned}
            settings={settings}
            onSettings={onSettings}
            onTakeBack={(step) => mark(step, null)}
          />
        </Suspense>
      )}
      {settings.reach === 'all' && path.experience.length > 0 && (
        <section aria-labelledby="experience">
          <h2 id="experience">What only experience brings</h2>
          <p>
            Level 4 means leading others in it, which nobody can plan:{' '}
            {listed(path.experience.map(({ skill }) => nameOf(skill)))}.
          </p>
        </section>
      )}
      {path.steps.length > 0 && (
        <PathExports role={role} path={path} done={done} settings={settings} />
      )}
      <OtherRoles answers={answers} shown={shown} role={fit.role} from={from} />
      <p className="muted">
        Hours are estimates unless the provider states them. No step stands before what it needs.{' '}
        <SiteLink href="/method/#path">How a path is planned</SiteLink>
      </p>
      <PrintFoot link={resultLink(encodeLink({ edition: codebook.edition, answers }, codebook))} />
    </>
  )
})

function stepsAndHours(steps: readonly Step[]): string {
  return `${count(steps.length, 'step')}, ${hoursInWords(hoursOf(steps))}`
}

interface LaterProps extends Omit<Parameters<typeof StepList>[0], 'steps' | 'spans'> {
  readonly summary: string
  readonly stepsOf: () => readonly Step[]
}

/** Steps that come after the path, worked out when somebody wants to see them. */
function Later({ summary, stepsOf, ...common }: LaterProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="later print-hidden"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{summary}</summary>
      {isOpen && (
        <Suspense fallback={<Loading />}>
          <LaterSteps {...common} stepsOf={stepsOf} />
        </Suspense>
      )}
    </details>
  )
}

function LaterSteps({ stepsOf, ...common }: Omit<LaterProps, 'summary'>) {
  const steps = useMemo(stepsOf, [stepsOf])
  return steps.length === 0 ? (
    <p>Nothing more that courses or projects could bring.</p>
  ) : (
    <StepList {...common} steps={steps} spans={null} />
  )
}

/** The hours to every role, worked out only for those who want to know. */
function OtherRoles(props: Parameters<typeof Distances>[0]) {
  const [isOpen, setOpen] = useState(false)
  return (
    <section className="print-hidden" aria-labelledby="distances">
      <h2 id="distances">Which role is closest?</h2>
      {isOpen ? (
        <Suspense fallback={<Loading />}>
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
