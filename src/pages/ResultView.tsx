import { type ReactNode, Suspense, use, useEffect, useRef } from 'react'
import { GapTable } from '../charts/GapTable.tsx'
import { RangeBar } from '../charts/RangeBar.tsx'
import type { Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { type Estimate, estimate } from '../core/estimate.ts'
import { explain, nextBand } from '../core/explain.ts'
import { bandOfScore, countedLevels, coverage, type RoleFit, rankRoles } from '../core/fit.ts'
import { planPath } from '../core/path.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { bandMeanings, bandNames, count, inWords, listed } from '../ui/words.ts'
import { headline, type Whose } from './headline.ts'
import { StepItem, useCards } from './StepItem.tsx'

interface ResultViewProps {
  readonly content: Content
  readonly answers: Answers
  readonly whose: Whose
  /** The fragment of a received result, for the links from it; empty for one's own. */
  readonly code: string
  /** The role the person chose to look at; null for the best. */
  readonly chosen: string | null
  readonly onChoose: (role: string) => void
  /** What stands under the headline: where the result comes from, what may be done with it. */
  readonly children?: ReactNode
}

type Role = RolesPart['roles'][number]

/** Below this share of answered weight nothing is said about a role but its range. */
const enoughAnswered = 0.5

/** A result: the sentence, the roles in order, and the chosen role with its gaps. Everything is computed from the answers. */
export function ResultView({
  content,
  answers,
  whose,
  chosen,
  onChoose,
  code,
  children,
}: ResultViewProps) {
  const { roles, statements } = use(content.roles())
  const { quiz } = content
  const skills = quiz.skills.map(({ id }) => id)
  const found = estimate(answers, skills)
  const all = rankRoles(found, roles)
  const sayable = new Set(
    all.filter((fit) => fit.answered >= enoughAnswered).map(({ role }) => role),
  )
  const fits = rankRoles(
    found,
    roles.filter(({ id }) => sayable.has(id)),
  )
  const open = all.filter(({ role }) => !sayable.has(role))
  const roleOf = new Map(roles.map((role) => [role.id, role]))
  const nameOf = (id: string) => roleOf.get(id)?.short ?? id
  const fit = [...fits, ...open].find(({ role }) => role === chosen) ?? fits[0] ?? open[0]
  const role = roleOf.get(fit?.role ?? '')
  const answered = skills.filter((skill) => found.get(skill)?.source === 'answered').length
  const statementOf = (skill: string, level: number) =>
    statements.find((entry) => entry.skill === skill && entry.level === level)?.text ?? ''
  return (
    <>
      <h1 tabIndex={-1} className="headline">
        {headline(fits, nameOf, whose)}
      </h1>
      <p className="muted">
        {answered} of {count(skills.length, 'question')} answered. A score is the share of what a
        role asks that the answers cover, in points of 100.
        {answered < skills.length &&
          ' A skill without an answer counts as an average in the score, and from lowest to highest in the range.'}
      </p>
      {children}
      {answered > 0 && (
        <div className="result">
          <RoleList
            fits={fits}
            open={open}
            nameOf={nameOf}
            shown={fit?.role ?? ''}
            onChoose={onChoose}
          />
          {fit !== undefined && role !== undefined && (
            <RoleResult
              role={role}
              fit={fit}
              isSayable={sayable.has(role.id)}
              found={found}
              content={content}
              code={code}
              statementOf={statementOf}
            />
          )}
        </div>
      )}
    </>
  )
}

interface RoleListProps {
  /** Roles about which enough was answered, best first. */
  readonly fits: readonly RoleFit[]
  /** Roles about which too little was answered. */
  readonly open: readonly RoleFit[]
  readonly nameOf: (role: string) => string
  readonly shown: string
  readonly onChoose: (role: string) => void
}

function RoleList({ fits, open, nameOf, shown, onChoose }: RoleListProps) {
  const isAtStart = (fits[0]?.score ?? 0) === 0
  const tied = isAtStart ? [] : fits.filter(({ tie }) => tie)
  return (
    <section className="role-list" aria-labelledby="roles-title">
      <h2 id="roles-title">All roles</h2>
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
                <RoleScore fit={fit} isTied={tied.includes(fit)} />
              )}
            </button>
          </li>
        ))}
      </ol>
      {fits.length > 0 && (
        <p className="muted print-hidden">The ticks mark Stretch, Close and Ready.</p>
      )}
      {tied.length > 1 && (
        <p className="muted print-hidden">
          {inWords(tied.map(({ role }) => nameOf(role)))} lie within five points of the best: too
          near to call by points.
        </p>
      )}
    </section>
  )
}

function RoleScore({
  fit: { score, low, high, band },
  isTied,
}: {
  readonly fit: RoleFit
  readonly isTied: boolean
}) {
  return (
    <>
      <BandWord band={band} />
      <span className="role-choice-score">
        {Math.round(score)} <span className="muted">points{rangeInWords(low, high)}</span>
      </span>
      <RangeBar score={score} low={low} high={high} />
      {isTied && <span className="tie">tied for first</span>}
    </>
  )
}

function rangeInWords(low: number, high: number): string {
  const [from, to] = [Math.round(low), Math.round(high)]
  return from === to ? '' : `, ${from} to ${to} possible`
}

interface RoleResultProps {
  readonly role: Role
  readonly fit: RoleFit
  /** Whether enough was answered to name a band. */
  readonly isSayable: boolean
  readonly code: string
  readonly found: Estimate
  readonly content: Content
  readonly statementOf: (skill: string, level: number) => string
}

function RoleResult({ role, fit, isSayable, code, found, content, statementOf }: RoleResultProps) {
  const { quiz } = content
  const levels = countedLevels(found)
  const nameOf = (skill: string) => quiz.skills.find(({ id }) => id === skill)?.name ?? skill
  const rows = explain(levels, role.requirements)
    .toSorted((a, b) => b.missing - a.missing || Number(b.mustHave) - Number(a.mustHave))
    .map((row) => ({
      ...row,
      name: nameOf(row.skill),
      answered: found.get(row.skill)?.source === 'answered',
      statement: statementOf(row.skill, row.need),
    }))
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(role.id)
  useEffect(() => {
    if (shown.current !== role.id) heading.current?.focus()
    shown.current = role.id
  }, [role.id])
  const change = nextBand(levels, role.requirements)
  const byPoints = bandOfScore(fit.score)
  const lacking = rows.filter(({ mustHave, have, need }) => mustHave && have < need)
  const short = lacking.filter(({ answered }) => answered).map(({ name }) => name)
  const unknown = lacking.filter(({ answered }) => !answered).map(({ name }) => name)
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
          {isSayable ? (
            <p>
              <BandWord band={fit.band} /> {bandMeanings[fit.band]}
            </p>
          ) : (
            <p>Less than half of what this role asks was answered: too little to name a band.</p>
          )}
          <p>
            <b>{Math.round(fit.score)}</b> of 100 points
            {fit.answered < 1 && (
              <>
                ; with the answers still missing it could be {Math.round(fit.low)} to{' '}
                {Math.round(fit.high)}
              </>
            )}
            .{' '}
            {short.length > 0 &&
              `${count(short.length, 'must-have is', 'must-haves are')} still short: ${listed(short)}. `}
            {unknown.length > 0 &&
              `${count(unknown.length, 'must-have has', 'must-haves have')} no answer, which holds the band back too: ${listed(unknown)}. `}
            {isSayable &&
              byPoints !== fit.band &&
              `By its points alone this would be ${bandNames[byPoints]}.`}
          </p>
          <GapTable
            caption={`What ${role.short} asks, and what is there. Largest gaps first; the points add up to the score.`}
            rows={rows}
            levels={quiz.levels}
          />
          <p className="muted print-hidden">
            The dot is the level there is, the ring the level the role needs, the line between is
            the gap; dashed for a must-have.
          </p>
          {isSayable && fit.band !== 'ready' && change === null && (
            <>
              <h3>What would change the band</h3>
              <p>More than four skills at once. The path below shows where to begin.</p>
            </>
          )}
          {isSayable && change !== null && (
            <>
              <h3>What would change the band</h3>
              <p>
                With{' '}
                {listed(change.skills.map((skill) => `${nameOf(skill)} at ${needOf(role, skill)}`))}
                , this becomes <b>{bandNames[change.band]}</b>.
              </p>
            </>
          )}
          <h3>Next steps</h3>
          <Suspense fallback={<p className="muted">Working out the next steps.</p>}>
            <NextSteps role={role} found={found} content={content} code={code} nameOf={nameOf} />
          </Suspense>
        </>
      )}
    </section>
  )
}

function needOf(role: Role, skill: string): number {
  return role.requirements.find((requirement) => requirement.skill === skill)?.level ?? 0
}

interface NextStepsProps {
  readonly code: string
  readonly role: Role
  readonly found: Estimate
  readonly content: Content
  readonly nameOf: (skill: string) => string
}

function NextSteps({ role, found, content, code, nameOf }: NextStepsProps) {
  const resources = use(content.catalogue())
  const levels = countedLevels(found)
  const { steps } = planPath(levels, role.requirements, resources)
  const score = coverage(levels, role.requirements)
  const next = steps.slice(0, 3)
  const cards = useCards(next, content)
  if (next.length === 0)
    return <p>Nothing is left to learn for this role from courses or projects.</p>
  return (
    <>
      <ol className="steps">
        {next.map((step, i) => (
          <StepItem
            key={step.resource}
            step={step}
            before={next[i - 1]?.score ?? score}
            card={cards.get(step.resource)}
            nameOf={nameOf}
          />
        ))}
      </ol>
      <p className="print-hidden">
        <To className="button" href={`/path/${role.id}/${code === '' ? '' : `#${code}`}`}>
          See the whole path, {count(steps.length, 'step')}
        </To>
      </p>
    </>
  )
}
