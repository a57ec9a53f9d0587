/** How long a plan takes, and how much shorter than a greedy path it is. */
import type { AllContent } from '../src/content/load.ts'
import { cataloguePart } from '../src/content/parts.ts'
import type { Levels, Requirement } from '../src/core/fit.ts'
import { planPath } from '../src/core/path.ts'
import { seededRandom } from '../src/core/random.ts'
import type { Teaching } from '../src/core/teaching.ts'
import { spread } from './figures.ts'
import { generateCatalogue, generateLevels, generateRole } from './generateCatalogue.ts'
import { greedyPath } from './greedyPath.ts'

const generatedSizes = [150, 300, 600]
const generatedCatalogues = 10
const generatedPeople = 30

/** Plans for so many random people: in our catalogue for every role, then in made-up catalogues. */
export function planTimes(content: AllContent, people: number): string {
  const skills = content.skills.map(({ id }) => id)
  const random = seededRandom(3)
  const ours = cataloguePart(content)
  const anybody = Array.from({ length: people }, () => generateLevels(random, skills))
  const everyRole = anybody.flatMap((own) =>
    content.roles.map(({ requirements }) => ({ own, requirements, catalogue: ours })),
  )
  const report = [`${ours.length} resources and projects of ours, every role`]
  report.push(...plansInWords(everyRole))
  for (const size of generatedSizes) {
    const situations = Array.from({ length: generatedCatalogues }, () => {
      const catalogue = generateCatalogue(size, random)
      return Array.from({ length: generatedPeople }, () => ({
        own: generateLevels(random),
        requirements: generateRole(random),
        catalogue,
      }))
    }).flat()
    report.push(`${size} made-up resources`, ...plansInWords(situations))
  }
  return report.join('\n')
}

interface Situation {
  readonly own: ReadonlyMap<string, number>
  readonly requirements: readonly Requirement[]
  readonly catalogue: readonly Teaching[]
}

function plansInWords(situations: readonly Situation[]): readonly string[] {
  const plans = situations.map(({ own, requirements, catalogue }) => {
    const levels: Levels = (skill) => own.get(skill) ?? 0
    const start = performance.now()
    const path = planPath(levels, requirements, catalogue)
    const time = performance.now() - start
    const greedy = greedyPath(levels, requirements, catalogue)
    const longer = greedy.reduce((sum, { hours }) => sum + hours, 0) / path.hours - 1
    return { time, longer: path.hours === 0 ? 0 : 100 * longer, path }
  })
  const proven = plans.filter(({ path }) => path.optimal).length
  const gap = plans.reduce((most, { path }) => Math.max(most, path.gapPercent), 0)
  const longer = plans.map(({ longer }) => longer)
  const mean = longer.reduce((sum, percent) => sum + percent, 0) / plans.length
  return [
    `  milliseconds: ${spread(
      plans.map(({ time }) => time),
      2,
    )}`,
    `  proven shortest: ${proven} of ${plans.length}; the others within ${gap.toFixed(1)} %`,
    `  steps: ${spread(
      plans.map(({ path }) => path.steps.length),
      0,
    )}`,
    `  greedy takes longer by, in %: mean ${mean.toFixed(1)}, ${spread(longer, 1)}`,
  ]
}
