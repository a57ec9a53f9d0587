import type { AllContent } from '../../content/load.ts'
import { fewest, mostFollowUps } from '../../core/followUp.ts'
import { count } from '../../ui/words.ts'
import { decimal } from './numbers.ts'

/** What is asked, and what the levels mean. */
export function QuestionSection({ content }: { readonly content: AllContent }) {
  const { levels, model, terms } = content
  const questions = content.questions.flatMap((file) => file.questions)
  const [ladders, views, checks] = (['ladder', 'view', 'check'] as const).map(
    (kind) => questions.filter((question) => question.kind === kind).length,
  )
  const invented = terms.terms.filter(({ invented }) => invented).length
  const seconds = (ladders ?? 0) * model.ladder.seconds + model.listSeconds
  return (
    <>
      <ol>
        <li>
          {count(ladders ?? 0, 'question')}, one for each skill, asked of everybody in the same
          order: the most advanced thing you have done in the last 24 months. What people say they
          have done is nearer the truth than how able they feel.
        </li>
        <li>
          One list of {count(terms.terms.length, 'term')}, of which you tick those you know.{' '}
          {invented} of them do not exist, and the list says so.
        </li>
        <li>
          A first result, after about {decimal(seconds / 60)}&nbsp;minutes if a question takes{' '}
          {model.ladder.seconds}&nbsp;seconds. We assumed that; it was not measured.
        </li>
        <li>
          {fewest} to {mostFollowUps} follow-ups, chosen for you: the same skill seen through
          another piece of work ({views} of these), or a question of knowledge that offers “not
          sure” ({checks} of these).
        </li>
      </ol>
      <p>You may skip anything. Skipped is no evidence, and never zero.</p>
      <h3>The levels</h3>
      <dl className="compact">
        {levels.map(({ name, meaning }, level) => (
          <div key={name}>
            <dt>
              {level} {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
