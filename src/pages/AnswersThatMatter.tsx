import { use, useState } from 'react'
import type { Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import type { BelievedFit } from '../core/belief.ts'
import { influences } from '../core/influence.ts'
import { To } from '../ui/To.tsx'
import { fieldOf } from './fieldOf.ts'
import { useAssessor } from './useAssessor.ts'

interface AnswersThatMatterProps {
  readonly content: Content
  readonly role: RolesPart['roles'][number]
  readonly fit: BelievedFit
  readonly answers: Answers
  readonly canChange: boolean
}

/** The answers that could move the score of a role most, worked out when somebody wants to know. */
export function AnswersThatMatter(props: AnswersThatMatterProps) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="matter print-hidden"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Which answers matter most here</summary>
      {open && <Table {...props} />}
    </details>
  )
}

const shownAtMost = 6
const kindNames: ReadonlyMap<string, string> = new Map([
  ['view', ', second look'],
  ['check', ', knowledge question'],
])

function Table({ content, role, fit, answers, canChange }: AnswersThatMatterProps) {
  const { bank } = use(content.roles())
  const { quiz } = content
  const { estimate } = useAssessor(content)
  const rows = influences(answers, estimate, bank.questions, role.requirements).slice(
    0,
    shownAtMost,
  )
  const score = Math.round(fit.score)
  return (
    <>
      <p>
        What {role.short} would score, {score} now, if one answer had been one step lower or higher.
      </p>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <th scope="col" className="number">
                Lower
              </th>
              <th scope="col" className="number">
                Higher
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ question, lower, higher }) => {
              const asked = bank.questions.find(({ id }) => id === question)
              const skill = quiz.skills.find(({ id }) => id === asked?.skill)
              const name = `${skill?.name}${kindNames.get(asked?.kind ?? '') ?? ''}`
              return (
                <tr key={question}>
                  <th scope="row">
                    {canChange && asked?.kind === 'ladder' ? (
                      <To href={`/quiz/${skill?.domain}/?change#${fieldOf(question)}-0`}>{name}</To>
                    ) : (
                      name
                    )}
                  </th>
                  <td className="number">{lower === null ? '–' : Math.round(lower)}</td>
                  <td className="number">{higher === null ? '–' : Math.round(higher)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}
