import { type ReactNode, Suspense, use, useId, useState } from 'react'
import type { Content } from '../content/parts.ts'
import { type Answer, type Answers, levelQuestion } from '../core/answers.ts'
import { unsureOption } from '../core/posterior.ts'
import { To } from '../ui/To.tsx'
import { fieldOf } from './fieldOf.ts'

interface SkillDetailsProps {
  readonly skill: string
  readonly name: string
  readonly need: number
  readonly mustHave: boolean
  readonly answers: Answers
  readonly content: Content
  /** Null where the result is only read. */
  readonly onAnswer: ((question: string, answer: Answer | null) => void) | null
  readonly onSetLevel: ((level: number | null) => void) | null
  /** What the last change of the level did, to be said at once. */
  readonly effect: ReactNode
}

/** A skill of a result, to be opened: what is needed, which answers its level rests on, and a way to disagree. */
export function SkillDetails(props: SkillDetailsProps) {
  const { skill, name, need, mustHave, answers, content, onAnswer, onSetLevel, effect } = props
  const { levels } = content.quiz
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {name}
        {mustHave && <span className="must-have">must-have</span>}
      </summary>
      {open && (
        <Suspense fallback={<p className="muted">One moment.</p>}>
          <Meaning skill={skill} need={need} content={content} />
          <ul className="rests-on">
            <FirstAnswer
              skill={skill}
              answers={answers}
              content={content}
              canChange={onAnswer !== null}
            />
            {(answers.has(`${skill}.view`) || answers.has(`${skill}.check`)) && (
              <LaterAnswers skill={skill} answers={answers} content={content} onAnswer={onAnswer} />
            )}
          </ul>
          {onSetLevel !== null && (
            <Disagree
              set={answers.get(levelQuestion(skill))}
              levels={levels}
              name={name}
              onSetLevel={onSetLevel}
            />
          )}
          {onSetLevel !== null && <p role="status">{effect}</p>}
        </Suspense>
      )}
    </details>
  )
}

/** What the needed level means for this skill. */
function Meaning({ skill, need, content }: Pick<SkillDetailsProps, 'skill' | 'need' | 'content'>) {
  const statements = use(content.statements())
  const meaning = statements.find((entry) => entry.skill === skill && entry.level === need)
  return (
    <p className="muted">
      {content.quiz.levels[need]} means: {meaning?.text}
    </p>
  )
}

function FirstAnswer({
  skill,
  answers,
  content: { quiz },
  canChange,
}: Pick<SkillDetailsProps, 'skill' | 'answers' | 'content'> & { readonly canChange: boolean }) {
  const question = quiz.questions.find((question) => question.skill === skill)
  const domain = quiz.skills.find(({ id }) => id === skill)?.domain
  const answer = answers.get(question?.id ?? '')
  const example = typeof answer === 'number' ? question?.examples[answer] : undefined
  return (
    <li>
      {answer === undefined && 'Not answered.'}
      {answer === 'skipped' && 'Skipped.'}
      {typeof answer === 'number' &&
        `First answer: ${quiz.ladder.options[answer]}${example === undefined ? '' : `, such as: ${example}`}.`}{' '}
      {canChange && (
        <To href={`/quiz/${domain}/?change#${fieldOf(question?.id ?? '')}-0`}>
          {answer === undefined ? 'Answer' : 'Change'} it
          <span className="visually-hidden"> for {question?.subject}</span>
        </To>
      )}
    </li>
  )
}

function LaterAnswers({
  skill,
  answers,
  content,
  onAnswer,
}: Pick<SkillDetailsProps, 'skill' | 'answers' | 'content' | 'onAnswer'>) {
  const { views, checks } = use(content.closer())
  const asked = [...views, ...checks].filter(
    (question) => question.skill === skill && answers.has(question.id),
  )
  return asked.map((question) => {
    const answer = answers.get(question.id) ?? 'skipped'
    const chosen =
      answer === unsureOption && 'right' in question ? 'Not sure' : question.options[Number(answer)]
    return (
      <li key={question.id}>
        {question.prompt} {answer === 'skipped' ? 'Skipped.' : `“${chosen}”`}{' '}
        {onAnswer !== null && (
          <button
            type="button"
            className="button-quiet"
            onClick={() => onAnswer(question.id, null)}
          >
            Take this answer back
          </button>
        )}
      </li>
    )
  })
}

interface DisagreeProps {
  readonly set: Answer | undefined
  readonly levels: readonly string[]
  readonly name: string
  readonly onSetLevel: (level: number | null) => void
}

const byAnswers = 'answers'

function Disagree({ set, levels, name, onSetLevel }: DisagreeProps) {
  const id = useId()
  return (
    <p className="disagree">
      <label htmlFor={id}>
        Disagree? Set the level<span className="visually-hidden"> of {name}</span> yourself
      </label>
      <select
        id={id}
        value={typeof set === 'number' ? String(set) : byAnswers}
        onChange={({ target }) =>
          onSetLevel(target.value === byAnswers ? null : Number(target.value))
        }
      >
        <option value={byAnswers}>As the answers say</option>
        {levels.map((level, i) => (
          <option key={level} value={i}>
            {i} {level}
          </option>
        ))}
      </select>
    </p>
  )
}
