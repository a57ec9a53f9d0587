/** What `npm run new` leaves for a person to write stands in data/ as a text that begins so, and goes on with what to write. */
export const unwritten = 'Write: '

/** Every such text in a value, with the path to it. */
export function* unwrittenIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): Iterable<{ readonly path: readonly PropertyKey[]; readonly what: string }> {
  if (typeof value === 'string' && value.startsWith(unwritten))
    yield { path, what: value.slice(unwritten.length) }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value))
    yield* unwrittenIn(inner, [...path, Array.isArray(value) ? Number(key) : key])
}
