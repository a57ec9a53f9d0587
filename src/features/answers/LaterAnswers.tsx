import { use } from 'react'
import type { Content } from '../../content/parts.ts'
import {
  type Answer,
  type Answers,
  levelQuestion,
  unsureOption,
} from '../../core/answers/answers.ts'
import { namesOf } from '../../ui/words.ts'

interface LaterAnswersProps {
  readonly content: Content
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** What was said after the main questions: second looks, checks, and levels set by hand; each can be taken back. */
export function LaterAnswers({ content, answers, onAnswer }: LaterAnswersProps) {
  const { views, checks } = use(content.closerLook())
  const { skills, levels } = content.quiz
  const skillName = namesOf(skills)
  const closer = [...views, ...checks].flatMap(({ id, skill, options }) => {
    const answer = answers.get(id)
    if (answer === undefined) return []
    const words =
      answer === 'skipped'
        ? 'Skipped'
        : (options[answer] ?? (answer === unsureOption && 'Not sure'))
    return [{ id, name: skillName(skill), words }]
  })
  const set = skills.flatMap(({ id, name }) => {
    const level = answers.get(levelQuestion(id))
    return typeof level === 'number'
      ? [{ id: levelQuestion(id), name, words: `Set by you: ${level} ${levels[level]}` }]
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
