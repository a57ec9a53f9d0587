/** A short run of what `npm run evaluate -- estimate` does at length, with bounds that only a mistake would break. */
import { describe, expect, it, vi } from 'vitest'
import { claimsOf, countFalls, figuresOf, meanOf, shareOf } from '../../scripts/estimateFigures.ts'
import { goalsOf } from '../../scripts/estimateGoals.ts'
import { firstPeople } from '../../scripts/evaluateEstimate.ts'
import { scenarios, simulate } from '../../scripts/simulate.ts'
import { contentOf } from '../content/contentOf.ts'

vi.setConfig({ testTimeout: 120_000 })

const content = contentOf('data')
const { roles } = content
const people = 80

describe('limits', () => {
  it('of a share are those of Wilson where everybody counts once', () => {
    const parts = Array.from({ length: 50 }, (_, i): [number, number] => [i < 20 ? 1 : 0, 1])
    const { value, low, high } = shareOf(parts)
    expect([value, low, high]).toEqual([0.4, expect.closeTo(0.2761, 3), expect.closeTo(0.5382, 3)])
  })

  it('are wider where a person counts several times alike', () => {
    const alike = Array.from({ length: 50 }, (_, i): [number, number] => [i < 20 ? 7 : 0, 7])
    expect(shareOf(alike).low).toBeCloseTo(0.2761, 3)
  })

  it('of a mean are two standard errors off', () => {
    expect(meanOf([1, 3])).toEqual({
      value: 2,
      low: expect.closeTo(2 - 1.386, 3),
      high: expect.closeTo(2 + 1.386, 3),
    })
  })
})

describe('the stored evaluation', () => {
  const { evaluation } = content
  if (evaluation === null) throw new Error('Run "npm run evaluate -- estimate 5000 --save".')

  it('was made by this code: run "npm run evaluate -- estimate 5000 --save" if it was not', () => {
    const { people, questions, points } = firstPeople(content)
    expect({ people, questions, points }).toEqual({
      ...evaluation.firstPeople,
      points: expect.closeTo(evaluation.firstPeople.points, 2),
    })
  })

  it('has every goal from G1 to G8', () => {
    const ids = new Set(evaluation.goals.map(({ id }) => id))
    expect([...ids]).toEqual(['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8'])
  })

  it('has verdicts on goals that follow from its figures', () => {
    for (const { says, side, bar, reached, met } of evaluation.goals) {
      const { value } = reached
      if (value === null || Math.abs(value - bar) < 1e-4) continue
      expect({ says, met }).toEqual({ says, met: side === 'at least' ? value > bar : value < bar })
    }
  })

  it('calls a goal unsure where its bar lies within the limits', () => {
    const covered = { value: 0.79, low: 0.77, high: 0.81 }
    const { A, B, C } = evaluation.scenarios
    const scenarios = { A, B: { ...B, figures: { ...B.figures, covered } }, C }
    const [goal] = goalsOf({ ...evaluation, scenarios }).filter(
      ({ id, scenario, side }) => id === 'G3' && scenario === 'B' && side === 'at least',
    )
    expect(goal).toMatchObject({ bar: 0.78, reached: covered, met: true, unsure: true })
  })

  it('misses a goal that there was nobody to count for', () => {
    const shownReady = { value: null, low: 0, high: 1 }
    const { A, B, C } = evaluation.scenarios
    const scenarios = { A, B: { ...B, figures: { ...B.figures, shownReady } }, C }
    expect(goalsOf({ ...evaluation, scenarios })).toContainEqual(
      expect.objectContaining({ reached: shownReady, met: false }),
    )
  })
})

describe('made-up people', () => {
  it('are the same for the same seed', () => {
    const twice = [5, 5].map((seed) => simulate(content, scenarios.B, 3, seed))
    expect(twice[0]).toEqual(twice[1])
  })

  it.each([
    ['A', 0.77],
    ['B', 0.63],
    ['C', 0.41],
  ] as const)('of scenario %s rate themselves so that r is about %d', (name, correlation) => {
    const figures = figuresOf(simulate(content, scenarios[name], people, 3), roles)
    expect(Math.abs(figures.correlation - correlation)).toBeLessThan(0.08)
  })

  it('of scenario B are told more truly, and less flatteringly, than by their ratings', () => {
    const figures = figuresOf(simulate(content, scenarios.B, 2 * people, 4), roles)
    expect(figures.questionsP90).toBeLessThanOrEqual(content.skills.length + 12)
    expect(figures.rightAll.value).toBeGreaterThan(figures.naiveRightAll.value ?? 1)
    expect(figures.shownOver.value).toBeLessThan(0.7 * (figures.naiveOver.value ?? 0))
    expect(figures.agreesLead.value).toBeGreaterThan(0.9)
    expect(figures.covered.value).toBeGreaterThan(0.65)
    expect(figures.covered.value).toBeLessThan(0.95)
  })

  it('who over-claim are believed less when the term list was answered', () => {
    const { withTerms, withoutTerms } = claimsOf(
      simulate(content, scenarios.claims, people, 3),
      roles,
    )
    expect(withTerms.inflation.value).toBeLessThan(withoutTerms.inflation.value ?? 0)
  })
})

it('no raised answer lowers a role, on the real questions and roles (A13)', () => {
  expect(countFalls(content, 300)).toBe(0)
})
