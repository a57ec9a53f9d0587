import { use } from 'react'
import type { Content } from '../content/parts.ts'
import { type Answer, type Answers, listQuestion, termQuestion } from '../core/answers.ts'
import type { BelievedFit } from '../core/belief.ts'
import { expectedScore } from '../core/belief.ts'
import { count } from '../ui/words.ts'
import { useAssessor } from './useAssessor.ts'

interface InventedTermsProps {
  readonly content: Content
  readonly answers: Answers
  /** The role that comes first. */
  readonly fit: BelievedFit | undefined
  readonly nameOf: (role: string) => string
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** Says which ticked terms were invented and what that changed, and lets the person untick them. An invented term is easy to mistake; nobody is accused, and paper, which others see, does not tell. */
export function InventedTerms(props: InventedTermsProps) {
  const { bank } = use(props.content.roles())
  const { answers } = props
  const ticked = bank.invented.filter((id) => answers.has(termQuestion(id)))
  if (ticked.length === 0 || typeof answers.get(listQuestion) !== 'number') return null
  return <Ticked {...props} ticked={ticked} />
}

function Ticked({
  content,
  answers,
  fit,
  nameOf,
  onAnswer,
  ticked,
}: InventedTermsProps & { readonly ticked: readonly string[] }) {
  const { list } = use(content.terms())
  const { roles } = use(content.roles())
  const { estimate } = useAssessor(content)
  const role = roles.find(({ id }) => id === fit?.role)
  const without = new Map([...answers].filter(([id]) => !ticked.map(termQuestion).includes(id)))
  return (
    <div className="notice print-hidden">
      <p>
        {count(ticked.length, 'term')} you ticked {ticked.length === 1 ? 'was' : 'were'} made up for
        the list. They sound real, and that happens easily. It means your other answers count a
        little more carefully
        {role !== undefined &&
          fit !== undefined &&
          `: ${nameOf(role.id)} has ${Math.round(fit.score)} points instead of ${Math.round(
            expectedScore(estimate(without), role.requirements),
          )}`}
        . If you ticked one by mistake, take the tick back.
      </p>
      <ul>
        {list
          .filter(({ id }) => ticked.includes(id))
          .map(({ id, term }) => (
            <li key={id}>
              {term}{' '}
              <button
                type="button"
                className="button-quiet"
                onClick={() => onAnswer(termQuestion(id), null)}
              >
                Take the tick back<span className="visually-hidden"> from {term}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}
