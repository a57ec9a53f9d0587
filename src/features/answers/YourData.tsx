import { Suspense, useState } from 'react'
import { attemptNames } from '../../shared/attemptNames.ts'
import { NameForm } from '../../shared/NameForm.tsx'
import { type BackupProblem, largestBackup, readBackup, writeBackup } from '../../storage/backup.ts'
import type { Restored } from '../../storage/restore.ts'
import {
  type Attempt,
  answersOfAttempt,
  attemptsWithAnswers,
  currentAttempt,
  type Saved,
} from '../../storage/saved.ts'
import { Confirm } from '../../ui/Confirm.tsx'
import { dayOf } from '../../ui/day.ts'
import { download } from '../../ui/download.ts'
import { FileField } from '../../ui/FileField.tsx'
import { readText } from '../../ui/readText.ts'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { Status } from '../../ui/Status.tsx'
import { count, inWords } from '../../ui/words.ts'
import { AskAgain } from './AskAgain.tsx'

export interface YourDataProps {
  readonly saved: Saved
  /** Stored texts that could not be read. */
  readonly quarantined: readonly string[]
  readonly onGoTo: (attempt: string) => void
  /** Starts a new attempt from one, without the answers to these questions. */
  readonly onAskAgain: (attempt: string, questions: ReadonlySet<string>) => void
  readonly onRename: (attempt: string, name: string | null) => void
  readonly onRemove: (attempt: string) => void
  readonly onImportBackup: (copy: Saved) => Restored
  readonly onDeleteEverything: () => void
}

/** What this site keeps on this device, and everything one can do with it. */
export function YourData(props: YourDataProps) {
  const { saved } = props
  const attempts = attemptsWithAnswers(saved)
  const names = attemptNames(saved.attempts.values())
  return (
    <div className="your-data print-hidden">
      {attempts.length > 0 && (
        <section aria-labelledby="attempts">
          <h2 id="attempts">Your attempts on this device</h2>
          <ul className="attempts">
            {attempts.map((attempt) => (
              <AttemptItem
                key={attempt.id}
                attempt={attempt}
                name={names.get(attempt.id) ?? ''}
                isInUse={attempt.id === saved.current?.id}
                {...props}
              />
            ))}
          </ul>
          {attempts.length > 1 && <SiteLink href="/compare/">Compare them</SiteLink>}
        </section>
      )}
      <Backup {...props} />
      <Delete {...props} />
    </div>
  )
}

interface AttemptItemProps extends YourDataProps {
  readonly attempt: Attempt
  readonly name: string
  readonly isInUse: boolean
}

function AttemptItem(props: AttemptItemProps) {
  const { saved, attempt, name, isInUse, onGoTo, onAskAgain, onRename, onRemove } = props
  const [renaming, setRenaming] = useState(false)
  const { id, startedAt } = attempt
  const of = <span className="visually-hidden">“{name}”</span>
  return (
    <li>
      <b>{name}</b>, {dayOf(startedAt)}, {count(answersOfAttempt(attempt).size, 'answer')}
      {isInUse && ', in use now'}
      <Suspense>
        <AskAgain
          attempt={attempt}
          name={name}
          steps={saved.steps}
          onAskAgain={(questions) => onAskAgain(id, questions)}
        />
      </Suspense>
      {renaming ? (
        <NameForm
          label="Name"
          name={attempt.name ?? ''}
          button="Save"
          onName={(name) => {
            onRename(id, name === '' ? null : name)
            setRenaming(false)
          }}
          onCancel={() => setRenaming(false)}
        />
      ) : (
        <p className="actions">
          {!isInUse && (
            <button type="button" className="button-quiet" onClick={() => onGoTo(id)}>
              Go back to these {of}
            </button>
          )}
          <button type="button" className="button-quiet" onClick={() => setRenaming(true)}>
            Rename {of}
          </button>
          <button type="button" className="button-quiet" onClick={() => onRemove(id)}>
            Delete {of}
          </button>
        </p>
      )}
    </li>
  )
}

const refusals: { readonly [problem in BackupProblem]: string } = {
  'too-large': 'is too large to be a backup of this site. Choose the file you downloaded here.',
  'no-json':
    'is no backup file, or was cut off or changed. Choose the file as it was downloaded here.',
  'not-ours': 'is no backup of this site. Choose the file you downloaded here.',
  newer: 'was made by a newer version of this site. Reload this page and try again.',
  damaged: 'is a backup of this site, but it was changed and cannot be read. Try an older one.',
}

const stayWords = { role: 'the role', ticks: 'ticks on steps', settings: 'path settings' } as const

/** What came of restoring a backup, to be read by who did it. */
function restoredInWords({ saved, came, same, ticks, postings, stays }: Restored): string {
  const inUse = currentAttempt(saved)
  const sentences = [
    `Restored: ${count(came, 'attempt')} came from the file`,
    same > 0 && `, ${same} of it ${same === 1 ? 'was' : 'were'} here already`,
    '. ',
    inUse !== undefined && `In use now: “${attemptNames(saved.attempts.values()).get(inUse.id)}”. `,
    ticks > 0 && `${count(ticks, 'tick')} on steps came too. `,
    postings > 0 && `${count(postings, 'posting')} came too. `,
    stays.length > 0 &&
      `The file says otherwise about ${inWords(stays.map((what) => stayWords[what]))}: here that stays as it was.`,
  ]
  return sentences
    .filter((sentence) => sentence !== false)
    .join('')
    .trim()
}

function Backup({ saved, onImportBackup }: YourDataProps) {
  const [said, setSaid] = useState('')
  const [refused, setRefused] = useState('')

  async function importBackup(file: File): Promise<void> {
    const reading =
      file.size > largestBackup
        ? { ok: false as const, problem: 'too-large' as const }
        : readBackup((await readText(file)).text)
    setSaid(reading.ok ? restoredInWords(onImportBackup(reading.saved)) : '')
    setRefused(reading.ok ? '' : `This file ${refusals[reading.problem]} Nothing was changed.`)
  }

  return (
    <section aria-labelledby="keep">
      <h2 id="keep">Keep a copy</h2>
      <p>
        Browsers may delete what a site keeps, some after seven days without a visit. A backup file
        holds everything this site keeps, to restore here or on another device. It is not encrypted.
      </p>
      <p className="actions">
        <button
          type="button"
          className="button-quiet"
          onClick={() => {
            const day = dayOf(Date.now())
            download(`skills-check-${day}.json`, 'application/json', writeBackup(saved, day))
          }}
        >
          Download a backup
        </button>
      </p>
      <FileField
        label="Restore a backup"
        accept=".json,application/json"
        error={refused}
        onFile={importBackup}
      />
      <Status>{said}</Status>
    </section>
  )
}

function Delete({ quarantined, onDeleteEverything }: YourDataProps) {
  const [deleted, setDeleted] = useState(false)
  return (
    <section aria-labelledby="your-data">
      <h2 id="your-data">What this site keeps on this device</h2>
      <p>
        Your answers with the time each was given, earlier answers and ones you started from, where
        you come from and what draws you if you said so, the role you look at, steps you ticked and
        how you want your path, what postings you kept ask and their names, and texts that could not
        be read. All of it in this browser only.
      </p>
      {quarantined.length > 0 && (
        <p>
          {count(quarantined.length, 'stored text')} could not be read and was put aside, word for
          word.{' '}
          <button
            type="button"
            className="button-quiet"
            onClick={() => download('put-aside.txt', 'text/plain', quarantined.join('\n\n'))}
          >
            Download what was put aside
          </button>
        </p>
      )}
      <Confirm
        label="Delete everything on this device"
        yes="Yes, delete everything"
        no="No, keep it"
        isDanger
        onYes={() => {
          onDeleteEverything()
          setDeleted(true)
        }}
      >
        Delete all answers of this site from this browser? A result link or a backup file you kept
        still opens.
      </Confirm>
      <Status>{deleted && 'Everything this site kept in this browser is deleted.'}</Status>
    </section>
  )
}
