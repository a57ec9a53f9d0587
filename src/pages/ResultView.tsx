import { type ReactNode, use, useDeferredValue, useState } from 'react'
import { RangeBar } from '../charts/RangeBar.tsx'
import type { Content } from '../content/parts.ts'
import type { Answer, Answers } from '../core/answers.ts'
import type { BelievedFit } from '../core/belief.ts'
import { inOrder } from '../core/fit.ts'
import { enoughAnswered } from '../core/scores.ts'
import { separate } from '../core/separate.ts'
import type { Saved } from '../store/saved.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { count, inWords } from '../ui/words.ts'
import { headline, type Whose } from './headline.ts'
import { InventedTerms } from './InventedTerms.tsx'
import { RoleResult } from './RoleResult.tsx'
import { useAssessor } from './useAssessor.ts'
import { useProgress } from './usePersonalPath.ts'

interface ResultViewProps {
  readonly content: Content
  readonly answers: Answers
  readonly whose: Whose
  /** The fragment of a received result, for the links from it; empty for one's own. */
  readonly code: string
  /** What is stored of the person whose result this is; nothing for somebody else. */
  readonly saved: Saved
  /** The role the person chose to look at; null for the best. */
  readonly chosen: string | null
  readonly onChoose: (role: string) => void
  /** Changes an answer of one's own result, or clears it with null; null where the result is only read. */
  readonly onAnswer: ((question: string, answer: Answer | null) => void) | null
  /** What stands under the headline: where the result comes from, what may be done with it. */
  readonly children?: ReactNode
}

/** A result: the sentence, the roles in order, and the chosen role with its gaps. Everything is computed from the answers. */
export function ResultView(props: ResultViewProps) {
  const { content, answers, whose, chosen, onChoose, onAnswer, code, saved, children } = props
  const { roles } = use(content.roles())
  const assessment = useAssessor(content).assess(answers)
  const { posterior } = assessment
  const isSayable = ({ answered }: BelievedFit) => answered >= enoughAnswered
  const fits = inOrder(assessment.fits.filter(isSayable))
  const open = assessment.fits.filter((fit) => !isSayable(fit))
  const nameOf = (id: string) => roles.find((role) => role.id === id)?.short ?? id
  // Who changes a level looks on at the same role, even when another comes first then.
  const [first] = useState(() => (fits[0] ?? open[0])?.role)
  const isThere = assessment.fits.some(({ role }) => role === (chosen ?? first))
  const choice = isThere ? (chosen ?? first) : (fits[0] ?? open[0])?.role
  // The list says at once what was chosen; the role itself follows.
  const shown = useDeferredValue(choice)
  const fit = assessment.fits.find(({ role }) => role === shown)
  const role = roles.find(({ id }) => id === shown)
  const progress = useProgress(saved)
  const answered = posterior.sources.filter((source) => source !== 'inferred').length
  return (
    <>
      <h1 tabIndex={-1} className="headline">
        {headline(fits, nameOf, whose)}
      </h1>
      <HowSure fits={fits} answered={answered} skills={posterior.skills.length} nameOf={nameOf} />
      {children}
      {onAnswer !== null && (
        <InventedTerms
          content={content}
          answers={answers}
          fit={fits[0]}
          nameOf={nameOf}
          onAnswer={onAnswer}
        />
      )}
      {answered > 0 && (
        <div className="result">
          <section className="role-list" aria-labelledby="roles-title">
            <h2 id="roles-title">All roles</h2>
            <RoleList
              fits={fits}
              open={open}
              nameOf={nameOf}
              shown={choice ?? ''}
              onChoose={onChoose}
            />
            <Apart content={content} fits={fits} nameOf={nameOf} />
          </section>
          {fit !== undefined && role !== undefined && (
            <RoleResult
              role={role}
              fit={fit}
              isSayable={isSayable(fit)}
              assessment={assessment}
              content={content}
              whose={whose}
              code={code}
              progress={progress}
              onAnswer={onAnswer}
            />
          )}
        </div>
      )}
    </>
  )
}

interface HowSureProps {
  readonly fits: readonly BelievedFit[]
  /** How many skills something was answered about. */
  readonly answered: number
  readonly skills: number
  readonly nameOf: (role: string) => string
}

/** How sure the result is and what that rests on, in words first. */
function HowSure({ fits, answered, skills, nameOf }: HowSureProps) {
  const best = fits.toSorted((a, b) => b.chanceOfBest - a.chanceOfBest)[0]
  return (
    <p className="muted">
      {answered} of {count(skills, 'skill')} answered.{' '}
      {best !== undefined && (
        <>
          Of 100 people with these answers, {nameOf(best.role)} would be the best fit for about{' '}
          {Math.round(100 * best.chanceOfBest)}.{' '}
        </>
      )}
      A score is the share of what a role asks that is likely to be there, in points of 100; its
      range holds for four people of five. That rests on assumptions, not on measurements:{' '}
      <To href="/method/">how it is worked out</To>.
    </p>
  )
}

interface RoleListProps {
  /** Roles about which enough was answered, best first. */
  readonly fits: readonly BelievedFit[]
  /** Roles about which too little was answered. */
  readonly open: readonly BelievedFit[]
  readonly nameOf: (role: string) => string
  readonly shown: string
  readonly onChoose: (role: string) => void
}

function RoleList({ fits, open, nameOf, shown, onChoose }: RoleListProps) {
  return (
    <>
      <ol>
        {[...fits, ...open].map((fit) => (
          <li key={fit.role}>
            <button
              type="button"
              className="role-choice"
              aria-current={fit.role === shown ? 'true' : undefined}
              onClick={() => onChoose(fit.role)}
            >
              <span className="role-choice-name">{nameOf(fit.role)}</span>
              {open.includes(fit) ? (
                <span className="muted role-choice-open">too few answers to say</span>
              ) : (
                <RoleScore fit={fit} />
              )}
            </button>
          </li>
        ))}
      </ol>
      {fits.length > 0 && (
        <p className="muted print-hidden">
          The dot is the score, the bar its range. The ticks mark Stretch, Close and Ready.
        </p>
      )}
    </>
  )
}

function RoleScore({ fit: { score, low, high, band, tie } }: { readonly fit: BelievedFit }) {
  return (
    <>
      <BandWord band={band} />
      <span className="role-choice-score">
        {Math.round(score)}{' '}
        <span className="muted">
          points, {Math.round(low)} to {Math.round(high)} likely
        </span>
      </span>
      <RangeBar score={score} low={low} high={high} />
      {tie && <span className="tie">tied for first</span>}
    </>
  )
}

/** Of more roles nobody wants to read what each leans to. */
const namedLeanings = 3

/** Which roles are too near to call, and what would separate them. */
function Apart({
  content,
  fits,
  nameOf,
}: Pick<RoleListProps, 'fits' | 'nameOf'> & { readonly content: Content }) {
  const { roles } = use(content.roles())
  const tied = fits.filter(({ tie }) => tie).map(({ role }) => role)
  if (tied.length < 2) return null
  const leanings = separate(tied.flatMap((id) => roles.find((role) => role.id === id) ?? []))
  const skillName = (id: string) => content.quiz.skills.find((skill) => skill.id === id)?.name ?? id
  return (
    <p className="muted">
      {inWords(tied.map(nameOf))} lie within five points of the best: too near to call by points.
      What separates them:{' '}
      {leanings
        .slice(0, namedLeanings)
        .map(({ role, skill }) => `${nameOf(role)} asks most for ${skillName(skill)}`)
        .join('; ')}
      .
    </p>
  )
}
