/**
 * Prints how well paths keep the rules of a good mentor: for each background, and for people drawn
 * at random.
 */
import { type AllContent, loadContent } from '../../src/content/load.ts'
import { cataloguePart, domainsOf } from '../../src/content/parts.ts'
import { seededRandom } from '../../src/content/random.ts'
import type { Levels } from '../../src/core/fit/levels.ts'
import { cap } from '../../src/core/path/longWay.ts'
import { type Path, planPath } from '../../src/core/path/plan.ts'
import { generateLevels } from './drawnPeople.ts'
import { type Mark, most, pathScore, totalOf } from './pathScore.ts'

const drawnPeople = 200
const seed = 11

type Track = AllContent['roles'][number]['tracks'][number]

/** The path of somebody to a track, with its score. */
interface Judged {
  readonly who: string
  readonly track: string
  readonly path: Path
  /** The hours of everything that the track asks. */
  readonly hoursOfAll: number
  readonly marks: Readonly<Record<Mark, number>>
}

export function printPaths(): void {
  const { content, problems } = loadContent('data')
  if (content === null) throw new Error(problems.map(({ file }) => file).join(', '))
  const skills = content.skills.map(({ id }) => id)
  const random = seededRandom(seed)
  const judge = judgeOf(content)
  const known = content.backgrounds.flatMap(({ id, roles: [role = ''], typical }) => {
    const levels = new Map(Object.entries(typical))
    return tracksOf(content, role).map((track) => judge(id, levels, track))
  })
  console.log('Levels typical of a background, each kind of the role they make for:')
  console.log(known.map(line).join('\n'))
  console.log(summary(known))
  const drawn = Array.from({ length: drawnPeople }, (_, i) => ({
    who: `drawn ${i + 1}`,
    levels: generateLevels(random, skills),
  })).flatMap(({ who, levels }) =>
    content.roles.flatMap(({ tracks }) => tracks.map((track) => judge(who, levels, track))),
  )
  console.log(`\n${drawnPeople} people drawn at random, every kind of every role:`)
  for (const { id, tracks } of content.roles) {
    const ids = tracks.map(({ id }) => id)
    const own = drawn.filter(({ track }) => ids.includes(track))
    console.log(`  ${id}: mean ${mean(own.map(total)).toFixed(2)}, worst ${worst(own)}`)
  }
  console.log(summary(drawn))
}

function judgeOf(content: AllContent): (who: string, levels: Levels, track: Track) => Judged {
  const catalogue = cataloguePart(content)
  const domains = domainsOf(content)
  return (who, levels, track) => {
    const situation = { levels, catalogue, domains, done: new Set<string>() }
    const path = planPath({ ...track, reach: 'ready' }, situation)
    const items = path.steps.flatMap(({ item }) => catalogue.find(({ id }) => id === item) ?? [])
    const { requirements, signatures } = track
    return {
      ...{ who, track: track.id, path },
      hoursOfAll: planPath({ ...track, reach: 'all' }, situation).hours,
      marks: pathScore({
        ...{ levels, requirements, signatures, items, catalogue, domains, isSigned: false },
      }),
    }
  }
}

function tracksOf({ roles }: AllContent, role: string): readonly Track[] {
  return roles.find(({ id }) => id === role)?.tracks ?? []
}

function total({ marks }: Judged): number {
  return totalOf(marks)
}

function line(judged: Judged): string {
  const { who, track, path } = judged
  const apply = path.apply === null ? 'never' : `step ${path.apply.steps}, hour ${path.apply.hours}`
  const beyond =
    (path.apply?.hours ?? Number.POSITIVE_INFINITY) > cap.hours ? ' (beyond the cap)' : ''
  return `  ${total(judged).toFixed(2).padStart(5)}  ${who}, ${track}: ${path.steps.length} steps, ${path.hours} h; apply after ${apply}${beyond}`
}

function worst(all: readonly Judged[]): string {
  const last = all.toSorted((a, b) => total(a) - total(b))[0]
  return last === undefined ? 'none' : `${total(last).toFixed(2)} (${last.who}, ${last.track})`
}

function summary(all: readonly Judged[]): string {
  const lost = Object.entries(most)
    .map(([mark, points]) => {
      const given = all.map(({ marks }) => new Map(Object.entries(marks)).get(mark) ?? 0)
      return { mark, points: points - mean(given) }
    })
    .sort((a, b) => b.points - a.points)
  const open = all.filter(({ hoursOfAll }) => hoursOfAll > 0)
  const share = mean(open.map(({ path, hoursOfAll }) => path.hours / hoursOfAll))
  const proven = all.filter(({ path }) => path.optimal).length
  return [
    `  mean ${mean(all.map(total)).toFixed(2)} of 10, worst ${worst(all)}`,
    `  lost on average, the rule that costs most first: ${lost.map(({ mark, points }) => `${mark} ${points.toFixed(2)}`).join(', ')}`,
    `  proven the cheapest: ${proven} of ${all.length}; Ready takes ${(100 * share).toFixed(0)} % of the hours of all that is asked`,
  ].join('\n')
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
