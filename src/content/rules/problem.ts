/** Something wrong in a file of data/: where, what, and how to mend it. */
export interface Problem {
  readonly file: string
  /** The path of the field, such as `requirements[2].skill`; empty for the whole file. */
  readonly field: string
  readonly message: string
}

/** The problem, its remedy at the end of the message, or nothing where all is well. */
export function problemUnless(
  ok: boolean,
  file: string,
  field: string,
  message: string,
): readonly Problem[] {
  return ok ? [] : [{ file, field, message }]
}

/** A problem unless this is the id of a file in the folder of its kind. */
export function problemUnlessKnown(
  id: string,
  kind: 'skill' | 'role',
  ids: { readonly skills: ReadonlySet<string>; readonly roles: ReadonlySet<string> },
  file: string,
  field: string,
): readonly Problem[] {
  const message = `"${id}" is not a ${kind}. Use an id from data/${kind}s/.`
  return problemUnless(ids[`${kind}s`].has(id), file, field, message)
}
