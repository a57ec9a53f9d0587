import { idForm } from '../fields.ts'
import type { Readable } from '../load.ts'
import { type Problems, problem } from './problem.ts'

/** File names are ids, and ids of lists are used once. */
export function* idsAreGood({ ids, domains, backgrounds, draws, sources }: Readable): Problems {
  const remedy = 'has a name that is no id. Rename the file: lower-case words joined by hyphens.'
  for (const [folder, names] of Object.entries(ids))
    for (const id of names) if (!idForm.test(id)) yield problem(`${folder}/${id}.json`, '', remedy)
  // One index of names holds both.
  for (const id of ids.roles)
    if (ids.skills.has(id))
      yield problem(`roles/${id}.json`, '', 'has the id of a skill. Give the file another name.')
  const lists = [
    ['domains.json', domains],
    ['backgrounds.json', backgrounds],
    ['backgrounds.json', draws],
    ['sources.json', sources],
  ] as const
  for (const [file, items] of lists)
    for (const [i, { id }] of items.entries())
      if (items.findIndex((other) => other.id === id) !== i)
        yield problem(file, id, `"${id}" is used twice. Give one of them an id of its own.`)
}
