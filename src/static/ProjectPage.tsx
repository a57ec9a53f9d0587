import type { AllContent } from '../content/load.ts'
import { SiteLink } from '../ui/SiteLink.tsx'
import { count, hoursInWords, namesOf } from '../ui/words.ts'
import { FactFile } from './Cited.tsx'

interface ProjectPageProps {
  readonly content: AllContent
  readonly project: AllContent['projects'][number]
}

/** A practice project: the task, whom and how long it takes, what it leaves, and how to check it oneself. */
export function ProjectPage({ content, project }: ProjectPageProps) {
  const nameOf = namesOf(content.skills)
  const { title, task, evidence, selfCheck, hours, weeks, people } = project
  const { teaches, needs, authorisedOnly, reviewed } = project
  return (
    <article className="reading">
      <p className="caption">
        Practice project, {hoursInWords(hours)}
        {weeks !== null && `, over ${count(weeks, 'week')} at least`}
      </p>
      <h1>{title}</h1>
      <p>{task}</p>
      {authorisedOnly && (
        <p className="notice">
          Only on systems that are yours, or whose owner has authorised you to attack them.
        </p>
      )}
      <h2>What you’ll have to show</h2>
      <p>{evidence}</p>
      <h2>How to tell that it is good</h2>
      <ul>
        {selfCheck.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
      <h2>What it brings</h2>
      <dl className="compact">
        <dt>Raises</dt>
        <dd>
          {teaches
            .map(({ skill, from, to }) => `${nameOf(skill)} from ${from} to ${to}`)
            .join('; ')}
        </dd>
        <dt>What you need first</dt>
        <dd>
          {needs.length === 0
            ? 'Nothing more.'
            : needs.map(({ skill, level }) => `${nameOf(skill)} ${level}`).join('; ')}
        </dd>
        <dt>Who else it takes</dt>
        <dd>{people ?? 'Nobody: it can be done alone.'}</dd>
      </dl>
      <p>
        <SiteLink href="/results/">Your results</SiteLink> say whether it is on your path.
      </p>
      <FactFile file={`projects/${project.id}.json`} checked={reviewed} />
    </article>
  )
}
