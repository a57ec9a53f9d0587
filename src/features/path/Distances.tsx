import { useMemo } from 'react'
import type { Answers } from '../../core/answers/answers.ts'
import type { RoleFit } from '../../core/fit/roles.ts'
import type { Path } from '../../core/path/plan.ts'
import { useAssess } from '../../shared/useAssess.ts'
import type { ShownPath } from '../../shared/usePersonalPath.ts'
import { useRoles } from '../../shared/useRoles.ts'
import { BandWord } from '../../ui/BandWord.tsx'
import { ScrollTable } from '../../ui/ScrollTable.tsx'
import { SiteLink } from '../../ui/SiteLink.tsx'
import { hoursInWords } from '../../ui/words.ts'
import { useRolePaths } from './useRolePaths.ts'

const goals = ['apply', 'ready'] as const
const goalNames = { apply: 'Until you can apply', ready: 'To Ready' }

interface DistancesProps {
  readonly answers: Answers
  readonly shown: Pick<ShownPath, 'situation'>
  /** The role whose path this is. */
  readonly role: string
  /** Where the person comes from; null where they did not say. */
  readonly from: string | null
}

/** The hours to every role, by the same plan as its path, as they are found. */
export function Distances({ answers, shown: { situation }, role, from }: DistancesProps) {
  const { nameOfFit, backgrounds } = useRoles()
  const { fits } = useAssess()(answers)
  const isBeginner = fits.every(({ standing }) => standing === 'explore')
  const before = backgrounds.find(({ id }) => id === from)?.before ?? null
  const unlimited = useMemo(
    () => ({ ...situation, budgetHours: Number.POSITIVE_INFINITY }),
    [situation],
  )
  const found = useRolePaths(fits, unlimited)
  const hoursTo = ({ role }: RoleFit) => found.get(role)?.apply?.hours ?? Number.POSITIVE_INFINITY
  // By hours once all are known, so that no row moves while somebody reads.
  const inOrder = found.size < fits.length ? fits : fits.toSorted((a, b) => hoursTo(a) - hoursTo(b))
  return (
    <>
      {isBeginner && before !== null && <p>{before}</p>}
      <ScrollTable caption="Hours on the path to each role" className="stacked-pairs">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Now</th>
            {goals.map((goal) => (
              <th key={goal} scope="col" className="number">
                {goalNames[goal]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder.map((fit) => (
            <tr key={fit.role}>
              <th scope="row">
                {fit.role === role ? (
                  nameOfFit(fit)
                ) : (
                  <SiteLink href={`/path/${fit.role}/`}>{nameOfFit(fit)}</SiteLink>
                )}
              </th>
              <td>
                <BandWord band={fit.standing} />
              </td>
              {goals.map((goal) => (
                <td key={goal} className="number" data-label={goalNames[goal]}>
                  <Hours goal={goal} distance={found.get(fit.role)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="muted">
        Hours on the path to the kind of each role that suits you best, with the same settings as
        this path.
      </p>
    </>
  )
}

interface HoursProps {
  readonly goal: 'apply' | 'ready'
  /** Undefined while it is being worked out. */
  readonly distance: Path | undefined
}

function Hours({ goal, distance }: HoursProps) {
  if (distance === undefined) return <>…</>
  const milestone = distance[goal]
  if (milestone === null) return <>not by learning alone</>
  return <>{milestone.steps === 0 ? 'now' : hoursInWords(milestone.hours)}</>
}
