import type { WithPauses } from '../core/pauses.ts'

/** Milliseconds that work holds the page up at a time; a pause may come a little later. */
const turn = 8

/** Does long work in turns with everything else that the page has to do. */
export async function inTurns<Result>(work: WithPauses<Result>): Promise<Result> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve))
    for (const end = performance.now() + turn; performance.now() < end; ) {
      const { done, value } = work.next()
      if (done === true) return value
    }
  }
}
