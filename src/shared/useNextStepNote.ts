import { useEffect } from 'react'
import { noteNextStep } from '../storage/nextStep.ts'

/** A path, as far as the note says it. */
interface Shown {
  readonly path: { readonly steps: readonly unknown[] }
  readonly done: number
}

/** Leaves a note of the next step of one's own path for the first page, once its title is known. */
export function useNextStepNote(
  role: { readonly id: string; readonly name: string } | undefined,
  shown: Shown,
  title: string | undefined,
): void {
  const { id, name } = role ?? {}
  useEffect(() => {
    const { path, done } = shown
    const left = path.steps.length
    if (id === undefined || name === undefined || title === undefined || left === 0) return
    noteNextStep(() => localStorage, import.meta.env.BASE_URL, {
      ...{ role: id, name, title },
      ...{ step: done + 1, of: done + left },
    })
  }, [id, name, title, shown])
}
