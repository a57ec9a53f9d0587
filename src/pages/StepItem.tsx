import { type ReactNode, use } from 'react'
import type { Card, Content } from '../content/parts.ts'
import type { Band } from '../core/fit.ts'
import type { Step } from '../core/path.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { hoursInWords, inWords, lastFound, typeNames } from '../ui/words.ts'

/** The cards of these resources, by id. Suspends until they are loaded, all at once. */
export function useCards(
  steps: readonly Pick<Step, 'resource'>[],
  content: Content,
): ReadonlyMap<string, Card> {
  const loading = steps.map(({ resource }) => content.card(resource))
  return new Map(loading.map((card) => use(card)).map((card) => [card.id, card]))
}

interface StepItemProps {
  readonly step: Pick<Step, 'hours' | 'raises' | 'score'>
  /** The score, 0 to 100, before this step. */
  readonly before: number
  readonly card: Card | undefined
  readonly nameOf: (skill: string) => string
  /** The band this step leads to, where it is a new one. */
  readonly newBand?: Band | null
  /** When it falls, such as "week 3". */
  readonly when?: string
  /** What to know besides, and what one can do with the step. */
  readonly children?: ReactNode
}

/** One step of a path: what to do, how long, what it costs, which gap it closes and what it does to the fit. */
export function StepItem({
  step,
  before,
  card,
  nameOf,
  newBand = null,
  when,
  children,
}: StepItemProps) {
  if (card === undefined) return null
  const { evidence, authorisedOnly } = card
  return (
    <li className="step">
      <span className="step-hours">
        {hoursInWords(step.hours)}
        {when !== undefined && <span className="muted">{when}</span>}
      </span>
      <div>
        <StepTitle card={card} />
        {evidence !== null && <p className="muted">What it leaves: {evidence}</p>}
        {authorisedOnly && (
          <p className="flag">Attack only what it gives you to attack, or what is yours</p>
        )}
        {children}
      </div>
      <span className="step-closes">
        {inWords(
          step.raises.map(({ skill, from, to }) => `${nameOf(skill)} ${from}\u00a0→\u00a0${to}`),
        )}
        <span className="muted">
          {step.score > before
            ? ` then ${Math.round(step.score)}\u00a0points`
            : ' for a later step'}
        </span>
        {newBand !== null && (
          <span className="step-band">
            From here: <BandWord band={newBand} />
          </span>
        )}
      </span>
    </li>
  )
}

/** What it is called, with the way there, what kind it is, by whom, and what it costs. */
function StepTitle({ card }: { readonly card: Card }) {
  const { id, title, url, found, type, provider, cost } = card
  return (
    <>
      {url === null ? (
        <To href={`/projects/${id}/`}>{title}</To>
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
