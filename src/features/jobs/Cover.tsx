import type { Levels } from '../../core/fit/levels.ts'
import { type Ask, meetsMost, missingOf } from '../../core/fit/postings.ts'
import { useContent } from '../../shared/useContent.ts'
import { listed } from '../../ui/words.ts'

/** More than so many names are not read. */
const mostNamed = 4

interface CoverProps {
  readonly levels: Levels
  readonly asks: readonly Ask[]
}

/** How much of a posting is there, in words, and what is missing of it. */
export function Cover({ levels, asks }: CoverProps) {
  const { nameOf } = useContent()
  const missing = missingOf(levels, asks)
  if (missing.length === 0) return <p className="cover">You meet all of it.</p>
  const named = missing.slice(0, mostNamed)
  const rest = missing.length - named.length
  return (
    <p className="cover">
      {meetsMost(levels, asks) ? (
        <>
          <b>You meet most of it.</b> What’s left:
        </>
      ) : (
        'What’s missing:'
      )}{' '}
      {listed(
        named.map(({ skill, level }) => {
          const have = levels.get(skill)
          return `${nameOf(skill)} ${have === undefined ? '(not answered)' : `at ${level}`}`
        }),
      )}
      {rest > 0 && ` and ${rest} more`}
    </p>
  )
}
