/**
 * The next step of the path that somebody set out on: a note for the first page, which plans nothing. Every change of what is saved
 * drops it, until that path is looked at again.
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
  /** The version of the content: the step may not be there in another. */
  readonly version: string
}

/** Leaves the note, where the browser keeps anything. */
export function noteNextStep(area: () => StorageArea, basePath: string, next: NextStep): void {
  try {
    area().setItem(nextStepKey(basePath), JSON.stringify(next))
  } catch {
    // Without the note the first page says how far the answers are.
  }
}
