import { type ReactNode, Suspense, use } from 'react'
import type { LearningCard } from '../content/parts.ts'
import type { Answers } from '../core/answers/answers.ts'
import { askedBy } from '../core/fit/postings.ts'
import type { Step } from '../core/path/plan.ts'
import { type Skip, skipOf } from '../core/path/skip.ts'
import { Waiting } from '../ui/Loading.tsx'
import { SiteLink } from '../ui/SiteLink.tsx'
import { count, hoursInWords, inWords, lastFound, typeNames } from '../ui/words.ts'
import { useContent } from './useContent.ts'

/** The cards of these items, by id. Suspends until they are loaded, all at once. */
export function useCards(items: readonly string[]): ReadonlyMap<string, LearningCard> {
  const { card } = useContent()
  const loading = items.map((item) => card(item))
  return new Map(loading.map((card) => use(card)).map((card) => [card.id, card]))
}

interface StepItemProps {
  readonly role: string
  readonly answers: Answers
  /** Its place on the path, those done counted too. */
  readonly number: number
  readonly step: Step
  /** Of this path's items. */
  readonly cards: ReadonlyMap<string, LearningCard>
  /** When it falls, such as "week 3". */
  readonly when?: string
  /** The box to tick. */
  readonly tick?: ReactNode
  /** What else one can do with the step. */
  readonly children?: ReactNode
}

/** One step of a path: what to do, how long, what it costs, and in one sentence why it is there. */
export function StepItem(props: StepItemProps) {
  const { role, answers, number, step, cards, when, tick, children } = props
  const card = cards.get(step.item)
  if (card === undefined) return null
  return (
    <li className="step">
      {tick}
      <div>
        {number}. <StepTitle card={card} />
        <p className="why">
          <Suspense fallback={<Waiting />}>
            <Why role={role} answers={answers} step={step} cards={cards} />
          </Suspense>
        </p>
        {card.authorisedOnly && <p className="small">Only attack lab targets or systems you own</p>}
        {children}
      </div>
      <span className="step-hours">
        {hoursInWords(step.hours)}
        {when !== undefined && <span className="muted">{when}</span>}
      </span>
    </li>
  )
}

/** Why a step is there, and how to tell that it may be skipped. Suspends until statements and postings are loaded. */
function Why({ role, answers, step, cards }: Omit<StepItemProps, 'number' | 'when' | 'tick'>) {
  const content = useContent()
  const statements = use(content.statements())
  const postings = use(content.postings())
  const { reason, raises } = step
  const skip = skipOf(step, answers)
  const asked = reason.kind === 'asked' || reason.kind === 'must-have' ? reason.skill : null
  const counted = asked === null ? null : askedBy(role, asked, postings)
  const often =
    counted === null || counted.asked === 0
      ? ''
      : `, asked by ${counted.asked} of ${count(counted.of, 'posting')}`
  const brings = inWords(raises.map(({ skill, to }) => `${content.nameOf(skill)} to level ${to}`))
  return (
    <>
      {reason.kind === 'signature' && 'The piece this kind of job is hired for'}
      {reason.kind === 'must-have' && `Must-have: ${content.nameOf(reason.skill)}${often}`}
      {reason.kind === 'asked' && `${content.nameOf(reason.skill)}${often}`}
      {reason.kind === 'needed' && `Needed for “${cards.get(reason.by)?.title ?? ''}”`}
      {brings === '' ? '.' : `; brings ${brings}.`}
      {skip !== null && ` ${skipInWords(skip, statements, content.nameOf)}`}
    </>
  )
}

function skipInWords(
  skip: Skip,
  statements: Readonly<Record<string, readonly string[]>>,
  nameOf: (skill: string) => string,
): string {
  if (skip.kind === 'said') {
    return `Your answers about ${nameOf(skip.skill)} differ: skip it if the higher one is right.`
  }
  const sentences = skip.levels.map(({ skill, level }) => `“${statements[skill]?.[level]}”`)
  return `Skip it if this is true of you: ${sentences.join(' ')}`
}

/** What it is called, with the way there, what kind it is, by whom, and what it costs. */
function StepTitle({
  card: { id, title, url, type, provider, cost, found },
}: {
  readonly card: LearningCard
}) {
  return (
    <>
      {url === null ? (
        <SiteLink href={`/projects/${id}/`}>{title}</SiteLink>
      ) : (
        <a href={url} rel="noopener noreferrer">
          {title}
        </a>
      )}
      <span className="muted">
        {' '}
        {typeNames[type]}
        {provider !== null && ` by ${provider.replace(/\.$/, '')}`}. {cost}.
        {found !== null && ` ${lastFound(found)}`}
      </span>
    </>
  )
}
