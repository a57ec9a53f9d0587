import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/content/load.ts'
import { cataloguePart, domainsOf } from '../../../src/content/parts.ts'
import type { Answer, Answers } from '../../../src/core/answers/answers.ts'
import { levelsOf } from '../../../src/core/fit/levels.ts'
import { planPath, type Step } from '../../../src/core/path/plan.ts'
import { skipOf } from '../../../src/core/path/skip.ts'
import { runs } from '../runs.ts'

const step = (raises: Step['raises'], kind: 'asked' | 'signature' = 'asked'): Step => ({
  ...{ item: 'course', hours: 4, raises, score: 0, band: 'explore' },
  reason: kind === 'signature' ? { kind } : { kind, skill: 'a' },
})
const course = step([{ skill: 'a', from: 1, to: 2 }])
const saying = (answers: Readonly<Record<string, Answer>>): Answers =>
  new Map(Object.entries(answers))

describe('who may skip a step', () => {
  it('is who is at every level that it brings', () => {
    const both = step([
      { skill: 'a', from: 1, to: 2 },
      { skill: 'b', from: 0, to: 1 },
    ])
    expect(skipOf(both, saying({ 'a.ladder': 1 }))).toEqual({
      kind: 'at',
      levels: [
        { skill: 'a', level: 2 },
        { skill: 'b', level: 1 },
      ],
    })
  })

  it.each([
    ['first, and less at the second look', { 'a.ladder': 2, 'a.view': 1 }],
    ['at the second look, and less first', { 'a.ladder': 1, 'a.view': 2 }],
    ['before they set the level lower', { 'a.ladder': 2, 'a.level': 1 }],
  ])('is, where somebody said so %s, who was right to', (_, answers) => {
    expect(skipOf(course, saying(answers))).toEqual({ kind: 'said', skill: 'a' })
  })

  it('is nobody where the step is the piece to show', () => {
    expect(skipOf(step(course.raises, 'signature'), new Map())).toBeNull()
  })

  it('is, on every path of ours, never said by the sentence that the person has just chosen', () => {
    const { content } = loadContent('data')
    if (content === null) throw new Error('data/ does not load: see npm run check')
    const skills = content.skills.map(({ id }) => id)
    const tracks = content.roles.flatMap(({ tracks }) => tracks)
    const catalogue = cataloguePart(content)
    const domains = domainsOf(content)
    const anyAnswer = (skill: string) =>
      fc
        .record({ ladder: fc.nat({ max: 3 }), view: fc.option(fc.nat({ max: 4 })) })
        .map(({ ladder, view }): readonly (readonly [string, number])[] => [
          [`${skill}.ladder`, ladder],
          ...(view === null ? [] : [[`${skill}.view`, view] as const]),
        ])
    const anybody = fc.tuple(...skills.map(anyAnswer)).map((given) => new Map(given.flat()))
    fc.assert(
      fc.property(anybody, fc.constantFrom(...tracks), (answers, track) => {
        const situation = { levels: levelsOf(answers, skills), catalogue, domains }
        const { steps } = planPath({ ...track, reach: 'all' }, { ...situation, done: new Set() })
        for (const step of steps) {
          const skip = skipOf(step, answers)
          for (const { skill, level } of skip?.kind === 'at' ? skip.levels : []) {
            expect(answers.get(`${skill}.ladder`)).toBeLessThan(level)
            expect(answers.get(`${skill}.view`) ?? 0).toBeLessThan(level)
          }
        }
      }),
      { numRuns: runs(30) },
    )
  })
})
