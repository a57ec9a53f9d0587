import { startTransition, use, useId, useMemo, useState } from 'react'
import { useSearch } from 'wouter'
import type { JobCard, Seniority } from '../../content/parts.ts'
import { regionNames, regionsOf } from '../../content/regions.ts'
import type { Answers } from '../../core/answers/answers.ts'
import { type Levels, levelsOf } from '../../core/fit/levels.ts'
import { byCover, missingOf } from '../../core/fit/postings.ts'
import { useContent } from '../../shared/useContent.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { count, listed } from '../../ui/words.ts'
import { Cover } from './Cover.tsx'

interface JobsPageProps {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
}

/** The real postings: by role for everybody, by cover for people with answers. */
export function JobsPage({ answers }: JobsPageProps) {
  const jobs = use(useContent().jobs())
  return (
    <article className="jobs">
      <h1 tabIndex={-1}>Real AI security jobs</h1>
      <p className="lead">
        {jobs.length} real postings that say enough to compare with. A title leads to where it was
        found; many are filled by now. No text is copied from them.
      </p>
      <p>
        Have another one in mind?{' '}
        <SiteLink href="/posting/">Paste it and see how near you are</SiteLink>
      </p>
      {answers !== null ? <Chosen answers={answers} jobs={jobs} /> : <ByRole jobs={jobs} />}
    </article>
  )
}

const seniorities: { readonly [seniority in Seniority]: string } = {
  intern: 'intern',
  junior: 'junior',
  mid: 'mid-level',
  senior: 'senior',
  staff: 'staff',
  lead: 'lead',
  head: 'head of a team',
}

/** What is chosen of each; empty for any. */
const anything = { role: '', track: '', seniority: '', place: '', year: '' }

/** So many come at once where the order says which matter most. */
const shownFirst = 25

interface ChosenProps {
  readonly answers: Answers
  readonly jobs: readonly JobCard[]
}

/** The postings that are wanted, by cover where there are answers. */
function Chosen({ answers, jobs }: ChosenProps) {
  const { quiz, skillIds } = useContent()
  const { roleOf } = useRoles()
  const asked = new URLSearchParams(useSearch()).get('role')
  const [chosen, setChosen] = useState(() => ({
    ...anything,
    role: roleOf(asked ?? '')?.id ?? '',
  }))
  const [isAll, setAll] = useState(false)
  const levels = useMemo(() => levelsOf(answers, skillIds), [answers, skillIds])
  const wanted = jobs.filter(
    ({ role, track, seniority, place, year }) =>
      (chosen.role === '' || chosen.role === role) &&
      (chosen.track === '' || chosen.track === track) &&
      (chosen.seniority === '' || chosen.seniority === seniority) &&
      (chosen.place === '' || regionsOf(place).includes(chosen.place)) &&
      (chosen.year === '' || chosen.year === String(year)),
  )
  const years = [...new Set(jobs.flatMap(({ year }) => year ?? []))].sort((a, b) => b - a)
  const tracks = roleOf(chosen.role)?.tracks ?? []
  const hasAnswers = levels.size > 0
  const sorted = hasAnswers ? byCover(levels, wanted) : wanted
  const shown = isAll ? sorted : sorted.slice(0, shownFirst)
  return (
    <>
      <form className="filters print-hidden" onSubmit={(event) => event.preventDefault()}>
        <Filter
          label="Role"
          value={chosen.role}
          options={quiz.roles.map(({ id, name }) => [id, name])}
          onChoose={(role) => setChosen({ ...chosen, role, track: '' })}
        />
        {tracks.length > 1 && (
          <Filter
            label="Kind"
            value={chosen.track}
            options={tracks.map(({ id, kind }) => [id, kind])}
            onChoose={(track) => setChosen({ ...chosen, track })}
          />
        )}
        <Filter
          label="Seniority"
          value={chosen.seniority}
          options={Object.entries(seniorities).filter(([id]) =>
            jobs.some(({ seniority }) => seniority === id),
          )}
          onChoose={(seniority) => setChosen({ ...chosen, seniority })}
        />
        <Filter
          label="Place"
          value={chosen.place}
          options={regionNames
            .filter((region) => jobs.some(({ place }) => regionsOf(place).includes(region)))
            .map((region) => [region, region])}
          onChoose={(place) => setChosen({ ...chosen, place })}
        />
        <Filter
          label="Year"
          value={chosen.year}
          options={years.map((year) => [String(year), String(year)])}
          onChoose={(year) => setChosen({ ...chosen, year })}
        />
        {Object.values(chosen).some((choice) => choice !== '') && (
          <button
            type="button"
            className="button-quiet"
            onClick={({ currentTarget }) => {
              // The button goes away, and the focus must stay in the form.
              currentTarget.form?.querySelector('select')?.focus()
              setChosen(anything)
            }}
          >
            Clear filters
          </button>
        )}
      </form>
      <p role="status">
        {wanted.length === 0 ? 'No posting is like that' : count(wanted.length, 'posting')}
        {hasAnswers && wanted.length > 1 && ', those you cover most first'}.
      </p>
      {!hasAnswers && (
        <p>
          <SiteLink href="/quiz/">Answer the questions</SiteLink> to see how much of each you meet.
        </p>
      )}
      {hasAnswers ? (
        <>
          <JobList jobs={shown} levels={levels} />
          {shown.length < sorted.length && (
            <button
              type="button"
              className="button-quiet"
              onClick={() => startTransition(() => setAll(true))}
            >
              Show all {sorted.length}
            </button>
          )}
        </>
      ) : (
        <ByRole jobs={wanted} />
      )}
    </>
  )
}

interface FilterProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChoose: (value: string) => void
}

function Filter({ label, value, options, onChoose }: FilterProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="">Any</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}

function ByRole({ jobs }: Omit<ChosenProps, 'answers'>) {
  return useContent().quiz.roles.map(({ id, name }) => {
    const own = jobs.filter(({ role }) => role === id)
    if (own.length === 0) return null
    return (
      <section key={id} aria-labelledby={id}>
        <h2 id={id}>{name}</h2>
        <p className="muted">
          {count(own.length, 'posting')}. <SiteLink href={`/roles/${id}/`}>About the role</SiteLink>
        </p>
        <JobList jobs={own} levels={null} />
      </section>
    )
  })
}

interface JobListProps {
  readonly jobs: readonly JobCard[]
  /** Null where nothing is known of the reader. */
  readonly levels: Levels | null
}

const nobody: Levels = new Map()
const mostAsked = 4

function JobList({ jobs, levels }: JobListProps) {
  const { nameOf } = useContent()
  const { kindOf } = useRoles()
  return (
    <ul className="plain long">
      {jobs.map((job) => {
        const { id, role, title, employer, place, year, seniority, source, asks } = job
        const kind = kindOf(job)
        const heaviest = missingOf(nobody, asks).slice(0, mostAsked)
        const facts = [
          levels === null ? null : nameOf(role),
          employer,
          place,
          year ?? 'no date',
          seniority === null ? null : seniorities[seniority],
          kind === null ? null : `the ${kind} kind`,
        ]
        return (
          <li key={id}>
            <a href={source} rel="noopener noreferrer">
              {title}
              {/* Many have the same title. */}
              <span className="visually-hidden">
                {[employer, place, year].filter((fact) => fact !== null).map((fact) => `, ${fact}`)}
              </span>
            </a>
            <span className="muted block">
              {facts.filter((fact) => fact != null).join('\u00a0· ')}
            </span>
            {levels === null ? (
              <span className="muted block">
                Asks {listed(heaviest.map(({ skill }) => nameOf(skill)))}
                {asks.length > heaviest.length && ` and ${asks.length - heaviest.length} more`}
              </span>
            ) : (
              <Cover levels={levels} asks={asks} />
            )}
          </li>
        )
      })}
    </ul>
  )
}
