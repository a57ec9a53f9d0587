/**
 * Does something slow once and remembers how it went, also badly: React asks again until it is given the same answer. Loading the
 * page anew is another try. What is there already carries what `use` looks for, so that a view need not wait for it.
 */
export function memoizeAsync<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= marked(load())
    return loading
  }
}

function marked<T>(promise: Promise<T>): Promise<T> {
  promise.then(
    (value) => Object.assign(promise, { status: 'fulfilled', value }),
    () => {},
  )
  return promise
}
