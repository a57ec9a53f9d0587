/** How times and bytes grow with the number of roles, resources and projects. */
import { gzipSync } from 'node:zlib'
import type { AllContent } from '../src/content/load.ts'
import { cataloguePart, closerPart, quizPart, rolesPart } from '../src/content/parts.ts'
import { believedFits } from '../src/core/belief.ts'
import { planPath } from '../src/core/path.ts'
import { estimator } from '../src/core/posterior.ts'
import { seededRandom } from '../src/core/random.ts'
import { answerTimes } from './benchEstimate.ts'
import { growthRows, quantile, spread } from './figures.ts'
import { generateAnswers, generateLevels } from './generateCatalogue.ts'
import { growContent } from './growContent.ts'

/** For each of these sizes, 1 being our content: times for so many random people, and bytes of what pages load. */
export function growthWithContent(
  content: AllContent,
  sizes: readonly number[],
  people: number,
): string {
  const grown = sizes.map((size) => ({
    size,
    content: growContent(content, size, seededRandom(7)),
  }))
  const times = {
    'fits to all roles, milliseconds': fitTimes,
    'estimate, fits and next question, milliseconds': answerTimes,
  }
  const parts = { quiz: quizPart, roles: rolesPart, catalogue: cataloguePart, closer: closerPart }
  return [
    ...grown.map(
      ({ size, content }) =>
        `×${size}: ${content.roles.length} roles, ${cataloguePart(content).length} free resources and projects`,
    ),
    ...Object.entries(times).flatMap(([title, timesOf]) => [
      `\n${title}`,
      ...growthRows(
        grown.map(({ size, content }) => {
          const values = timesOf(content, people)
          return { size, figure: quantile(values, 0.5), words: spread(values, 2) }
        }),
      ),
    ]),
    '\nplan for one role, milliseconds',
    ...growthRows(
      grown.map(({ size, content }) => {
        const { values, proven } = rolePlans(content, people)
        const words = `${spread(values, 2)}, proven shortest: ${proven} of ${people}`
        return { size, figure: quantile(values, 0.5), words }
      }),
    ),
    ...Object.entries(parts).flatMap(([name, partOf]) => [
      `\n${name} part, gzip -9`,
      ...growthRows(
        grown.map(({ size, content }) => {
          const { length } = gzipSync(JSON.stringify(partOf(content)), { level: 9 })
          return { size, figure: length, words: `${(length / 1000).toFixed(1)} kB` }
        }),
      ),
    ]),
  ].join('\n')
}

/** The fits to all roles alone, with the draws they need. */
function fitTimes(content: AllContent, people: number): readonly number[] {
  const { bank, roles, model } = rolesPart(content)
  const estimate = estimator(bank, model)
  const random = seededRandom(8)
  return Array.from({ length: people }, () => {
    const posterior = estimate(generateAnswers(content, random))
    const start = performance.now()
    believedFits(posterior, roles)
    return performance.now() - start
  })
}

/** The times of plans for one of the roles, another for each person, and how many are proven to be the shortest. */
function rolePlans(content: AllContent, people: number) {
  const { roles, skills } = content
  const catalogue = cataloguePart(content)
  const ids = skills.map(({ id }) => id)
  const random = seededRandom(9)
  const plans = Array.from({ length: people }, () => {
    const own = generateLevels(random, ids)
    const role = roles[Math.floor(random() * roles.length)]
    const start = performance.now()
    const path = planPath((skill) => own.get(skill) ?? 0, role?.requirements ?? [], catalogue)
    return { time: performance.now() - start, path }
  })
  return {
    values: plans.map(({ time }) => time),
    proven: plans.filter(({ path }) => path.optimal).length,
  }
}
