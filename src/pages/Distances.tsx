import { use, useEffect, useMemo, useState } from 'react'
import type { Content } from '../content/parts.ts'
import type { Answers } from '../core/answers.ts'
import { type Distance, distanceSearch } from '../core/distance.ts'
import { type Band, bands } from '../core/fit.ts'
import { BandWord } from '../ui/BandWord.tsx'
import { To } from '../ui/To.tsx'
import { hoursInWords } from '../ui/words.ts'
import { useAssessor } from './useAssessor.ts'
import type { ShownPath } from './usePersonalPath.ts'

interface DistancesProps {
  readonly content: Content
  readonly answers: Answers
  readonly shown: Pick<ShownPath, 'start' | 'offer'>
  /** The role whose path this is. */
  readonly role: string
}

const goals = ['close', 'ready'] as const

/** The hours to every role, nearest first as they are found. */
export function Distances({ content, answers, shown: { start, offer }, role }: DistancesProps) {
  const { roles } = use(content.roles())
  const assessor = useAssessor(content)
  const fits = useMemo(() => assessor.assess(answers).fits, [assessor, answers])
  const [found, setFound] = useState<ReadonlyMap<string, Distance | null>>(new Map())

  useEffect(() => {
    setFound(new Map())
    const asked = roles.flatMap(({ id, requirements }) =>
      goals.map((band) => ({
        key: `${id} ${band}`,
        search: distanceSearch(band, start, requirements, offer),
      })),
    )
    return inSlices(asked, (key, distance) =>
      setFound((known) => new Map(known).set(key, distance)),
    )
  }, [roles, start, offer])

  return (
    <>
      <div className="table-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Role</th>
              <th scope="col">Now</th>
              <th scope="col" className="number">
                To Close
              </th>
              <th scope="col" className="number">
                To Ready
              </th>
            </tr>
          </thead>
          <tbody>
            {fits.map(({ role: id, band }) => (
              <tr key={id}>
                <th scope="row">
                  {id === role ? (
                    roles.find((one) => one.id === id)?.name
                  ) : (
                    <To href={`/path/${id}/`}>{roles.find((one) => one.id === id)?.name}</To>
                  )}
                </th>
                <td>
                  <BandWord band={band} />
                </td>
                {goals.map((goal) => (
                  <td key={goal} className="number">
                    <Hours now={band} goal={goal} distance={found.get(`${id} ${goal}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted">
        The fewest hours of learning to each band, with the same options as this path, if your
        levels are the likeliest. “At most” stands where a shorter way may exist.
      </p>
    </>
  )
}

interface HoursProps {
  readonly now: Band
  readonly goal: Band
  /** Undefined while it is being worked out. */
  readonly distance: Distance | null | undefined
}

function Hours({ now, goal, distance }: HoursProps) {
  if (bands.indexOf(now) >= bands.indexOf(goal)) return <>there</>
  if (distance === undefined) return <>…</>
  if (distance === null) return <>not by learning alone</>
  if (distance.hours === 0) return <>perhaps there</>
  return (
    <>
      {!distance.optimal && 'at most '}
      {hoursInWords(distance.hours)}
    </>
  )
}

/** A search works this long, in milliseconds, before the page gets a turn. */
const slice = 8

interface Asked {
  readonly key: string
  readonly search: Generator<void, Distance | null>
}

/** Runs searches one after the other without holding up the page. Gives a way to stop. */
function inSlices(
  asked: readonly Asked[],
  onFound: (key: string, distance: Distance | null) => void,
): () => void {
  const waiting = [...asked]
  let timer: ReturnType<typeof setTimeout>
  function work(): void {
    const next = waiting[0]
    if (next === undefined) return
    const end = performance.now() + slice
    let result = next.search.next()
    while (!result.done && performance.now() < end) result = next.search.next()
    if (result.done) {
      onFound(next.key, result.value)
      waiting.shift()
    }
    timer = setTimeout(work)
  }
  timer = setTimeout(work)
  return () => clearTimeout(timer)
}
