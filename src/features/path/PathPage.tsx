import { Suspense, useMemo } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import { fitChosen } from '../../core/fit/roles.ts'
import { answersOfLink, findLink } from '../../core/link/link.ts'
import { BrokenLink } from '../../shared/BrokenLink.tsx'
import { useAssess } from '../../shared/useAssess.ts'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { nothingSaved, type PlanSettings, type Saved, type StepState } from '../../storage/saved.ts'
import { Loading } from '../../ui/Loading.tsx'
import { NoScript } from '../../ui/NoScript.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { useHash } from '../../ui/useHash.ts'
import { PathPlan } from './PathPlan.tsx'

interface PathPageProps {
  readonly role: string
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  readonly saved: Saved
  /** Says what became of a resource; null takes it back. */
  readonly onMark: (resource: string, title: string, state: StepState | null) => void
  readonly onSettings: (settings: PlanSettings) => void
}

/** The learning path to a role: from one's own answers, or, with a link in the fragment, from those somebody sent. */
export function PathPage(props: PathPageProps) {
  const { role: roleId, answers, saved, onMark, onSettings } = props
  const { codebook, roleOf, nameOfFit } = useRoles()
  const code = useHash()
  const sent = useMemo(
    () => (answers === null || code === '' ? null : answersOfLink(findLink(code, codebook))),
    [answers, code, codebook],
  )
  const role = roleOf(roleId)
  const from = sent === null ? answers : sent.ok ? sent.result.answers : null
  const assess = useAssess()
  const assessment = from === null ? null : assess(from)
  const best = assessment?.fits.find((one) => one.role === roleId)
  const aim = sent === null && saved.role?.id === roleId ? saved.role.track : null
  const fit =
    role === undefined || assessment === null || aim === null
      ? best
      : (fitChosen(assessment.levels, role, aim) ?? best)
  const started = (assessment?.levels.size ?? 0) > 0
  if (role === undefined) return <NoSuchRole />
  if (sent?.ok === false) return <BrokenLink problem={sent.problem} code={code} />
  return (
    <article className="path">
      <SiteLink className="back" href={sent === null ? '/results/' : `/results/#${code}`}>
        {sent === null ? 'Your result' : 'The result you were sent'}
      </SiteLink>
      <h1 tabIndex={-1}>
        {sent === null ? 'Your path' : 'Their path'} to{' '}
        {fit === undefined ? role.name : nameOfFit(fit)}
      </h1>
      {answers === null && (
        <>
          <p className="muted">Worked out in this browser, from the answers in it.</p>
          <NoScript />
        </>
      )}
      {from !== null && !started && (
        <>
          <p>A path starts from where you are: answer a few questions first.</p>
          <SiteLink className="button" href="/quiz/">
            Answer the questions
          </SiteLink>
        </>
      )}
      {started && from !== null && fit !== undefined && (
        <Suspense fallback={<Loading />}>
          <PathPlan
            key={`${role.id} ${code}`}
            role={role}
            fit={fit}
            answers={from}
            saved={sent === null ? saved : nothingSaved}
            onMark={sent === null ? onMark : null}
            onSettings={sent === null ? onSettings : null}
          />
        </Suspense>
      )}
    </article>
  )
}

function NoSuchRole() {
  const { roles } = useContent().quiz
  return (
    <article className="reading">
      <h1 tabIndex={-1}>There is no such role here</h1>
      <p>These are the roles with a path:</p>
      <ul>
        {roles.map(({ id, name }) => (
          <li key={id}>
            <SiteLink href={`/path/${id}/`}>{name}</SiteLink>
          </li>
        ))}
      </ul>
    </article>
  )
}
