import { Suspense, use, useDeferredValue } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import type { Levels } from '../../core/fit/levels.ts'
import { bandOf, type Requirement, rowsOf, trackScore } from '../../core/fit/track.ts'
import { memoize } from '../../core/memoize.ts'
import { type PathProgress, useProgress } from '../../shared/pathProgress.ts'
import { StepItem, useCards } from '../../shared/StepItem.tsx'
import { SaidWords } from '../../shared/Strengths.tsx'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { usePlanner } from '../../shared/usePersonalPath.ts'
import type { Saved } from '../../storage/saved.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { GapTable } from '../../ui/GapTable.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { bandMeanings, count, hoursInWords, listed } from '../../ui/words.ts'
import { Cover } from './Cover.tsx'

interface PostingFitProps {
  readonly answers: Answers
  readonly saved: Saved
  /** What the posting asks. */
  readonly requirements: readonly Requirement[]
}

/** How near somebody is to a posting, and the way there. */
export function PostingFit(props: PostingFitProps) {
  const { answers, saved } = props
  const progress = useProgress(saved)
  const { levels } = useAssess()(answers)
  const settled = useDeferredValue(props.requirements)
  if (levels.size === 0) {
    return (
      <p>
        <SiteLink className="button" href="/quiz/">
          Answer the questions
        </SiteLink>{' '}
        to see how near you are. The posting stays here meanwhile.
      </p>
    )
  }
  return (
    <>
      <h2>How near you are</h2>
      <Near {...props} levels={levels} />
      <h2>The way there</h2>
      {progress === null ? (
        <Loading what="Planning…" />
      ) : (
        <Suspense fallback={<Loading what="Planning…" />}>
          <Way answers={answers} requirements={settled} progress={progress} />
        </Suspense>
      )}
    </>
  )
}

interface NearProps extends PostingFitProps {
  readonly levels: Levels
}

function Near({ answers, levels, requirements }: NearProps) {
  const { quiz, nameOf } = useContent()
  const open = requirements.filter(({ skill, must }) => must && !levels.has(skill))
  const band = bandOf(levels, requirements)
  return (
    <>
      <p>
        {open.length === 0 ? (
          <>
            <BandWord band={band} /> {bandMeanings[band]}
          </>
        ) : (
          <>
            There’s no word for it yet: {listed(open.map(({ skill }) => nameOf(skill)))}{' '}
            {open.length === 1 ? 'is a must-have and' : 'are must-haves and'} not answered.{' '}
            <SiteLink href="/quiz/">Answer first</SiteLink>
          </>
        )}{' '}
        {Math.round(trackScore(levels, requirements))} of 100 points.
      </p>
      <Cover levels={levels} asks={requirements} />
      <GapTable
        caption="What this posting asks, and what you have"
        rows={rowsOf(levels, requirements).map((row) => ({ ...row, name: nameOf(row.skill) }))}
        levels={quiz.levels}
        saidOf={(skill) => <SaidWords skill={skill} answers={answers} whose="own" isUnderHead />}
      />
    </>
  )
}

/** So many steps are shown: the next weeks, not all of it. */
const mostSteps = 4
/** Counts of postings for a role say nothing about one posting. */
const noRole = ''

/** Somebody's path to a posting leads to Ready, whatever theirs to a role does. The same for the same, as what is planned by it. */
const toReady = memoize(
  (progress: PathProgress): PathProgress => ({
    ...progress,
    settings: { ...progress.settings, reach: 'ready', budget: null },
  }),
)
const targetOf = memoize((requirements: readonly Requirement[]) => ({
  requirements,
  signatures: [],
}))

interface WayProps extends Omit<PostingFitProps, 'saved'> {
  readonly progress: PathProgress
}

/** The first steps of the cheapest path to this posting. Suspends until it is planned. */
function Way({ answers, requirements, progress }: WayProps) {
  const { nameOf } = useContent()
  const { path } = use(usePlanner(answers, toReady(progress))(targetOf(requirements)))
  const shown = path.steps.slice(0, mostSteps)
  const cards = useCards(
    shown.flatMap(({ item, reason }) => (reason.kind === 'needed' ? [item, reason.by] : [item])),
  )
  const rest = path.steps.length - shown.length
  return (
    <>
      <p>
        {path.steps.length === 0
          ? path.uncovered.length === 0 && 'You are Ready for it: nothing has to be learned first.'
          : `${count(path.steps.length, 'step')} to Ready, ${hoursInWords(path.hours)} in all.`}
      </p>
      <ol className="bare steps">
        {shown.map((step, i) => (
          <StepItem
            key={step.item}
            role={noRole}
            answers={answers}
            number={i + 1}
            step={step}
            cards={cards}
          />
        ))}
      </ol>
      {rest > 0 && <p>Then {count(rest, 'step')} more.</p>}
      {path.uncovered.length > 0 && (
        <p>
          No course or project here leads to{' '}
          {listed(path.uncovered.map(({ skill, level }) => `${nameOf(skill)} at ${level}`))}. That
          takes work with others.
        </p>
      )}
    </>
  )
}
