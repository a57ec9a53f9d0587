import type { Requirement } from '../../core/fit/track.ts'
import { listed } from '../../ui/words.ts'
import { sectionNames } from './sectionNames.ts'

interface AskedListProps {
  readonly requirements: readonly Requirement[]
  readonly nameOf: (skill: string) => string
}

/** What a posting asks, in a few lines: by section, each skill with its level. */
export function AskedList({ requirements, nameOf }: AskedListProps) {
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
