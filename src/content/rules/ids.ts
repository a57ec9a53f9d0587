import { idForm } from '../fields.ts'
import type { Readable } from '../load.ts'
import { type Problem, problemUnless } from './problem.ts'

/** File names are ids, and ids of lists are used once. */
export function idsAreGood({ ids, domains, sources }: Readable): readonly Problem[] {
  const lists = { 'domains.json': domains, 'sources.json': sources }
  return [
    ...Object.entries(ids).flatMap(([folder, names]) =>
      [...names].flatMap((id) =>
        problemUnless(
          idForm.test(id),
          `${folder}/${id}.json`,
          '',
          'has a name that is no id. Rename the file: lower-case words joined by hyphens.',
        ),
      ),
    ),
    ...Object.entries(lists).flatMap(([file, items]) =>
      items.flatMap(({ id }, i) =>
        problemUnless(
          items.findIndex((other) => other.id === id) === i,
          file,
          id,
          `"${id}" is used twice. Give one of them an id of its own.`,
        ),
      ),
    ),
  ]
}
