import { use, useId, useRef, useState } from 'react'
import type { Content } from '../../content/parts.ts'
import { memberOf, memberOfScores } from '../../core/team/team.ts'
import {
  type LeftOut,
  largestList,
  mostPeople,
  readTeam,
  type TeamList,
  type WithoutDay,
} from '../../core/team/teamList.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { NoScript } from '../../ui/NoScript.tsx'
import { type FileText, readText } from '../../ui/readText.ts'
import { useHydrated } from '../../ui/useHydrated.ts'
import { count, inWords } from '../../ui/words.ts'
import type { Somebody } from './TeamFacts.tsx'
import { TeamView } from './TeamView.tsx'

interface TogetherPageProps {
  readonly content: Content
  /** The list as it was pasted, kept while the page is open. */
  readonly list: string
  readonly onList: (list: string) => void
}

/** Several results at once: what a team can do together. */
export function TogetherPage(props: TogetherPageProps) {
  const hydrated = useHydrated()
  return (
    <article className="together">
      <h1 tabIndex={-1}>Look at them together</h1>
      <div className="print-hidden">
        <p className="lead">
          What a team knows, who could show what to whom, and what to learn together.
        </p>
        <p>
          It is for people who sent their links for this and know what comes of it. It is not for
          ranking people, and not for hiring, promotion or pay: levels are what people say of
          themselves. So the order is by label or by day, and nothing else.
        </p>
      </div>
      {hydrated ? <Team {...props} /> : <NoScript />}
    </article>
  )
}

const tooLarge = `This is too large for a list of at most ${mostPeople} links. Choose the list itself, as text or CSV.`

/** People are worked out so many at a time; between, the page can be used. */
const atOnce = 50

function Team({ content, list, onList }: TogetherPageProps) {
  const id = useId()
  const { codebook } = use(content.roles())
  const assess = useAssess(content)
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')
  const [doubt, setDoubt] = useState<FileText['doubt']>(null)
  const [read, setRead] = useState<TeamList | null>(null)
  const [team, setTeam] = useState<readonly Somebody[]>([])
  /** The list last looked at: an earlier one may still be worked out. */
  const latest = useRef<TeamList | null>(null)

  async function look({ text, doubt }: FileText): Promise<void> {
    if (text.length > largestList) return refuse(tooLarge)
    setRefused('')
    setDoubt(doubt)
    const found = readTeam(text, codebook)
    const somebodies: Somebody[] = []
    latest.current = found
    setTeam([])
    setRead(found)
    for (const [i, person] of found.people.entries()) {
      if (i > 0 && i % atOnce === 0) {
        await new Promise((resolve) => setTimeout(resolve))
        if (latest.current !== found) return
      }
      const { link } = person
      const member =
        link.kind === 'answers'
          ? memberOf(assess(link.result.answers))
          : memberOfScores(link.result, codebook)
      somebodies.push({ ...person, member })
    }
    setTeam(somebodies)
    const left = found.leftOut.length
    setSaid(
      `${count(somebodies.length, 'person', 'people')} shown${left > 0 ? `, ${count(left, 'line')} left out` : ''}.`,
    )
  }

  function refuse(reason: string): void {
    latest.current = null
    setRead(null)
    setTeam([])
    setSaid('')
    setDoubt(null)
    setRefused(reason)
  }

  async function open(file: File): Promise<void> {
    if (file.size > largestList) return refuse(tooLarge)
    const read = await readText(file).catch(() => null)
    if (read === null) return refuse('The browser could not read this file. Open it once more.')
    onList(read.text)
    await look(read)
  }

  return (
    <>
      <form
        className="team-form print-hidden"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void look({ text: list, doubt: null })
        }}
      >
        <label htmlFor={id}>
          Result links, one a line, at most {mostPeople}. Before each there may be a label and a
          day: <code>Ada, 2026-11-23, https://…</code> A table from a form or a spreadsheet will do
          too.
        </label>
        <textarea
          id={id}
          className="text-field"
          rows={6}
          autoComplete="off"
          spellCheck={false}
          value={list}
          onChange={(event) => onList(event.currentTarget.value)}
        />
        <p className="muted">
          Links and labels stay in this page and are gone when it is closed or reloaded. They go
          into the table you save, and nowhere else.
        </p>
        {refused !== '' && (
          <p className="error" role="alert">
            {refused}
          </p>
        )}
        <div className="actions">
          <button type="submit" className="button">
            Look at them together
          </button>
          <label htmlFor={`${id}-file`}>or open a list from a file</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file !== undefined) void open(file)
            }}
          />
        </div>
      </form>
      <p role="status" className="print-hidden">
        {said}
      </p>
      {doubt !== null && <p className="notice print-hidden">{doubts[doubt]}</p>}
      {read !== null && (
        <div className="print-hidden">
          {read.head !== null && (
            <p className="muted">
              The first line was read as the head of a table, with the columns{' '}
              {inWords(read.head.map((name) => `“${name}”`))}.
            </p>
          )}
          <Leftovers leftOut={read.leftOut} />
          <WithoutDays withoutDay={read.withoutDay} />
        </div>
      )}
      {read?.people.length === 0 && <p>No link in this list opens, so there is nothing to show.</p>}
      {team.length > 0 && <TeamView content={content} team={team} />}
    </>
  )
}

const reasons: { readonly [problem in LeftOut['problem']]: string } = {
  'not-ours': 'there is no result link in it',
  damaged: 'the link was cut off or mistyped',
  newer: 'a newer version of this site made the link',
  repeated: 'the same link and label stand above',
  'too-many': `more than ${mostPeople} people`,
}

const doubts: { readonly [doubt in NonNullable<FileText['doubt']>]: string } = {
  guessed:
    'This file is not in UTF-8 and does not say what it is in, so it was read as Windows-1252. Where names look wrong, save it as “CSV UTF-8” and open it again.',
  damaged:
    'Some characters of this file could not be read; � stands in their place. Save it as “CSV UTF-8” and open it again.',
}

function Leftovers({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  return (
    <Lines
      summary={`${count(leftOut.length, 'line was', 'lines were')} left out`}
      lines={leftOut.map(({ line, text, problem }) => ({
        line,
        says: `Line ${line}, “${text}”: ${reasons[problem]}.`,
      }))}
    />
  )
}

function WithoutDays({ withoutDay }: { readonly withoutDay: readonly WithoutDay[] }) {
  return (
    <Lines
      summary={`${count(withoutDay.length, 'day')} could not be read`}
      lines={withoutDay.map(({ line, label, text }) => ({
        line,
        says: `Line ${line}, ${label}: “${text}”. Write it as 2026-11-23.`,
      }))}
    />
  )
}

/** A list of more people than may be looked at is not mended line by line. */
const mostShown = mostPeople

interface LinesProps {
  readonly summary: string
  readonly lines: readonly { readonly line: number; readonly says: string }[]
}

function Lines({ summary, lines }: LinesProps) {
  if (lines.length === 0) return null
  const shown = lines.slice(0, mostShown)
  return (
    <details open={lines.length <= 5}>
      <summary>{summary}</summary>
      <ul>
        {shown.map(({ line, says }) => (
          <li key={line}>{says}</li>
        ))}
        {lines.length > mostShown && (
          <li>
            and {lines.length - mostShown} more after line {shown.at(-1)?.line}.
          </li>
        )}
      </ul>
    </details>
  )
}
