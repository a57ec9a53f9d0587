import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bankOf } from '../../src/content/parts.ts'
import { expectedScore } from '../../src/core/belief.ts'
import { bands, coverage } from '../../src/core/fit.ts'
import { startLevels } from '../../src/core/levels.ts'
import { outlook } from '../../src/core/outlook.ts'
import { planPath } from '../../src/core/path.ts'
import { estimator } from '../../src/core/posterior.ts'
import { contentOf } from '../content/contentOf.ts'
import { whole } from './example.ts'
import { runs } from './runs.ts'

describe('what the steps of a path do to a fit that is believed', () => {
  const content = contentOf('data')
  const estimate = estimator(bankOf(content), content.model)
  const catalogue = [...content.resources, ...content.projects]
  const anybody = fc
    .array(whole(0, 3), {
      minLength: content.skills.length,
      maxLength: content.skills.length,
    })
    .map((options) => new Map(content.skills.map(({ id }, i) => [`${id}.ladder`, options[i] ?? 0])))

  it('never lowers score or band, and at the end covers all that was planned', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...content.roles), (answers, { requirements }) => {
        const posterior = estimate(answers)
        const levels = startLevels(posterior)
        const { steps } = planPath(levels, requirements, catalogue)
        const { now, steps: believed } = outlook(posterior, requirements, steps, () => 0)
        expect(now.score).toBeCloseTo(expectedScore(posterior, requirements), 9)
        let score = now.score
        let band = bands.indexOf(now.band)
        for (const step of believed) {
          expect(step.score).toBeGreaterThanOrEqual(score - 1e-9)
          expect(bands.indexOf(step.band)).toBeGreaterThanOrEqual(band)
          expect(step.mayHave).toBeLessThanOrEqual(0.5 + 1e-9)
          score = step.score
          band = bands.indexOf(step.band)
        }
        const planned = new Map(steps.flatMap(({ raises }) => raises.map((r) => [r.skill, r.to])))
        const least = coverage((skill) => planned.get(skill) ?? 0, requirements)
        expect(score).toBeGreaterThanOrEqual(least - 1e-9)
      }),
      { numRuns: runs(30) },
    )
  })
})
