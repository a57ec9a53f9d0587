import { startTransition, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Answers } from '../../core/answers/answers.ts'
import type { WithPauses } from '../../core/pauses.ts'
import { memberOf, memberOfScores } from '../../core/team/team.ts'
import {
  type LeftOut,
  largestList,
  mostPeople,
  readingTeam,
  type TeamList,
  type WithoutDay,
} from '../../core/team/teamList.ts'
import { inTurns } from '../../shared/inTurns.ts'
import { useAssess } from '../../shared/useAssess.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { Field } from '../../ui/Field.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { FoldedList } from '../../ui/FoldedList.tsx'
import { NoScript } from '../../ui/NoScript.tsx'
import { type FileText, readText } from '../../ui/readText.ts'
import { Status } from '../../ui/Status.tsx'
import { useHash } from '../../ui/useHash.ts'
import { count, inWords } from '../../ui/words.ts'
import { AddOwn, Invite } from './Collect.tsx'
import type { Somebody } from './TeamFacts.tsx'
import { TeamView } from './TeamView.tsx'
import { linesFrom } from './teamLink.ts'

interface TogetherPageProps {
  /** Null until the page is hydrated and storage was read. */
  readonly answers: Answers | null
  /** The list as it was pasted, kept while the page is open. */
  readonly list: string
  readonly onList: (list: string) => void
}

/** Several results at once: what a team can do together. */
export function TogetherPage(props: TogetherPageProps) {
  return (
    <article className="together">
      <h1 tabIndex={-1}>Team view</h1>
      <div className="print-hidden">
        <p className="lead">
          What your team is strong in, who can teach what, and what to learn together.
        </p>
        <p>
          It’s for the people on it, who sent their results for this. Levels are what people say of
          themselves: not for ranking anybody, and not for hiring, promotion or pay.
        </p>
      </div>
      {props.answers === null ? <NoScript /> : <Team {...props} />}
    </article>
  )
}

const tooLarge = `This is too large for a list of at most ${mostPeople} links. Choose the list itself, as text or CSV.`

function Team({ answers, list, onList }: TogetherPageProps) {
  const { codebook } = useRoles()
  const assess = useAssess()
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')
  const [doubt, setDoubt] = useState<FileText['doubt']>(null)
  const [read, setRead] = useState<TeamList | null>(null)
  const [team, setTeam] = useState<readonly Somebody[]>([])
  /** The last look: an earlier one may still be worked out. */
  const latest = useRef<object | null>(null)

  const code = useHash()
  const [, navigate] = useLocation()
  const [isInvited, setInvited] = useState(false)
  // The link gives its people to the list and leaves the address: labels do not stay in the history.
  useEffect(() => {
    if (code === '') return
    onList(linesFrom(code))
    setInvited(true)
    navigate('/together/', { replace: true })
  }, [code, onList, navigate])

  async function look({ text, doubt }: FileText): Promise<void> {
    if (text.length > largestList) return refuse(tooLarge)
    setRefused('')
    setDoubt(doubt)
    const look = {}
    latest.current = look
    setTeam([])
    setRead(null)
    const found = await inTurns(readingTeam(text, codebook))
    if (latest.current !== look) return
    setRead(found)
    const somebodies = await inTurns(meeting(found.people))
    if (latest.current !== look) return
    const left = found.leftOut.length
    startTransition(() => {
      setTeam(somebodies)
      setSaid(
        `${count(somebodies.length, 'person', 'people')} shown${left > 0 ? `, ${count(left, 'line')} left out` : ''}.`,
      )
    })
  }

  function* meeting(people: TeamList['people']): WithPauses<readonly Somebody[]> {
    const met: Somebody[] = []
    for (const person of people) {
      yield
      const { link } = person
      const member =
        link.kind === 'answers'
          ? memberOf(assess(link.result.answers))
          : memberOfScores(link.result, codebook)
      met.push({ ...person, member })
    }
    return met
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
      {isInvited && (
        <p className="notice print-hidden">
          You opened a team link. Add your result, then send the new link on.
        </p>
      )}
      <form
        className="written print-hidden"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void look({ text: list, doubt: null })
        }}
      >
        <Field
          label={`Result links, one a line, at most ${mostPeople}`}
          hint={
            <>
              Before each there may be a label and a day: <code>Ada, 2026-11-23, https://…</code> A
              table from a form or a spreadsheet will do too. Links and labels stay in this page and
              are gone when it is closed or reloaded.
            </>
          }
          error={refused}
        >
          {(tied) => (
            <textarea
              {...tied}
              className="text-field"
              rows={6}
              autoComplete="off"
              spellCheck={false}
              value={list}
              onChange={(event) => onList(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className="actions">
          <button type="submit" className="button">
            Show the team
          </button>
          <FileField
            label="or open a list from a file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onFile={open}
          />
        </div>
      </form>
      <AddOwn answers={answers} list={list} onList={onList} />
      <Invite list={list} />
      <Status className="print-hidden">{said}</Status>
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
      {team.length > 0 && <TeamView team={team} />}
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
    <FoldedList
      summary={`${count(leftOut.length, 'line was', 'lines were')} left out`}
      lines={firstOf(leftOut, ({ text, problem }) => `“${text}”: ${reasons[problem]}.`)}
      isOpen={leftOut.length <= 5}
    />
  )
}

function WithoutDays({ withoutDay }: { readonly withoutDay: readonly WithoutDay[] }) {
  return (
    <FoldedList
      summary={`${count(withoutDay.length, 'day')} could not be read`}
      lines={firstOf(
        withoutDay,
        ({ label, text }) => `${label}: “${text}”. Write it as 2026-11-23.`,
      )}
      isOpen={withoutDay.length <= 5}
    />
  )
}

/** A list of more people than may be looked at is not mended line by line: the first lines, and how many more. */
function firstOf<Line extends { readonly line: number }>(
  all: readonly Line[],
  say: (one: Line) => string,
) {
  const shown = all.slice(0, mostPeople)
  const lines = shown.map((one) => ({ line: one.line, text: `Line ${one.line}, ${say(one)}` }))
  const more = all.length - shown.length
  const rest = `and ${more} more after line ${shown.at(-1)?.line}.`
  return more === 0 ? lines : [...lines, { line: -1, text: rest }]
}
