/** Long work that can be done in turns with other work: each pause is a place to stop at. What comes of it is the same in any case. */
export type WithPauses<Result> = Generator<undefined, Result, undefined>

/** Does the work without a pause. */
export function atOnce<Result>(work: WithPauses<Result>): Result {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
