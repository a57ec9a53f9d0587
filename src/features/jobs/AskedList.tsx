import type { Requirement } from '../../core/fit/track.ts'
import { useContent } from '../../shared/useContent.ts'
import { listed } from '../../ui/words.ts'
import { sectionNames } from './sectionNames.ts'

interface AskedListProps {
  readonly requirements: readonly Requirement[]
}

/** What a posting asks, in a few lines: by section, each skill with its level. */
export function AskedList({ requirements }: AskedListProps) {
  const { nameOf } = useContent()
  return (
    <dl className="compact">
      {sectionNames.map(({ weight, title }) => {
        const asked = requirements
          .filter((one) => one.weight === weight)
          .toSorted((a, b) => b.level - a.level)
        return (
          asked.length > 0 && (
            <div key={weight}>
              <dt>{title}</dt>
              <dd>
                {listed(
                  asked.map(
                    ({ skill, level, must }) =>
                      `${nameOf(skill)} at level ${level}${must ? ' (must-have)' : ''}`,
                  ),
                )}
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}
