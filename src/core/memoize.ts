/**
 * The same work with a memory: what it gave for a thing, as long as the thing lives. Things must be readonly, for one that changed
 * would be taken for what it was.
 */
export function memoize<Thing extends object, Result>(
  work: (thing: Thing) => Result,
): (thing: Thing) => Result {
  const given = new WeakMap<Thing, { readonly result: Result }>()
  return (thing) => {
    const known = given.get(thing) ?? { result: work(thing) }
    given.set(thing, known)
    return known.result
  }
}
