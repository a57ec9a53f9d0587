/** How long a plan takes, and how many are proven to be the cheapest. */
import type { AllContent } from '../../src/content/load.ts'
import { cataloguePart, domainsOf } from '../../src/content/parts.ts'
import { seededRandom } from '../../src/content/random.ts'
import type { Levels } from '../../src/core/fit/levels.ts'
import type { LearningItem } from '../../src/core/path/items.ts'
import { planPath } from '../../src/core/path/plan.ts'
import type { Target } from '../../src/core/path/target.ts'
import { generateLevels } from '../research/drawnPeople.ts'
import { spread } from './figures.ts'

/** Plans for so many random people, in our catalogue, for every kind of every role. */
export function planTimes(content: AllContent, people: number): string {
  const skills = content.skills.map(({ id }) => id)
  const domains = domainsOf(content)
  const random = seededRandom(3)
  const ours = cataloguePart(content)
  const report: string[] = []
  for (const reach of ['ready', 'all'] as const) {
    const anybody = Array.from({ length: people }, () => generateLevels(random, skills))
    const situations = anybody.flatMap((levels) =>
      content.roles.flatMap(({ tracks }) =>
        tracks.map((track) => ({ levels, target: { ...track, reach }, catalogue: ours })),
      ),
    )
    report.push(`${ours.length} resources and projects of ours, every kind, to ${reach}`)
    report.push(...plansInWords(situations, domains))
  }
  return report.join('\n')
}

interface Planned {
  readonly levels: Levels
  readonly target: Target
  readonly catalogue: readonly LearningItem[]
}

function plansInWords(
  situations: readonly Planned[],
  domains: ReadonlyMap<string, string>,
): readonly string[] {
  const plans = situations.map(({ levels, target, catalogue }) => {
    const start = performance.now()
    const path = planPath(target, { levels, catalogue, domains, done: new Set() })
    return { time: performance.now() - start, path }
  })
  const proven = plans.filter(({ path }) => path.optimal).length
  const gap = plans.reduce((most, { path }) => Math.max(most, path.gapPercent), 0)
  return [
    `  milliseconds: ${spread(
      plans.map(({ time }) => time),
      2,
    )}`,
    `  proven cheapest: ${proven} of ${plans.length}; the others within ${gap.toFixed(1)} %`,
    `  steps: ${spread(
      plans.map(({ path }) => path.steps.length),
      0,
    )}`,
  ]
}
