/**
 * The next step of the path that somebody looked at last: a note for the first page, which plans nothing. Every change of what is
 * saved drops it, until the path is looked at again.
 */
import { nextStepKey, type StorageArea } from './storage.ts'

export interface NextStep {
  /** The id of the role, and its name. */
  readonly role: string
  readonly name: string
  /** What the step is called, its place, and how many there are. */
  readonly title: string
  readonly step: number
  readonly of: number
}

/** Leaves the note, where the browser keeps anything. */
export function noteNextStep(area: () => StorageArea, basePath: string, next: NextStep): void {
  try {
    area().setItem(nextStepKey(basePath), JSON.stringify(next))
  } catch {
    // Without the note the first page says how far the answers are.
  }
}
