import { use } from 'react'
import {
  type Answer,
  type Answers,
  levelQuestion,
  unsureOption,
} from '../../core/answers/answers.ts'
import { useContent } from '../../shared/useContent.ts'

interface LaterAnswersProps {
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** What was said after the main questions: second looks, checks, and levels set by hand; each can be taken back. */
export function LaterAnswers({ answers, onAnswer }: LaterAnswersProps) {
  const { quiz, closerLook, nameOf } = useContent()
  const { views, checks } = use(closerLook())
  const closer = [...views, ...checks].flatMap(({ id, skill, options }) => {
    const answer = answers.get(id)
    if (answer === undefined) return []
    const words =
      answer === 'skipped'
        ? 'Skipped'
        : (options[answer] ?? (answer === unsureOption && 'Not sure'))
    return [{ id, name: nameOf(skill), words }]
  })
  const set = quiz.skills.flatMap(({ id, name }) => {
    const level = answers.get(levelQuestion(id))
    return typeof level === 'number'
      ? [{ id: levelQuestion(id), name, words: `Set by you: ${level} ${quiz.levels[level]}` }]
      : []
  })
  if (closer.length + set.length === 0) return null
  return (
    <section aria-labelledby="later">
      <h2 id="later">After the main questions</h2>
      <dl className="answer-list">
        {[...closer, ...set].map(({ id, name, words }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{words}</dd>
            <dd>
              <button type="button" className="button-quiet" onClick={() => onAnswer(id, null)}>
                Take back
                <span className="visually-hidden">
                  {' '}
                  {name}: {words}
                </span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
