import type { RefObject } from 'react'
import { type StopReason, settledChance, worthAsking } from '../core/followUp.ts'
import { To } from '../ui/To.tsx'
import { count } from '../ui/words.ts'

const reasons: { readonly [reason in StopReason]: string } = {
  settled: `It is likely enough which role fits you best: the chance is at least ${Math.round(100 * settledChance)} in 100.`,
  'little-to-gain': `No question that is left is likely to change how your roles stand by ${count(worthAsking, 'point')}.`,
  twelve: 'Twelve closer questions are enough for one sitting.',
  'none-left': 'You have answered or skipped every question there is.',
}

interface EnoughAskedProps {
  readonly reason: StopReason
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** Asks on all the same; not given where nothing is left to ask. */
  readonly onGoOn?: () => void
}

/** The end of the follow-ups: why no more is asked, and the ways on. */
export function EnoughAsked({ reason, heading, onGoOn }: EnoughAskedProps) {
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {onGoOn === undefined ? 'Nothing is left to ask' : 'That is enough to go by'}
      </h1>
      <p>
        {reasons[reason]}
        {onGoOn !== undefined &&
          ' You can go on all the same; each answer makes the ranges a little narrower.'}
      </p>
      <div className="actions">
        <To className="button" href="/results/">
          See your results
        </To>
        {onGoOn !== undefined && (
          <button type="button" className="button-quiet" onClick={onGoOn}>
            Answer more
          </button>
        )}
      </div>
    </>
  )
}
