import { use } from 'react'
import type { Content, RolesPart } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { coverage } from '../core/fit.ts'
import { startLevels } from '../core/levels.ts'
import { decodeLink, encodeLink } from '../core/link.ts'
import { planPath } from '../core/path.ts'
import { NoScript } from '../ui/NoScript.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { address, To } from '../ui/To.tsx'
import { useHash } from '../ui/useHash.ts'
import { count, hoursInWords } from '../ui/words.ts'
import { BrokenLink } from './BrokenLink.tsx'
import { StepItem, useCards } from './StepItem.tsx'
import { useAssessor } from './useAssessor.ts'

interface PathPageProps {
  readonly content: Content
  readonly role: string
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
}

/** The learning path to a role: from one's own answers, or, with a link in the fragment, from those somebody sent. */
export function PathPage({ content, role: roleId, answers }: PathPageProps) {
  const { roles, codebook } = use(content.roles())
  const code = useHash()
  const role = roles.find(({ id }) => id === roleId)
  if (role === undefined) return <NoSuchRole roles={roles} />
  const sent = answers === null || code === '' ? null : decodeLink(code, codebook)
  if (sent?.ok === false) return <BrokenLink problem={sent.problem} codebook={codebook} />
  const from = sent === null ? answers : sent.result.answers
  const started = from !== null && [...from.values()].some((answer) => answer !== 'skipped')
  return (
    <article className="path">
      <To className="back" href={sent === null ? '/results/' : `/results/#${code}`}>
        {sent === null ? 'Your results' : 'The result you were sent'}
      </To>
      <h1 tabIndex={-1}>
        {sent === null ? 'Your path' : 'Their path'} to {role.name}
      </h1>
      {answers === null && (
        <>
          <p className="muted">Worked out in this browser, from the answers in it.</p>
          <NoScript />
        </>
      )}
      {from !== null && !started && (
        <>
          <p>A path starts from where you are, and there are no answers in this browser yet.</p>
          <To className="button" href="/quiz/">
            Answer the questions
          </To>
        </>
      )}
      {started && <Steps content={content} role={role} answers={from} isOwn={sent === null} />}
    </article>
  )
}

interface StepsProps {
  readonly content: Content
  readonly role: RolesPart['roles'][number]
  readonly answers: Answers
  readonly isOwn: boolean
}

function Steps({ content, role, answers, isOwn }: StepsProps) {
  const resources = use(content.catalogue())
  const { codebook } = use(content.roles())
  const { quiz } = content
  const posterior = useAssessor(content).estimate(answers)
  const levels = startLevels(posterior)
  const { steps, hours, experience, uncovered } = planPath(levels, role.requirements, resources)
  const cards = useCards(steps, content)
  const score = coverage(levels, role.requirements)
  const nameOf = (skill: string) => quiz.skills.find(({ id }) => id === skill)?.name ?? skill
  const skipped = role.requirements.filter(
    ({ skill }) => posterior.sources[posterior.place.get(skill) ?? -1] === 'inferred',
  )
  if (steps.length === 0) {
    return (
      <>
        <p className="lead">
          Nothing is left to learn for this role from courses or projects: {Math.round(score)} of
          100 points are there already.
        </p>
        <Experience skills={experience.map(({ skill }) => nameOf(skill))} />
        <To className="button-quiet" href="/results/">
          Look at another role
        </To>
      </>
    )
  }
  return (
    <>
      <p className="lead">
        {count(steps.length, 'step')}, about {hoursInWords(hours)} in all, all of it free. At five
        hours a week that is {count(Math.ceil(hours / 5), 'week')}. It starts at {Math.round(score)}{' '}
        of 100 points; each step says where it leads.
      </p>
      <p className="print-hidden">
        What comes out is something to show, step by step. It is not the years of work that postings
        ask for as well; <To href={`/roles/${role.id}/`}>the role’s page</To> says how many.
      </p>
      {skipped.length > 0 && (
        <p className="notice">
          {count(skipped.length, 'skill')} of this role {skipped.length === 1 ? 'has' : 'have'} no
          answer; the path assumes an average there.{' '}
          {isOwn && <To href="/answers/">Answer to make it yours</To>}
        </p>
      )}
      <ol className="steps">
        {steps.map((step, i) => (
          <StepItem
            key={step.resource}
            step={step}
            before={steps[i - 1]?.score ?? score}
            card={cards.get(step.resource)}
            nameOf={nameOf}
          />
        ))}
      </ol>
      <p className="actions">
        <button type="button" className="button-quiet" onClick={() => print()}>
          Print
        </button>
      </p>
      <Experience skills={experience.map(({ skill }) => nameOf(skill))} />
      {uncovered.length > 0 && (
        <section aria-labelledby="uncovered">
          <h2 id="uncovered">What this path does not close</h2>
          <ul>
            {uncovered.map(({ skill, level }) => (
              <li key={skill}>
                {nameOf(skill)} {level}: nothing in our catalogue leads there yet.
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="muted">
        Everything here is free. The order brings the most fit per hour first, and never puts a step
        before what it needs. No shorter one exists among what is free here. Hours are estimates
        unless the provider states them; addresses were collected from references and have not been
        opened by us yet.
      </p>
      <PrintFoot
        link={`${location.origin}${address('/results/')}#${encodeLink({ edition: codebook.edition, answers }, codebook)}`}
      />
    </>
  )
}

/** What a role asks at level 4, which nobody can plan. */
function Experience({ skills }: { readonly skills: readonly string[] }) {
  if (skills.length === 0) return null
  return (
    <section aria-labelledby="experience">
      <h2 id="experience">What only experience brings</h2>
      <p>Level 4 means leading others in it. It is not planned here.</p>
      <ul>
        {skills.map((skill) => (
          <li key={skill}>{skill}</li>
        ))}
      </ul>
    </section>
  )
}

function NoSuchRole({ roles }: { readonly roles: StepsProps['role'][] }) {
  return (
    <article className="reading">
      <h1 tabIndex={-1}>There is no such role here</h1>
      <p>These are the roles with a path:</p>
      <ul>
        {roles.map(({ id, name }) => (
          <li key={id}>
            <To href={`/path/${id}/`}>{name}</To>
          </li>
        ))}
      </ul>
    </article>
  )
}
