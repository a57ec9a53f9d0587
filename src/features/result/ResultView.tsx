import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { missingForReady } from '../../core/fit/change.ts'
import type { Levels } from '../../core/fit/levels.ts'
import { fitChosen, type RoleFit } from '../../core/fit/roles.ts'
import { type HeadlineFit, headline, startingOut, type Whose } from '../../shared/headline.ts'
import { type PathProgress, useProgress } from '../../shared/pathProgress.ts'
import { AskFirst, FirstStrengths, Strengths } from '../../shared/Strengths.tsx'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { useLater } from '../../shared/useLater.ts'
import type { Roles } from '../../shared/useRoles.ts'
import { useRoles } from '../../shared/useRoles.ts'
import type { Saved } from '../../storage/saved.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { focusSoon } from '../../ui/focusSoon.ts'
import { Loading, Waiting } from '../../ui/Loading.tsx'
import { Further } from './Further.tsx'
import { Apart } from './OtherRoles.tsx'
import { RealJobs } from './RealJobs.tsx'
import { Working } from './Working.tsx'

// What plans comes after what is read first.
const StartingPoints = lazy(async () => ({
  default: (await import('./StartingPoints.tsx')).StartingPoints,
}))
const ThisWeek = lazy(async () => ({ default: (await import('./ThisWeek.tsx')).ThisWeek }))

/** A role, and a kind of it; null for the kind that suits best. */
export interface Chosen {
  readonly id: string
  readonly track: string | null
}

interface ResultViewProps {
  readonly answers: Answers
  readonly whose: Whose
  /** The fragment of a received result, for the links from it; empty for one's own. */
  readonly code: string
  /** What is stored of the person whose result this is; nothing for somebody else. */
  readonly saved: Saved
  /** The role the person chose to look at, and the kind of it; null for the best. */
  readonly chosen: Chosen | null
  readonly onChoose: (role: string, track?: string | null) => void
  /** Changes an answer of one's own result, or clears it with null; null where the result is only read. */
  readonly onAnswer: ((question: string, answer: Answer | null) => void) | null
  /** Where the result comes from and what may be done with it: under the headline, or, of a received one, under its strengths. */
  readonly children?: ReactNode
}

/** A result, told to a person: what they bring, what stands between, what to do this week; the working behind one click. */
export function ResultView(props: ResultViewProps) {
  const { answers, whose, chosen, onChoose, onAnswer, code, saved, children } = props
  const roles = useRoles()
  const { fits, levels } = useAssess()(answers)
  const progress = useProgress(saved)
  // Who changes a level looks on at the same role, even when another comes first then.
  const [first] = useState(() => fits[0]?.role)
  const best = fits.find(({ role }) => role === (chosen?.id ?? first)) ?? fits[0]
  const fit = chosenFit(chosen, best, levels, roles)
  // What is read first stands first, and answers at once; the rest follows in short turns.
  const latest = useMemo(() => (fit === undefined ? null : { fit, answers }), [fit, answers])
  const settled = useLater(latest)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(chosen)
  useEffect(() => {
    if (shown.current?.id !== chosen?.id || shown.current?.track !== chosen?.track) {
      focusSoon(heading.current)
    }
    shown.current = chosen
  }, [chosen])
  if (fit === undefined) return null
  const track = roles.trackOf(fit)
  if (track === undefined) return null

  const isTooEarly = fits.every(({ standing }) => standing === 'explore')
  const isStarting = isTooEarly && chosen === null
  const common = { answers, levels, fit, track, whose }
  return (
    <>
      <h1 tabIndex={-1} className="headline" ref={heading}>
        {isStarting ? startingOut(whose) : sayHeadline(fit, fits, levels, roles, whose, chosen)}
      </h1>
      {isStarting ? (
        <p className="lead">
          {whose === 'own'
            ? 'It’s too early to rank roles. Pick the one that draws you: each has a first step.'
            : 'It’s too early to rank roles. Each of these has a first step.'}
        </p>
      ) : (
        <Suspense fallback={<Loading what="Counting the real postings…" />}>
          <RealJobs levels={levels} fit={fit} whose={whose} />
        </Suspense>
      )}
      {chosen !== null && chosen.id !== fits[0]?.role && !isTooEarly && (
        <Closest fits={fits} onChoose={onChoose} />
      )}
      {!isStarting && fit.tie && <Apart tied={fits.filter(({ tie }) => tie)} />}
      {whose === 'own' && children}
      {isStarting && <FirstStrengths answers={answers} levels={levels} whose={whose} />}
      {isStarting ? (
        progress !== null && (
          <Suspense fallback={<Loading what="Looking for the first step…" />}>
            <StartingPoints
              answers={answers}
              fits={fits}
              from={saved.start?.from ?? null}
              progress={progress}
              code={code}
            />
            {whose === 'sent' && children}
          </Suspense>
        )
      ) : (
        <>
          <div className="case">
            <Strengths {...common} />
            {whose === 'sent' ? (
              <AskFirst {...common} />
            ) : (
              <FirstStep settled={settled} progress={progress} />
            )}
          </div>
          {whose === 'sent' && children}
        </>
      )}
      {settled === null ? (
        <Waiting />
      ) : (
        <div aria-busy={settled !== latest}>
          <Further
            {...settled}
            whose={whose}
            isStarting={isStarting}
            canAnswer={onAnswer !== null}
            onChoose={onChoose}
          />
          {!isStarting && <Working key={fit.track} {...common} onAnswer={onAnswer} />}
        </div>
      )}
    </>
  )
}

interface FirstStepProps {
  readonly settled: { readonly fit: RoleFit; readonly answers: Answers } | null
  readonly progress: PathProgress | null
}

function FirstStep({ settled, progress }: FirstStepProps) {
  // Asked for now, it comes beside what plans with it and not after.
  useContent().catalogue()
  return (
    <section className="panel" aria-labelledby="this-week">
      <h2 id="this-week">This week</h2>
      {progress === null || settled === null ? (
        <Loading what="Looking for the first step…" />
      ) : (
        // By the kind of role, for the step of another one must not stay while this one is planned.
        <Suspense key={settled.fit.track} fallback={<Loading what="Looking for the first step…" />}>
          <ThisWeek {...settled} progress={progress} />
        </Suspense>
      )}
    </section>
  )
}

function sayHeadline(
  fit: RoleFit,
  fits: readonly RoleFit[],
  levels: Levels,
  { roleOf, trackOf, nameOfFit }: Roles,
  whose: Whose,
  chosen: Chosen | null,
): string {
  const standing = (one: RoleFit): HeadlineFit => {
    const requirements = trackOf(one)?.requirements ?? []
    return {
      name: nameOfFit(one),
      role: roleOf(one.role)?.name ?? one.role,
      standing: one.standing,
      band: one.band,
      score: one.score,
      missing: missingForReady(levels, requirements).length,
    }
  }
  const tied = fits.filter(({ tie, band }) => tie && band !== null)
  const isAboutTie =
    chosen === null && tied.length > 1 && tied.some(({ role }) => role === fit.role)
  const isClosest = fit.role === fits[0]?.role && fit.track === fits[0]?.track
  return headline(standing(fit), isAboutTie ? tied.map(standing) : [], whose, isClosest)
}

/** The fit of what was chosen: the kind of the role, where one was, or else its best. */
function chosenFit(
  chosen: Chosen | null,
  best: RoleFit | undefined,
  levels: Levels,
  { roleOf }: Roles,
): RoleFit | undefined {
  const role = roleOf(best?.role ?? '')
  if (role === undefined || chosen?.track == null || chosen.track === best?.track) return best
  return fitChosen(levels, role, chosen.track) ?? best
}

/** The way back to the role that is closest, for who looks at another one. */
function Closest({
  fits: [best],
  onChoose,
}: {
  readonly fits: readonly RoleFit[]
  readonly onChoose: (role: string) => void
}) {
  const { nameOfFit } = useRoles()
  if (best === undefined) return null
  return (
    <p className="print-hidden">
      Closest right now: {nameOfFit(best)} <BandWord band={best.standing} />{' '}
      <button type="button" className="button-quiet" onClick={() => onChoose(best.role)}>
        Look at that one
      </button>
    </p>
  )
}
