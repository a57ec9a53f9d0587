/** Where the saved text lies: one key of localStorage, with every failure of storage told apart. Nothing here throws. */
import type { Saved } from './saved.ts'
import { readSaved, writeSaved } from './savedText.ts'

/**
 * What keeps answers from being kept: `newer`, another tab runs a newer version and this one only reads; `unreadable`, the stored
 * text was damaged and lies aside; `full`, no room; `blocked`, the browser gives no storage.
 */
export type Trouble = 'newer' | 'unreadable' | 'full' | 'blocked'

/** The part of the Storage interface that is used. */
export type StorageArea = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What is stored. */
interface Stored {
  /** Null where it cannot be read. */
  readonly saved: Saved | null
  readonly trouble: Trouble | null
  /** Whether there is a text at all. */
  readonly isThere: boolean
}

export interface SavedStorage {
  /** A text that cannot be read is put aside first. */
  readonly load: () => Stored
  /** Stores this in place of what is stored now, unless a newer version did that; gives what was wrong with either. */
  readonly save: (saved: Saved) => Trouble | null
  /** Texts that could not be read, kept word for word. */
  readonly quarantined: () => readonly string[]
  /** Everything this site has stored, word for word, by key. */
  readonly texts: () => Readonly<Record<string, string>>
  /** Puts what is stored aside, readable or not, and leaves nothing in its place; false, and nothing changed, where there is no room. */
  readonly reset: () => boolean
  /** Removes everything this site has stored, and nothing else. */
  readonly clear: () => void
  readonly key: string
}

/** What the name of everything kept on a device begins with: product and base path, because sites of one owner may share one storage. */
export function siteKey(basePath: string): string {
  return `ai-security-skills-check:${basePath}:`
}

/** The key of the note that the first page reads: see nextStep.ts. */
export function nextStepKey(basePath: string): string {
  return `${siteKey(basePath)}next`
}

/** The key the answers lie under. */
export function storageKey(basePath: string): string {
  return `${siteKey(basePath)}answers`
}

/**
 * Storage in `area` (null where the browser refuses even to name it). `now` stamps what is put aside.
 */
export function openStorage(
  area: StorageArea | null,
  basePath: string,
  now: () => number,
): SavedStorage {
  const prefix = siteKey(basePath)
  const key = storageKey(basePath)
  const quarantine = `${prefix}aside:`

  function load(): Stored {
    if (area === null) return { saved: null, trouble: 'blocked', isThere: false }
    try {
      const text = area.getItem(key)
      const isThere = text !== null
      const reading = readSaved(text)
      if (reading.kind === 'saved') return { saved: reading.saved, trouble: null, isThere }
      if (reading.kind === 'newer') return { saved: null, trouble: 'newer', isThere }
      putAside(area, text ?? '')
      return { saved: null, trouble: 'unreadable', isThere }
    } catch (error) {
      return { saved: null, trouble: troubleOf(error), isThere: false }
    }
  }

  /** Once for each text, under a key of its own. The text stays where it is too, until something is saved in its place. */
  function putAside(area: StorageArea, text: string): void {
    const taken = ownKeys(quarantine)
    if (taken.some((key) => area.getItem(key) === text)) return
    let moment = now()
    while (taken.includes(`${quarantine}${moment}`)) moment++
    area.setItem(`${quarantine}${moment}`, text)
  }

  function save(saved: Saved): Trouble | null {
    const { trouble } = load()
    const cannotWrite = trouble !== null && trouble !== 'unreadable'
    if (area === null || cannotWrite) return trouble
    try {
      area.setItem(key, writeSaved(saved))
      // Any change may make another step the next one.
      area.removeItem(nextStepKey(basePath))
      return trouble
    } catch (error) {
      return troubleOf(error)
    }
  }

  function reset(): boolean {
    const text = area?.getItem(key) ?? null
    if (area === null || text === null) return true
    area.removeItem(nextStepKey(basePath))
    // First out of its place: there may be no room for it twice.
    area.removeItem(key)
    try {
      putAside(area, text)
      return true
    } catch {
      area.setItem(key, text)
      return false
    }
  }

  function ownKeys(from: string): readonly string[] {
    if (area === null) return []
    const keys = Array.from({ length: area.length }, (_, i) => area.key(i) ?? '')
    return keys.filter((key) => key.startsWith(from)).sort()
  }

  function quietly<T>(work: () => T, otherwise: T): T {
    try {
      return work()
    } catch {
      return otherwise
    }
  }

  return {
    load,
    save,
    quarantined: () =>
      quietly(() => ownKeys(quarantine).map((key) => area?.getItem(key) ?? ''), []),
    texts: () =>
      quietly(
        () => Object.fromEntries(ownKeys(prefix).map((key) => [key, area?.getItem(key) ?? ''])),
        {},
      ),
    // Where nothing can even be read, nothing is stored that would have to be put aside.
    reset: () => quietly(reset, true),
    clear: () =>
      quietly(() => {
        for (const key of ownKeys(prefix)) area?.removeItem(key)
      }, undefined),
    key,
  }
}

function troubleOf(error: unknown): Trouble {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
}
