/**
 * Does something slow once and remembers how it went, also badly: React asks again until it is given the same answer. Loading the
 * page anew is another try.
 */
export function memoizeAsync<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load()
    return loading
  }
}
