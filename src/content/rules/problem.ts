import type { Readable } from '../load.ts'

/** Something wrong in a file of data/: where, what, and how to mend it. */
export interface Problem {
  readonly file: string
  /** The path of the field, such as `requirements[2].skill`; empty for the whole file. */
  readonly field: string
  readonly message: string
}

/** Yields what is wrong; nothing where all is well. */
export type Problems = Iterable<Problem>

/** What is wrong, the remedy at the end of the message. */
export function problem(file: string, field: string, message: string): Problem {
  return { file, field, message }
}

/** A problem unless this is the id of a file in the folder of its kind. */
export function* unlessKnown(
  id: string,
  kind: 'skill' | 'role',
  ids: Pick<Readable['ids'], 'skills' | 'roles'>,
  file: string,
  field: string,
): Problems {
  if (!ids[`${kind}s`].has(id))
    yield problem(file, field, `"${id}" is not a ${kind}. Use an id from data/${kind}s/.`)
}
