import { use } from 'react'
import type { Card, Content } from '../content/parts.ts'
import type { Step } from '../core/path.ts'
import { To } from '../ui/To.tsx'
import { hoursInWords, inWords } from '../ui/words.ts'

/** The cards of these steps, by id. Suspends until they are loaded, all at once. */
export function useCards(steps: readonly Step[], content: Content): ReadonlyMap<string, Card> {
  const loading = steps.map(({ resource }) => content.card(resource))
  return new Map(loading.map((card) => use(card)).map((card) => [card.id, card]))
}

interface StepItemProps {
  readonly step: Step
  /** The score, 0 to 100, before this step. */
  readonly before: number
  readonly card: Card | undefined
  readonly nameOf: (skill: string) => string
}

/** One step of a path: what to do, how long, what it costs, which gap it closes and what it does to the fit. */
export function StepItem({ step, before, card, nameOf }: StepItemProps) {
  if (card === undefined) return null
  const { title, provider, url, type, cost, evidence, authorisedOnly } = card
  return (
    <li className="step">
      <span className="step-hours">{hoursInWords(step.hours)}</span>
      <div>
        {url === null ? (
          <To href={`/projects/${card.id}/`}>{title}</To>
        ) : (
          <a href={url} rel="noopener noreferrer">
            {title}
          </a>
        )}
        <span className="muted">
          {' '}
          {typeNames[type]}
          {provider !== null && ` by ${provider}`}. {cost}.
        </span>
        {evidence !== null && <p className="muted">What it leaves: {evidence}</p>}
        {authorisedOnly && (
          <p className="flag">Attack only what it gives you to attack, or what is yours</p>
        )}
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
      </span>
    </li>
  )
}

const typeNames: { readonly [type in Card['type']]: string } = {
  course: 'Course',
  book: 'Book',
  guide: 'Guide',
  docs: 'Documentation',
  video: 'Video',
  paper: 'Paper',
  standard: 'Standard',
  framework: 'Framework',
  'tool-tutorial': 'Tool tutorial',
  certification: 'Certification material',
  lab: 'Lab',
  ctf: 'Competition',
  project: 'Practice project',
}
