import { use } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { estimate } from '../core/estimate.ts'
import { countedLevels, coverage } from '../core/fit.ts'
import { planPath } from '../core/path.ts'
import { To } from '../ui/To.tsx'
import { count, hoursInWords } from '../ui/words.ts'
import { StepItem, useCards } from './StepItem.tsx'

interface PathPageProps {
  readonly content: Content
  readonly role: string
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
}

/** The learning path from one's answers to a role. */
export function PathPage({ content, role: roleId, answers }: PathPageProps) {
  const { roles } = use(content.roles())
  const role = roles.find(({ id }) => id === roleId)
  if (role === undefined) return <NoSuchRole roles={roles} />
  const started = answers !== null && [...answers.values()].some((answer) => answer !== 'skipped')
  return (
    <article className="path">
      <To className="back" href="/results/">
        Your results
      </To>
      <h1 tabIndex={-1}>Your path to {role.name}</h1>
      {answers === null && <p className="muted">Worked out in this browser, from your answers.</p>}
      {answers !== null && !started && (
        <>
          <p>A path starts from where you are, and there are no answers in this browser yet.</p>
          <To className="button" href="/quiz/">
            Answer the questions
          </To>
        </>
      )}
      {started && <Steps content={content} role={role} answers={answers} />}
    </article>
  )
}

interface StepsProps {
  readonly content: Content
  readonly role: Awaited<ReturnType<Content['roles']>>['roles'][number]
  readonly answers: Answers
}

function Steps({ content, role, answers }: StepsProps) {
  const resources = use(content.catalogue())
  const { quiz } = content
  const found = estimate(
    answers,
    quiz.skills.map(({ id }) => id),
  )
  const levels = countedLevels(found)
  const { steps, hours, experience, uncovered } = planPath(levels, role.requirements, resources)
  const cards = useCards(steps, resources, content)
  const score = Math.round(coverage(levels, role.requirements))
  const nameOf = (skill: string) => quiz.skills.find(({ id }) => id === skill)?.name ?? skill
  const skipped = role.requirements.filter(({ skill }) => found.get(skill)?.source === 'unknown')
  const portfolio = steps.flatMap((step) => cards.get(step.resource)?.evidence ?? [])
  return (
    <>
      {steps.length === 0 ? (
        <p className="lead">
          Nothing is left to learn for this role from courses or projects. You start at {score} of
          100 points.
        </p>
      ) : (
        <p className="lead">
          {count(steps.length, 'step')}, about {hoursInWords(hours)} in all, all of it free. At five
          hours a week that is {count(Math.ceil(hours / 5), 'week')}. You start at {score} of 100
          points; each step says where it takes you.
        </p>
      )}
      {skipped.length > 0 && (
        <p className="notice">
          {count(skipped.length, 'skill')} of this role {skipped.length === 1 ? 'has' : 'have'} no
          answer; the path assumes what is usual there.{' '}
          <To href="/answers/">Answer to make it yours</To>
        </p>
      )}
      <ol className="steps">
        {steps.map((step) => (
          <StepItem
            key={step.resource}
            step={step}
            card={cards.get(step.resource)}
            nameOf={nameOf}
          />
        ))}
      </ol>
      {portfolio.length > 0 && (
        <section aria-labelledby="portfolio" className="print-hidden">
          <h2 id="portfolio">What you will have to show</h2>
          <ul>
            {portfolio.map((evidence) => (
              <li key={evidence}>{evidence}</li>
            ))}
          </ul>
        </section>
      )}
      {experience.length > 0 && (
        <section aria-labelledby="experience">
          <h2 id="experience">What only experience brings</h2>
          <p>Level 4 means leading others in it. It is not planned here.</p>
          <ul>
            {experience.map(({ skill }) => (
              <li key={skill}>{nameOf(skill)}</li>
            ))}
          </ul>
        </section>
      )}
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
        before what it needs. It is short, but not proven the shortest. Hours are estimates unless
        the provider states them; addresses were collected from references and have not been opened
        by us yet.
      </p>
    </>
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
