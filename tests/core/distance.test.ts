import { describe, expect, it } from 'vitest'
import { generateLevels } from '../../scripts/generateCatalogue.ts'
import { loadContent } from '../../src/content/load.ts'
import { distanceTo } from '../../src/core/distance.ts'
import type { Levels, Requirement } from '../../src/core/fit.ts'
import { planPath } from '../../src/core/path.ts'
import { seededRandom } from '../../src/core/random.ts'
import type { Teaching } from '../../src/core/teaching.ts'
import { leastHoursToBand } from './highs.ts'
import { runs } from './runs.ts'

const nothing: Levels = () => 0

const course = (skill: string, from: number, to: number, hours: number): Teaching => ({
  id: `${skill}${to}`,
  hours,
  teaches: [{ skill, from, to }],
  needs: [],
})

describe('the distance to a role', () => {
  const requirements: readonly Requirement[] = [
    { skill: 'must', level: 2, weight: 3 },
    { skill: 'cheap', level: 1, weight: 1 },
    { skill: 'dear', level: 1, weight: 1 },
  ]
  const catalogue = [
    course('must', 0, 1, 10),
    course('must', 1, 2, 20),
    course('cheap', 0, 1, 5),
    course('dear', 0, 1, 50),
  ]

  it('leaves short what the band can do without', () => {
    // Without "dear": 80 points. With "must" a level short: 50 with both others.
    expect(distanceTo('close', nothing, requirements, catalogue)?.hours).toBe(35)
    expect(distanceTo('ready', nothing, requirements, catalogue)?.hours).toBe(85)
    // "must" at level 1 with "cheap": 50 points.
    expect(distanceTo('stretch', nothing, requirements, catalogue)?.hours).toBe(15)
  })

  it('is nothing to a band one is in', () => {
    expect(distanceTo('explore', nothing, requirements, catalogue)?.hours).toBe(0)
    expect(distanceTo('ready', () => 4, requirements, catalogue)?.hours).toBe(0)
  })

  it('is unknown where learning alone does not lead there', () => {
    expect(distanceTo('ready', nothing, requirements, catalogue.slice(1))).toBeNull()
    const leading: readonly Requirement[] = [{ skill: 'must', level: 4, weight: 3 }]
    expect(distanceTo('ready', nothing, leading, catalogue)).toBeNull()
  })

  const { content } = loadContent('data')
  if (content === null) throw new Error('data/ does not load: see npm run check')
  const { resources, projects, skills, roles } = content
  const free = [...resources.filter((resource) => resource.free), ...projects]

  it('is what an integer programme finds, and never more than the whole path', async () => {
    const random = seededRandom(4)
    const ids = skills.map(({ id }) => id)
    let proven = 0
    let all = 0
    // At length only twenty times as often, for an integer programme takes its time.
    for (let person = 0; person < runs(5, 100); person++) {
      const own = generateLevels(random, ids)
      const levels: Levels = (skill) => own.get(skill) ?? 0
      for (const { requirements } of roles) {
        const path = planPath(levels, requirements, free)
        for (const band of ['close', 'ready'] as const) {
          const found = distanceTo(band, levels, requirements, free)
          const least = await leastHoursToBand(band, levels, requirements, free)
          expect(found === null).toBe(least === null)
          if (found === null || least === null) continue
          if (found.optimal) expect(found.hours).toBeCloseTo(least, 3)
          expect(found.hours).toBeGreaterThan(least - 1e-3)
          expect(found.hours).toBeLessThanOrEqual(path.hours)
          all++
          if (found.optimal) proven++
        }
      }
    }
    expect(proven / all).toBeGreaterThan(0.9)
  })
})
