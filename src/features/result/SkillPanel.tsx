import { type ReactNode, Suspense, use } from 'react'
import type { Answer, Answers } from '../../core/answers/answers.ts'
import { basisOf, levelOf } from '../../core/fit/levels.ts'
import { useContent } from '../../shared/useContent.ts'
import { Field } from '../../ui/Field.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { Status } from '../../ui/Status.tsx'
import { levelNumber } from '../../ui/words.ts'
import { CheckYourself } from './CheckYourself.tsx'

interface SkillPanelProps {
  readonly skill: string
  readonly need: number
  readonly answers: Answers
  /** Null where the result is only read. */
  readonly onAnswer: ((question: string, answer: Answer | null) => void) | null
  readonly onSetLevel: (level: number | null) => void
  /** What the last change of the level did, to be said at once. */
  readonly effect: ReactNode
}

/** A skill of a result, opened: what is needed, what was said, and a way to disagree or to check. */
export function SkillPanel(props: SkillPanelProps) {
  const { skill, need, answers, onAnswer, onSetLevel, effect } = props
  const { quiz, nameOf, answerHref } = useContent()
  const name = nameOf(skill)
  const basis = basisOf(answers, skill)
  const { ladder, view, set } = basis
  return (
    <Suspense fallback={<Loading />}>
      <Meaning skill={skill} need={need} />
      {set === null && ladder !== null && view !== null && ladder !== view && (
        <p>
          Two answers, levels {ladder} and {view}: the level is {levelNumber(levelOf(basis) ?? 0)},
          between the two.
        </p>
      )}
      {onAnswer !== null && (
        <>
          <p className="actions">
            <SiteLink href={answerHref(skill)}>
              {answers.has(`${skill}.ladder`) ? 'Change' : 'Give'} the answer
              <span className="visually-hidden"> about {name}</span>
            </SiteLink>
            {answers.has(`${skill}.view`) && (
              <button
                type="button"
                className="button-quiet"
                onClick={({ currentTarget }) => {
                  // The button goes away, and the focus must stay in the panel.
                  currentTarget.closest('td')?.querySelector('select')?.focus()
                  onAnswer(`${skill}.view`, null)
                }}
              >
                Take the second answer back
              </button>
            )}
          </p>
          <Disagree set={set} levels={quiz.levels} name={name} onSetLevel={onSetLevel} />
          <Status>{effect}</Status>
          <CheckYourself skill={skill} answers={answers} onAnswer={onAnswer} />
        </>
      )}
    </Suspense>
  )
}

/** What the needed level means for this skill. */
function Meaning({ skill, need }: Pick<SkillPanelProps, 'skill' | 'need'>) {
  const { quiz, statements } = useContent()
  return (
    <p>
      Needed, level {need} {quiz.levels[need]}: “{use(statements())[skill]?.[need]}”
    </p>
  )
}

interface DisagreeProps {
  readonly set: number | null
  readonly levels: readonly string[]
  readonly name: string
  readonly onSetLevel: (level: number | null) => void
}

const byAnswers = 'answers'

function Disagree({ set, levels, name, onSetLevel }: DisagreeProps) {
  const of = <span className="visually-hidden"> of {name}</span>
  return (
    <Field label={<>Not right? Set the level{of} yourself</>}>
      {(tied) => (
        <select
          {...tied}
          value={set === null ? byAnswers : String(set)}
          onChange={({ target }) =>
            onSetLevel(target.value === byAnswers ? null : Number(target.value))
          }
        >
          <option value={byAnswers}>As my answers say</option>
          {levels.map((level, i) => (
            <option key={level} value={i}>
              {i} {level}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
