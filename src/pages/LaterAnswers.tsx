import { use } from 'react'
import type { Content } from '../content/parts.ts'
import {
  type Answer,
  type Answers,
  levelQuestion,
  listQuestion,
  termQuestion,
} from '../core/answers.ts'
import { unsureOption } from '../core/posterior.ts'
import { To } from '../ui/To.tsx'
import { count } from '../ui/words.ts'

interface LaterAnswersProps {
  readonly content: Content
  readonly answers: Answers
  readonly onAnswer: (question: string, answer: Answer | null) => void
}

/** What was said after the ladders: the term list, the closer questions, and levels set by hand; each can be changed or taken back. */
export function LaterAnswers({ content, answers, onAnswer }: LaterAnswersProps) {
  const terms = use(content.terms())
  const { views, checks } = use(content.closer())
  const { skills, levels } = content.quiz
  const skillName = (id: string) => skills.find((skill) => skill.id === id)?.name ?? id
  const ticked = terms.list.filter(({ id }) => answers.has(termQuestion(id)))
  const list = answers.get(listQuestion)
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
  return (
    <section aria-labelledby="later">
      <h2 id="later">After the first questions</h2>
      <dl className="answer-list">
        <div>
          <dt>Words of the field</dt>
          <dd>
            {typeof list === 'number' ? (
              `${count(ticked.length, 'term')} ticked of ${terms.list.length}`
            ) : (
              <span className="flag">{list === undefined ? 'Not answered yet' : 'Skipped'}</span>
            )}
          </dd>
          <dd>
            <To href="/quiz/terms/?change">
              Change<span className="visually-hidden"> words of the field</span>
            </To>
          </dd>
        </div>
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
