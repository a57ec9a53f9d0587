import { lazy, type MouseEvent, Suspense, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Answer, levelQuestion } from '../../core/answers/answers.ts'
import { influences, missingForReady } from '../../core/fit/change.ts'
import { secondLooks } from '../../core/fit/closerLook.ts'
import { cuts, rowsOf } from '../../core/fit/track.ts'
import { type Case, SaidWords } from '../../shared/Strengths.tsx'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { GapTable, type NamedRow } from '../../ui/GapTable.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { RangeBar } from '../../ui/RangeBar.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { bandNames, count, inWords } from '../../ui/words.ts'

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
  const { answers, levels, fit, track, onAnswer } = props
  const { skillIds } = useContent()
  const { roles, nameOfFit } = useRoles()
  const { score, low, high, band, unknown, upTo } = fit
  const looks = useMemo(
    () => (onAnswer === null ? [] : secondLooks(answers, levels, skillIds, roles)),
    [answers, levels, skillIds, roles, onAnswer],
  )
  return (
    <>
      <p>
        <b className="print-only">The working: </b>
        <b>{Math.round(score)}</b> of 100 points for {nameOfFit(fit)}
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
      <ForReady levels={levels} track={track} />
      <Matters {...props} />
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

/** The levels that would make it Ready. */
function ForReady({ levels, track }: Pick<WorkingProps, 'levels' | 'track'>) {
  const { nameOf } = useContent()
  const missing = missingForReady(levels, track.requirements)
  if (missing.length === 0) return null
  return (
    <p>
      With {inWords(missing.map(({ skill, to }) => `${nameOf(skill)} at ${Math.ceil(to)}`))} it
      becomes {bandNames.ready}.
    </p>
  )
}

/** The answer that matters most. */
function Matters({ levels, track, fit, onAnswer }: WorkingProps) {
  const { nameOf, answerHref } = useContent()
  const [first] = influences(levels, track.requirements)
  if (first === undefined) return null
  const { skill, lower, higher } = first
  const then = ({ score, band }: typeof lower) =>
    `${Math.round(score)} points${band === fit.standing ? '' : `, ${bandNames[band]}`}`
  return (
    <p>
      The answer that matters most is{' '}
      {onAnswer === null ? (
        nameOf(skill)
      ) : (
        <SiteLink href={answerHref(skill)}>{nameOf(skill)}</SiteLink>
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

function Rows({ answers, levels, fit, track, whose, onAnswer }: WorkingProps) {
  const { quiz, nameOf } = useContent()
  const { nameOfFit } = useRoles()
  const [edit, setEdit] = useState<Edit | null>(null)
  const rows = rowsOf(levels, track.requirements).map(
    (row): NamedRow => ({
      ...row,
      name: nameOf(row.skill),
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
          : `Your best kind of this role is now another one: ${nameOfFit(fit)}, with ${Math.round(fit.score)} points.`}{' '}
        <button type="button" className="button-quiet" onClick={undo}>
          Undo
        </button>
      </>
    )
  }

  return (
    <GapTable
      caption={`What is asked of ${nameOfFit(fit)}, and what is there. The points add up to the score.`}
      rows={rows.toSorted((a, b) => place(a.skill) - place(b.skill))}
      levels={quiz.levels}
      saidHead={whose === 'own' ? 'You said' : 'They said'}
      saidOf={(skill) => <SaidWords skill={skill} answers={answers} whose={whose} isUnderHead />}
      panelOf={({ skill, level }) => (
        <Suspense fallback={<Loading />}>
          <SkillPanel
            skill={skill}
            need={level}
            answers={answers}
            onAnswer={onAnswer}
            onSetLevel={(level) => setLevel(skill, level)}
            effect={edit?.skill === skill && effectOf(edit)}
          />
        </Suspense>
      )}
    />
  )
}
