import { lazy, type MouseEvent, Suspense, use, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Answer, levelQuestion } from '../../core/answers/answers.ts'
import { influences, liftOf } from '../../core/fit/change.ts'
import { secondLooks } from '../../core/fit/closerLook.ts'
import { cuts, rowsOf } from '../../core/fit/track.ts'
import { fieldName } from '../../shared/fieldName.ts'
import { nameOfFit } from '../../shared/roleNames.ts'
import { type Case, SaidWords } from '../../shared/Strengths.tsx'
import { BandWord } from '../../ui/BandWord.tsx'
import { GapTable, type NamedRow } from '../../ui/GapTable.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { RangeBar } from '../../ui/RangeBar.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { bandNames, count, inWords, levelNumber, namesOf } from '../../ui/words.ts'

const SkillPanel = lazy(async () => ({ default: (await import('./SkillPanel.tsx')).SkillPanel }))

interface WorkingProps extends Case {
  /** Changes an answer; null where the result is only read. */
  readonly onAnswer: ((question: string, answer: Answer | null) => void) | null
}

/** The working behind one click: the table, the range, what would change the word. Open on paper. */
export function Working(props: WorkingProps) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const open = () => flushSync(() => setOpen(true))
    addEventListener('beforeprint', open)
    return () => removeEventListener('beforeprint', open)
  }, [])
  return (
    <details
      className="working"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Show the working</summary>
      {isOpen && <Shown {...props} />}
    </details>
  )
}

function Shown(props: WorkingProps) {
  const { content, answers, levels, fit, track, onAnswer } = props
  const { roles } = use(content.roles())
  const { skills } = content.quiz
  const { score, low, high, band, unknown, upTo } = fit
  const nameOf = namesOf(skills)
  const looks = useMemo(
    () =>
      onAnswer === null
        ? []
        : secondLooks(
            answers,
            levels,
            skills.map(({ id }) => id),
            roles,
          ),
    [answers, levels, skills, roles, onAnswer],
  )
  return (
    <>
      <p>
        <b className="print-only">The working: </b>
        <b>{Math.round(score)}</b> of 100 points for {nameOfFit(fit, roles)}
        {band !== null && (
          <>
            : <BandWord band={band} />
          </>
        )}
        . Give or take a level here and there: {Math.round(low)} to {Math.round(high)}.
        {unknown > 0 &&
          ` With ${count(unknown, 'unanswered skill')} it could be up to ${Math.round(upTo)}.`}
        <RangeBar score={score} low={low} high={high} />
      </p>
      <p className="muted">
        {bandNames.ready} starts at {cuts.ready.score}, with both must-haves two thirds there. That
        is where people who hold such jobs stand; it’s no school mark.{' '}
        <SiteLink className="print-hidden" href="/method/">
          How it works
        </SiteLink>
      </p>
      <Rows {...props} />
      <Lift levels={levels} track={track} nameOf={nameOf} />
      <Matters {...props} nameOf={nameOf} />
      {looks.length > 0 && (
        <p className="print-hidden">
          <SiteLink className="button-quiet" href="/quiz/more/">
            {count(looks.length, 'more question')} that could change this
          </SiteLink>
        </p>
      )}
    </>
  )
}

interface Named {
  readonly nameOf: (skill: string) => string
}

/** The fewest levels that lift the word. */
function Lift({ levels, track, nameOf }: Pick<WorkingProps, 'levels' | 'track'> & Named) {
  const lift = liftOf(levels, track.requirements)
  if (lift === null) return null
  return (
    <p>
      What would change the word: with{' '}
      {inWords(lift.raises.map(({ skill, to }) => `${nameOf(skill)} at ${levelNumber(to)}`))} this
      becomes <b>{bandNames[lift.band]}</b>.
    </p>
  )
}

/** The answer that matters most. */
function Matters({ content, levels, track, fit, onAnswer, nameOf }: WorkingProps & Named) {
  const [first] = influences(levels, track.requirements)
  if (first === undefined) return null
  const { skill, lower, higher } = first
  const domain = content.quiz.skills.find(({ id }) => id === skill)?.domain
  const then = ({ score, band }: typeof lower) =>
    `${Math.round(score)} points${band === fit.standing ? '' : `, ${bandNames[band]}`}`
  return (
    <p>
      The answer that matters most is{' '}
      {onAnswer === null ? (
        nameOf(skill)
      ) : (
        <SiteLink href={`/quiz/${domain}/?change#${fieldName(`${skill}.ladder`)}-0`}>
          {nameOf(skill)}
        </SiteLink>
      )}
      :{lower.score < fit.score && ` one level lower it would be ${then(lower)};`} one level higher{' '}
      {then(higher)}.
    </p>
  )
}

/** What was just set by hand, for the sentence about it and its undoing. */
interface Edit {
  readonly skill: string
  readonly before: Answer | null
  /** The score of the shown role before the change, and the kind it was about. */
  readonly score: number
  readonly track: string
}

function Rows({ content, answers, levels, fit, track, whose, saidAbout, onAnswer }: WorkingProps) {
  const { roles } = use(content.roles())
  const { skills } = content.quiz
  const [edit, setEdit] = useState<Edit | null>(null)
  const rows = rowsOf(levels, track.requirements).map(
    (row): NamedRow => ({
      ...row,
      name: skills.find(({ id }) => id === row.skill)?.name ?? row.skill,
    }),
  )
  // A row that somebody works in must not move away under their hands.
  const [order] = useState(() =>
    rows.toSorted((a, b) => b.missing - a.missing).map(({ skill }) => skill),
  )
  const place = (skill: string) => {
    const at = order.indexOf(skill)
    return at < 0 ? order.length : at
  }

  function setLevel(skill: string, level: number | null): void {
    const before = answers.get(levelQuestion(skill)) ?? null
    setEdit({ skill, before, score: fit.score, track: fit.track })
    onAnswer?.(levelQuestion(skill), level)
  }

  function undo({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
    if (edit === null) return
    // The button goes away, and the focus must stay in the panel.
    currentTarget.closest('td')?.querySelector('select')?.focus()
    onAnswer?.(levelQuestion(edit.skill), edit.before)
    setEdit(null)
  }

  function effectOf({ score, track }: Edit) {
    return (
      <>
        {track === fit.track
          ? `${Math.round(score)} points before, ${Math.round(fit.score)} now.`
          : `Your best kind of this role is now another one: ${nameOfFit(fit, roles)}, with ${Math.round(fit.score)} points.`}{' '}
        <button type="button" className="button-quiet" onClick={undo}>
          Undo
        </button>
      </>
    )
  }

  return (
    <GapTable
      caption={`What is asked of ${nameOfFit(fit, roles)}, and what is there. The points add up to the score.`}
      rows={rows.toSorted((a, b) => place(a.skill) - place(b.skill))}
      levels={content.quiz.levels}
      saidHead={whose === 'own' ? 'You said' : 'They said'}
      saidOf={(skill) => <SaidWords said={saidAbout(skill)} whose={whose} isUnderHead />}
      panelOf={({ skill, name, level }) => (
        <Suspense fallback={<Loading />}>
          <SkillPanel
            skill={skill}
            name={name}
            need={level}
            answers={answers}
            content={content}
            onAnswer={onAnswer}
            onSetLevel={(level) => setLevel(skill, level)}
            effect={edit?.skill === skill && effectOf(edit)}
          />
        </Suspense>
      )}
    />
  )
}
