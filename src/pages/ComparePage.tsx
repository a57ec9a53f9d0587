import { use } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { likelyLevel } from '../core/levels.ts'
import { decodeAnswers } from '../core/link.ts'
import type { Posterior } from '../core/posterior.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { NoScript } from '../ui/NoScript.tsx'
import { To } from '../ui/To.tsx'
import { useHash } from '../ui/useHash.ts'
import { BrokenLink } from './BrokenLink.tsx'
import { LinkBox } from './LinkBox.tsx'
import { NewQuestions } from './NewQuestions.tsx'
import { useAssessor } from './useAssessor.ts'

interface ComparePageProps {
  readonly content: Content
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
}

/** A result you were sent beside your own. */
export function ComparePage({ content, answers }: ComparePageProps) {
  const code = useHash()
  return (
    <article className="compare">
      {answers === null || code === '' ? (
        <>
          <h1 tabIndex={-1}>Compare two results</h1>
          <p>
            Paste a result link to see it beside your own answers. It is only read; your answers
            stay as they are.
          </p>
          {answers === null ? <NoScript /> : <EmptyBox content={content} />}
        </>
      ) : (
        <SideBySide content={content} answers={answers} code={code} />
      )}
    </article>
  )
}

function EmptyBox({ content }: { readonly content: Content }) {
  return <LinkBox codebook={use(content.roles()).codebook} to="/compare/" />
}

function SideBySide({
  content,
  answers,
  code,
}: {
  readonly content: Content
  readonly answers: Answers
  readonly code: string
}) {
  const { roles, codebook } = use(content.roles())
  const { quiz } = content
  const { assess } = useAssessor(content)
  const decoded = decodeAnswers(code, codebook)
  if (!decoded.ok) return <BrokenLink problem={decoded.problem} code={code} codebook={codebook} />
  const mine = assess(answers)
  const theirs = assess(decoded.result.answers)
  const myFits = new Map(mine.fits.map((fit) => [fit.role, fit]))
  return (
    <>
      <h1 tabIndex={-1}>Their result beside yours</h1>
      <p>
        Both are worked out from answers with today’s content. This is for talking about, not for
        ranking people. <To href={`/results/#${code}`}>Open their result</To>
      </p>
      <NewQuestions result={decoded.result} codebook={codebook} quiz={quiz} />
      <div className="table-scroll">
        <table className="stacked-pairs">
          <caption>Fit to each role, in points of 100</caption>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Theirs</th>
              <th scope="col">Yours</th>
              <th scope="col" className="number">
                Difference
              </th>
            </tr>
          </thead>
          <tbody>
            {theirs.fits.map((fit) => {
              const own = myFits.get(fit.role)
              return (
                <tr key={fit.role}>
                  <th scope="row">{roles.find(({ id }) => id === fit.role)?.short}</th>
                  <td data-label="Theirs">
                    {fit.answered > 0 ? (
                      <>
                        {Math.round(fit.score)} <BandWord band={fit.band} />
                      </>
                    ) : (
                      'no answers'
                    )}
                  </td>
                  <td data-label="Yours">
                    {own !== undefined && own.answered > 0 ? (
                      <>
                        {Math.round(own.score)} <BandWord band={own.band} />
                      </>
                    ) : (
                      'no answers'
                    )}
                  </td>
                  <td className="number" data-label="Difference">
                    {own !== undefined && own.answered > 0 && fit.answered > 0
                      ? signed(Math.round(own.score) - Math.round(fit.score))
                      : '–'}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <div className="table-scroll">
        <table>
          <caption>Most likely level in each skill, 0 to 4</caption>
          <thead>
            <tr>
              <th scope="col">Skill</th>
              <th scope="col">Theirs</th>
              <th scope="col">Yours</th>
            </tr>
          </thead>
          <tbody>
            {quiz.skills.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{levelInWords(theirs.posterior, id)}</td>
                <td>{levelInWords(mine.posterior, id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <LinkBox codebook={codebook} to="/compare/" />
    </>
  )
}

function levelInWords({ place, levels, sources }: Posterior, skill: string): string {
  const at = place.get(skill) ?? -1
  return sources[at] === 'inferred' ? 'no answer' : String(likelyLevel(levels[at] ?? []))
}

function signed(points: number): string {
  if (points === 0) return 'equal'
  return points > 0 ? `you +${points}` : `they +${-points}`
}
