/** How times and bytes grow with the number of roles, resources and projects. */
import { gzipSync } from 'node:zlib'
import type { AllContent } from '../../src/content/load.ts'
import {
  cataloguePart,
  closerLookPart,
  domainsOf,
  quizPart,
  rolesPart,
} from '../../src/content/parts.ts'
import { seededRandom } from '../../src/content/random.ts'
import { assess } from '../../src/core/fit/assess.ts'
import { secondLooks } from '../../src/core/fit/closerLook.ts'
import { fitRoles } from '../../src/core/fit/roles.ts'
import { planPath } from '../../src/core/path/plan.ts'
import { generateAnswers, generateLevels } from '../research/generateCatalogue.ts'
import { growthRows, quantile, spread } from './figures.ts'
import { growContent } from './growContent.ts'

/**
 * For each of these sizes, 1 being our content: times for so many random people, and bytes of what
 * pages load.
 */
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
    'levels, fits and the closer look, milliseconds': answerTimes,
  }
  const parts = {
    quiz: quizPart,
    roles: rolesPart,
    catalogue: cataloguePart,
    closer: closerLookPart,
  }
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
        const words = `${spread(values, 2)}, proven cheapest: ${proven} of ${people}`
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

/** The fits to all roles alone. */
function fitTimes({ roles, skills }: AllContent, people: number): readonly number[] {
  const random = seededRandom(8)
  const ids = skills.map(({ id }) => id)
  return Array.from({ length: people }, () => {
    const levels = generateLevels(random, ids)
    const start = performance.now()
    fitRoles(levels, roles)
    return performance.now() - start
  })
}

/** All that follows an answer. */
function answerTimes(content: AllContent, people: number): readonly number[] {
  const random = seededRandom(8)
  const ids = content.skills.map(({ id }) => id)
  return Array.from({ length: people }, () => {
    const answers = generateAnswers(content, random)
    const start = performance.now()
    const { levels } = assess(answers, ids, content.roles)
    secondLooks(answers, levels, ids, content.roles)
    return performance.now() - start
  })
}

/**
 * The times of plans for the first kind of one of the roles, another for each person, and how many
 * are proven to be the cheapest.
 */
function rolePlans(content: AllContent, people: number) {
  const { roles, skills } = content
  const catalogue = cataloguePart(content)
  const domains = domainsOf(content)
  const ids = skills.map(({ id }) => id)
  const random = seededRandom(9)
  const plans = Array.from({ length: people }, () => {
    const levels = generateLevels(random, ids)
    const track = roles[Math.floor(random() * roles.length)]?.tracks[0]
    const start = performance.now()
    const path = planPath(
      {
        requirements: track?.requirements ?? [],
        signatures: track?.signatures ?? [],
        reach: 'ready',
      },
      { levels, catalogue, domains, done: new Set() },
    )
    return { time: performance.now() - start, path }
  })
  return {
    values: plans.map(({ time }) => time),
    proven: plans.filter(({ path }) => path.optimal).length,
  }
}
