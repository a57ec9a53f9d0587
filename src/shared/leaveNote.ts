import { noteNextStep } from '../storage/nextStep.ts'
import type { useContent } from './useContent.ts'

/** A path, as far as the note says it. */
interface Shown {
  readonly path: { readonly steps: readonly unknown[] }
  readonly done: number
}

/** Leaves a note for the first page: the next step of one's own path to a role, and what it is called. */
export function leaveNote(
  { quiz: { version }, nameOf }: Pick<ReturnType<typeof useContent>, 'quiz' | 'nameOf'>,
  role: string,
  title: string,
  { path, done }: Shown,
): void {
  noteNextStep(() => localStorage, import.meta.env.BASE_URL, {
    ...{ role, name: nameOf(role), title, version },
    ...{ step: done + 1, of: done + path.steps.length },
  })
}
