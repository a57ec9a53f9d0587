import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type BackupProblem,
  largestBackup,
  readBackup,
  writeBackup,
} from '../../src/storage/backup.ts'
import { nothingSaved, type Saved } from '../../src/storage/saved.ts'
import { openStorage } from '../../src/storage/storage.ts'
import { createDraftStore } from '../../src/storage/store.ts'
import { runs } from '../core/runs.ts'
import { altered, anySaved } from './anySaved.ts'
import { memoryArea } from './memoryArea.ts'

const day = '2026-11-23'
const backup = (fields: object) =>
  JSON.stringify({ schema: 'ai-security-skills-check/backup', version: 1, day, ...fields })
const empty = {
  ...{ version: 6, current: null, start: null, role: null, plan: null },
  ...{ attempts: [], postings: [], removed: [], steps: [] },
}

/** Names as people and mischief write them. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(
    '=HYPERLINK("https://example.org")',
    '<script>alert(1)</script>',
    '__proto__',
    'عربى',
    '名前',
    '🦊'.repeat(99),
    '\u202Etxt.exe',
    'a\u0000b',
    '\ud83e',
    '`"\'\\{{1}}',
  ),
)

describe('a backup file', () => {
  it('gives back everything that was saved', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(readBackup(writeBackup(saved, day))).toEqual({ ok: true, saved })
      }),
      { numRuns: runs(200) },
    )
  })

  it('gives back names in any script, and with anything in them', () => {
    fc.assert(
      fc.property(hostile, hostile, (id, name) => {
        const answers = new Map([[id, { answer: 1, at: 3 }]])
        const attempt = { id, name, namedAt: 2, startedAt: 1, answers }
        const saved: Saved = { ...nothingSaved, attempts: new Map([[id, attempt]]) }
        expect(readBackup(writeBackup(saved, day))).toEqual({ ok: true, saved })
        const storage = openStorage(memoryArea(), '/', () => 1)
        storage.save(saved)
        expect(storage.load()).toMatchObject({ saved, trouble: null })
      }),
      { numRuns: runs(1000) },
    )
  })

  it('says what it is and when it was made', () => {
    expect(JSON.parse(writeBackup(nothingSaved, day))).toEqual({
      schema: 'ai-security-skills-check/backup',
      version: 1,
      day,
      saved: empty,
    })
  })

  it('is read with a byte-order mark too', () => {
    expect(readBackup(`\uFEFF${backup({ saved: empty })}`)).toEqual({
      ok: true,
      saved: nothingSaved,
    })
  })

  it('is read as version 1 of what is saved wrote it', () => {
    const old = { version: 1, current: null, role: null, attempts: [] }
    expect(readBackup(backup({ saved: old }))).toEqual({ ok: true, saved: nothingSaved })
  })

  it.each<[string, string, BackupProblem]>([
    ['no text', '', 'no-json'],
    ['a text', 'Dear Ada,', 'no-json'],
    ['half of one', backup({ saved: empty }).slice(0, -9), 'no-json'],
    ['a list', '[]', 'not-ours'],
    ['nothing', 'null', 'not-ours'],
    ['something else in JSON', '{"name":"left-pad","version":1}', 'not-ours'],
    ['a backup of something else', '{"schema":"other/backup","version":1,"saved":{}}', 'not-ours'],
    ['one of a newer version', backup({ version: 2 }), 'newer'],
    ['one that holds a newer version', backup({ saved: { version: 99 } }), 'newer'],
    ['one without what was saved', backup({}), 'damaged'],
    ['one with attempts that are none', backup({ saved: { ...empty, attempts: 3 } }), 'damaged'],
    [
      'one nested deep',
      backup({}).replace('}', `,"saved":${'['.repeat(1e5)}${']'.repeat(1e5)}}`),
      'damaged',
    ],
    ['one too large to be ours', ' '.repeat(largestBackup + 1), 'too-large'],
  ])('is refused with the reason where it is %s', (_, text, problem) => {
    expect(readBackup(text)).toEqual({ ok: false, problem })
  })

  it('of any kind gives what was saved or a reason, and never throws', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((saved) => backup({ saved })),
      fc
        .dictionary(fc.string(), fc.jsonValue())
        .map((some) => backup({ saved: { ...empty, ...some } })),
      altered(anySaved.map((saved) => writeBackup(saved, day))),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readBackup(text)
        if (reading.ok) {
          const store = createDraftStore(
            openStorage(memoryArea(), '/', () => 1),
            () => 1,
            () => 'new',
          )
          store.importBackup(reading.saved)
          store.answer('python.ladder', 1)
          expect(readBackup(writeBackup(store.getState().saved, day)).ok).toBe(true)
        } else {
          expect(['too-large', 'no-json', 'not-ours', 'newer', 'damaged']).toContain(
            reading.problem,
          )
        }
      }),
      { numRuns: runs(1000) },
    )
  })
})
