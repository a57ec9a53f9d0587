/** The backup file: everything that is saved, as one JSON file that says what it is. Pure. */

import { parseJson } from '../core/json.ts'
import { isObject, isOneOf, isPlace } from './guards.ts'
import type { Saved } from './saved.ts'
import { readSavedValue, writeSaved } from './savedText.ts'

const schema = 'ai-security-skills-check/backup'
const backupVersion = 1

/** A file larger than this, in bytes or characters, is none of ours: ten thousand attempts are smaller. */
export const largestBackup = 20_000_000

/** Why a file is not taken in: too large to be ours, no JSON, JSON of something else, made by a newer version, or ours and damaged. */
export type BackupProblem = 'too-large' | 'no-json' | 'not-ours' | 'newer' | 'damaged'

export type BackupReading =
  | { readonly ok: true; readonly saved: Saved }
  | { readonly ok: false; readonly problem: BackupProblem }

const isEnvelope = isObject({ schema: isOneOf(schema), version: isPlace })

/** The text of a backup file made on this day, `YYYY-MM-DD`. `readBackup` gives back what was saved. */
export function writeBackup(saved: Saved, day: string): string {
  const content = parseJson(writeSaved(saved))
  return `${JSON.stringify({ schema, version: backupVersion, day, saved: content }, null, 1)}\n`
}

/** What a backup file holds, or why it is refused. Total: whatever the text, it never throws. */
export function readBackup(text: string): BackupReading {
  if (text.length > largestBackup) return refused('too-large')
  const value = parseJson(text.replace(/^\uFEFF/, ''))
  if (value === undefined) return refused('no-json')
  if (!isEnvelope(value)) return refused('not-ours')
  if (value.version > backupVersion) return refused('newer')
  const reading = readSavedValue(Reflect.get(value, 'saved'))
  switch (reading.kind) {
    case 'saved':
      return { ok: true, saved: reading.saved }
    case 'newer':
      return refused('newer')
    case 'unreadable':
      return refused('damaged')
  }
}

function refused(problem: BackupProblem): BackupReading {
  return { ok: false, problem }
}
