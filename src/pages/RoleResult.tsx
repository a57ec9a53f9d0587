import {
  type MouseEvent,
  memo,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react'
import { GapTable } from '../charts/GapTable.tsx'
import { gapRows } from '../charts/gapRows.ts'
import type { Content, RolesPart } from '../content/parts.ts'
import { type Answer, levelQuestion } from '../core/answers.ts'
import type { Assessment } from '../core/assess.ts'
import { type BelievedFit, bandIfRaised, expectedScore, usableLevels } from '../core/belief.ts'
import { nextBand } from '../core/explain.ts'
import { bandOfScore, isMustHave } from '../core/fit.ts'
import { isAnswered, sharesOf } from '../core/levels.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { bandMeanings, bandNames, count, listed } from '../ui/words.ts'
import { AnswersThatMatter } from './AnswersThatMatter.tsx'
import type { Whose } from './headline.ts'
import { NextSteps } from './NextSteps.tsx'
import type { Progress } from './personalPath.ts'
import { SkillDetails } from './SkillDetails.tsx'

type Role = RolesPart['roles'][number]

interface RoleResultProps {
  readonly role: Role
  readonly fit: BelievedFit
  /** Whether enough was answered to name a band. */
  readonly isSayable: boolean
  readonly assessment: Assessment
  readonly content: Content
  readonly whose: Whose
  /** The fragment of a received result; empty for one's own. */
  readonly code: string
  /** What was said about paths; null while that is not known yet. */
  readonly progress: Progress | null
  /** Changes an answer; null where the result is only read. */
  readonly onAnswer: ((question: string, answer: Answer | null) => void) | null
}

/** One role of a result: its band and how sure that is, its rows, what would change it, and the next steps. */
export const RoleResult = memo(function RoleResult(props: RoleResultProps) {
  const { role, fit, isSayable, assessment, content, progress, code } = props
  // What takes long follows, so that a level set by hand shows at once.
  const settled = useDeferredValue(assessment)
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(role.id)
  useEffect(() => {
    if (shown.current !== role.id) heading.current?.focus()
    shown.current = role.id
  }, [role.id])
  const { skills } = content.quiz
  const nameOf = useCallback(
    (skill: string) => skills.find(({ id }) => id === skill)?.name ?? skill,
    [skills],
  )
  return (
    <section className="role-result" aria-labelledby="role-title">
      <h2 id="role-title" tabIndex={-1} ref={heading}>
        {role.name}
      </h2>
      <p>
        {role.summary} <To href={`/roles/${role.id}/`}>About this role</To>
      </p>
      {fit.answered === 0 ? (
        <p>None of the answers is about what this role asks, so nothing is said about it.</p>
      ) : (
        <>
          <Standing {...props} nameOf={nameOf} />
          <Rows key={role.id} {...props} nameOf={nameOf} />
          {isSayable && <Change role={role} assessment={settled} nameOf={nameOf} />}
          <AnswersThatMatter
            key={`answers for ${role.id}`}
            content={content}
            role={role}
            fit={fit}
            answers={assessment.answers}
            canChange={props.onAnswer !== null}
          />
          <h3>Next steps</h3>
          {progress === null ? (
            <WorkingOut />
          ) : (
            <Suspense fallback={<WorkingOut />}>
              <NextSteps
                content={content}
                role={role}
                answers={settled.answers}
                progress={progress}
                nameOf={nameOf}
                code={code}
              />
            </Suspense>
          )}
        </>
      )}
    </section>
  )
})

function WorkingOut() {
  return <p className="muted">Working out the next steps.</p>
}

interface Named {
  readonly nameOf: (skill: string) => string
}

/** A chance below this is not worth a sentence. */
const worthSaying = 0.05

function Standing({ role, fit, isSayable, assessment, nameOf }: RoleResultProps & Named) {
  const { posterior } = assessment
  const byPoints = bandOfScore(fit.score)
  const next = nextBandName(fit)
  const lacking = role.requirements.filter(isMustHave).filter(({ skill, level }) => {
    const shares = sharesOf(posterior, skill) ?? []
    return shares.slice(level).reduce((sum, share) => sum + share, 0) < 0.5
  })
  const isKnown = (skill: string) => isAnswered(posterior, skill)
  const short = lacking.filter(({ skill }) => isKnown(skill)).map(({ skill }) => nameOf(skill))
  const unknown = lacking.filter(({ skill }) => !isKnown(skill)).map(({ skill }) => nameOf(skill))
  return (
    <>
      {isSayable ? (
        <p>
          <BandWord band={fit.band} /> {bandMeanings[fit.band]}
          {next !== null &&
            fit.chanceOfNext >= worthSaying &&
            ` There is a chance of ${Math.round(100 * fit.chanceOfNext)} in 100 that it is ${next} already.`}
        </p>
      ) : (
        <p>Less than half of what this role asks was answered: too little to name a band.</p>
      )}
      <p>
        <b>{Math.round(fit.score)}</b> of 100 points; {Math.round(fit.low)} to{' '}
        {Math.round(fit.high)} for four people of five with these answers.{' '}
        {short.length > 0 &&
          `${count(short.length, 'must-have is', 'must-haves are')} likely to be short: ${listed(short)}. `}
        {unknown.length > 0 &&
          `${count(unknown.length, 'must-have has', 'must-haves have')} no answer, which holds the band back too: ${listed(unknown)}. `}
        {isSayable &&
          byPoints !== fit.band &&
          `By its points alone this would be ${bandNames[byPoints]}; a band is only named when it is likely, with every must-have.`}
      </p>
    </>
  )
}

function nextBandName({ band }: BelievedFit): string | null {
  const names = [bandNames.explore, bandNames.stretch, bandNames.close, bandNames.ready]
  return names[names.indexOf(bandNames[band]) + 1] ?? null
}

/** What was just set by hand, for the sentence about it and its undoing. */
interface Edit {
  readonly skill: string
  readonly before: Answer | null
  /** The score of the shown role before the change. */
  readonly score: number
}

function Rows({
  role,
  fit,
  assessment: { answers, posterior },
  content,
  whose,
  onAnswer,
  nameOf,
}: RoleResultProps & Named) {
  const [edit, setEdit] = useState<Edit | null>(null)
  const rows = gapRows(posterior, role.requirements, nameOf)
  // A row that somebody works in must not move away under their hands.
  const [order] = useState(() => rows.map(({ skill }) => skill))

  function setLevel(skill: string, level: number | null): void {
    const before = answers.get(levelQuestion(skill)) ?? null
    setEdit({ skill, before, score: expectedScore(posterior, role.requirements) })
    onAnswer?.(levelQuestion(skill), level)
  }

  function undo({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
    if (edit === null) return
    // The button goes away, and the focus must stay in the row.
    currentTarget.closest('details')?.querySelector('select')?.focus()
    onAnswer?.(levelQuestion(edit.skill), edit.before)
    setEdit(null)
  }

  function effectOf({ skill, score }: Edit) {
    const by = answers.has(levelQuestion(skill)) ? 'you say' : 'your answers say'
    return (
      <>
        {nameOf(skill)} now counts as {by}. {role.short}: {Math.round(score)} points before,{' '}
        {Math.round(fit.score)} now.{' '}
        <button type="button" className="button-quiet" onClick={undo}>
          Undo
        </button>
      </>
    )
  }

  return (
    <>
      <GapTable
        caption={`What ${role.short} asks, and what is there. Largest gaps first; the points add up to the score.`}
        rows={rows.toSorted((a, b) => order.indexOf(a.skill) - order.indexOf(b.skill))}
        levels={content.quiz.levels}
        isOwn={whose === 'own'}
        detailsOf={({ skill, name, need, mustHave }) => (
          <SkillDetails
            skill={skill}
            name={name}
            need={need}
            mustHave={mustHave}
            answers={answers}
            content={content}
            onAnswer={onAnswer}
            onSetLevel={onAnswer === null ? null : (level) => setLevel(skill, level)}
            effect={edit?.skill === skill && effectOf(edit)}
          />
        )}
      />
      <p className="muted print-hidden">
        The dot is the level that counts, the soft bar the levels it is likely to be, the ring the
        level the role needs; the line between is the gap, dashed for a must-have. Open a skill to
        see what its level rests on{onAnswer !== null && ', and to change it'}.
      </p>
    </>
  )
}

/** Which requirements, met, lift the band; found by working the result out again. */
const Change = memo(function Change({
  role,
  assessment: { posterior },
  nameOf,
}: Pick<RoleResultProps, 'role' | 'assessment'> & Named) {
  const { requirements } = role
  const levels = usableLevels(posterior, requirements)
  const bandIf = bandIfRaised(posterior, requirements)
  if (bandIf(() => 0).band === 'ready') return null
  const change = nextBand(levels, requirements, bandIf)
  const needOf = (skill: string) => requirements.find((asked) => asked.skill === skill)?.level ?? 0
  return (
    <>
      <h3>What would change the band</h3>
      {change === null ? (
        <p>More than four skills at once. The path below shows where to begin.</p>
      ) : (
        <p>
          With {listed(change.skills.map((skill) => `${nameOf(skill)} at ${needOf(skill)}`))}, this
          becomes <b>{bandNames[change.band]}</b>.
        </p>
      )}
    </>
  )
})
