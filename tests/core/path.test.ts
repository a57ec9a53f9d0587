import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { cataloguePart } from '../../src/content/parts.ts'
import { coverage, type Levels, type Requirement } from '../../src/core/fit.ts'
import { type Path, type PathOptions, planPath, type Step } from '../../src/core/path.ts'
import type { SkillLevel, Teaching } from '../../src/core/teaching.ts'
import { anyLevel, levelsOf, type Person, whole } from './example.ts'
import { runs } from './runs.ts'

/** A resource, written as `a 0-2` for what it teaches and `b 1` for what it needs. */
function teaching(id: string, hours: number, teaches: string, needs = ''): Teaching {
  const words = (text: string) =>
    [...text.matchAll(/(\S+) (\d)(?:-(\d))?/g)].map(([, skill = '', first, last]) => ({
      skill,
      first: Number(first),
      last: Number(last),
    }))
  return {
    id,
    hours,
    teaches: words(teaches).map(({ skill, first, last }) => ({ skill, from: first, to: last })),
    needs: words(needs).map(({ skill, first }) => ({ skill, level: first })),
  }
}

/** Requirements of equal weight, written as `a 2, b 3`. */
function asks(text: string): readonly Requirement[] {
  return [...text.matchAll(/(\S+) (\d)/g)].map(([, skill = '', level]) => ({
    skill,
    level: Number(level),
    weight: 1,
  }))
}

const nothing: Levels = () => 0

describe('a path', () => {
  it.each([
    [
      'takes the cheaper of two courses',
      [teaching('dear', 9, 'a 0-1'), teaching('cheap', 4, 'a 0-1')],
      'a 1',
      ['cheap'],
    ],
    [
      'takes the chain that is cheaper with its prerequisites, not the shorter last step',
      [
        teaching('short', 2, 'a 0-1', 'b 1'),
        teaching('long', 10, 'b 0-1'),
        teaching('alone', 8, 'a 0-1'),
      ],
      'a 1',
      ['alone'],
    ],
    [
      'takes the chain of two where that is cheaper than the one',
      [teaching('first', 2, 'a 0-1'), teaching('second', 3, 'a 1-2'), teaching('both', 6, 'a 0-2')],
      'a 2',
      ['first', 'second'],
    ],
    [
      'takes a shared prerequisite once',
      [
        teaching('a', 4, 'a 0-1', 'base 1'),
        teaching('b', 5, 'b 0-1', 'base 1'),
        teaching('base', 3, 'base 0-1'),
      ],
      'a 1, b 1',
      ['base', 'a', 'b'],
    ],
    [
      'begins with what gains most fit an hour',
      [teaching('slow', 10, 'a 0-1'), teaching('quick', 1, 'b 0-1')],
      'a 1, b 1',
      ['quick', 'slow'],
    ],
    [
      'drops a step that a later one made superfluous',
      [teaching('little', 1, 'a 0-1'), teaching('much', 10, 'a 0-2, b 0-1')],
      'a 1, b 1',
      ['much'],
    ],
    [
      'takes prerequisites of prerequisites in their order',
      [
        teaching('third', 1, 'c 0-1', 'b 1'),
        teaching('second', 1, 'b 0-1', 'a 1'),
        teaching('first', 1, 'a 0-1'),
      ],
      'c 1',
      ['first', 'second', 'third'],
    ],
    [
      'goes as far as the catalogue does',
      [teaching('half', 5, 'a 0-1'), teaching('too far', 5, 'a 2-3')],
      'a 3',
      ['half'],
    ],
    [
      'does not enter a circle',
      [teaching('a', 1, 'a 0-1', 'b 1'), teaching('b', 1, 'b 0-1', 'a 1')],
      'a 1',
      [],
    ],
    ['of an empty catalogue is empty', [], 'a 1', []],
    [
      'takes the dearer first step where it spares a second chain',
      [
        teaching('cheap', 5, 'a 0-1', 'x 1'),
        teaching('cheap too', 5, 'b 0-1', 'x 1'),
        teaching('both', 12, 'a 0-1, b 0-1'),
        teaching('x', 3, 'x 0-1'),
      ],
      'a 1, b 1',
      ['both'],
    ],
    [
      'takes one step rather than two of together the same length',
      [teaching('a', 2, 'a 0-1'), teaching('b', 3, 'b 0-1'), teaching('both', 5, 'a 0-1, b 0-1')],
      'a 1, b 1',
      ['both'],
    ],
  ])('%s', (_, catalogue, requirements, steps) => {
    const path = planPath(nothing, asks(requirements), catalogue)
    expect(path.steps.map(({ resource }) => resource)).toEqual(steps)
  })

  const twoSteps = [teaching('first', 4, 'a 0-1'), teaching('second', 6, 'a 1-3')]

  it('says what each step raises, the score after it, and the hours of all', () => {
    expect(planPath(nothing, asks('a 2'), twoSteps)).toEqual({
      steps: [
        {
          resource: 'first',
          hours: 4,
          raises: [{ skill: 'a', from: 0, to: 1 }],
          score: 50,
          band: 'stretch',
        },
        {
          resource: 'second',
          hours: 6,
          raises: [{ skill: 'a', from: 1, to: 3 }],
          score: 100,
          band: 'ready',
        },
      ],
      hours: 10,
      later: [],
      optimal: true,
      gapPercent: 0,
      experience: [],
      uncovered: [],
    })
  })

  it('plans level 4 up to 3 and leaves the rest to experience', () => {
    const path = planPath(nothing, asks('a 4'), twoSteps)
    expect(path.steps.map(({ resource, score }) => [resource, score])).toEqual([
      ['first', 25],
      ['second', 75],
    ])
    expect(path.experience).toMatchObject([{ skill: 'a', level: 4 }])
    expect(path.uncovered).toEqual([])
  })

  it('says which levels nothing in the catalogue reaches', () => {
    const path = planPath(nothing, asks('a 3, b 4'), [teaching('some', 5, 'a 0-2')])
    expect(path.uncovered).toMatchObject([
      { skill: 'a', level: 3 },
      { skill: 'b', level: 3 },
    ])
  })

  it('has nothing to do where everything is met', () => {
    expect(planPath(() => 4, asks('a 4, b 3'), twoSteps)).toEqual({
      steps: [],
      hours: 0,
      later: [],
      optimal: true,
      gapPercent: 0,
      experience: [],
      uncovered: [],
    })
  })

  it.each([
    [2.67, ['third']],
    [2, ['third']],
    [1.99, ['second', 'third']],
    [3, []],
  ])('counts level %d as the whole level below it', (level, steps) => {
    const catalogue = [teaching('second', 1, 'a 1-2'), teaching('third', 1, 'a 2-3')]
    const path = planPath(() => level, asks('a 3'), catalogue)
    expect(path.steps.map(({ resource }) => resource)).toEqual(steps)
  })

  it('counts a level in part for the score until a step reaches further', () => {
    const catalogue = [teaching('same', 1, 'a 1-2'), teaching('further', 1, 'b 0-1')]
    const levels: Levels = (skill) => (skill === 'a' ? 1.5 : 0)
    const scores = planPath(levels, asks('a 2, b 1'), catalogue).steps.map(({ score }) => score)
    expect(scores).toEqual([87.5, 100])
  })
})

describe('options of a path', () => {
  const catalogue = [
    teaching('quick', 2, 'a 0-1'),
    teaching('base', 10, 'b 0-1'),
    teaching('must', 20, 'c 0-1', 'b 1'),
  ]
  const requirements: readonly Requirement[] = [
    { skill: 'a', level: 1, weight: 1 },
    { skill: 'c', level: 1, weight: 3 },
  ]
  const plan = (options?: PathOptions) => {
    const { steps, later, hours } = planPath(nothing, requirements, catalogue, options)
    const ids = (list: typeof steps) => list.map(({ resource }) => resource)
    return { steps: ids(steps), later: ids(later), hours }
  }

  it('puts what leads to must-haves first when asked', () => {
    expect(plan().steps).toEqual(['quick', 'base', 'must'])
    expect(plan({ mustHavesFirst: true }).steps).toEqual(['base', 'must', 'quick'])
  })

  it.each([
    [32, ['quick', 'base', 'must'], [], 32],
    [31, ['quick', 'base'], ['must'], 12],
    [11, ['quick'], ['base', 'must'], 2],
    [1, [], ['quick', 'base', 'must'], 0],
    [0, [], ['quick', 'base', 'must'], 0],
  ])(
    'with %i hours take what fits and keep the rest for later',
    (budgetHours, steps, later, hours) => {
      expect(plan({ budgetHours })).toEqual({ steps, later, hours })
    },
  )

  it('pass over a step that does not fit, and what needs it, for shorter ones behind it', () => {
    const options = { mustHavesFirst: true, budgetHours: 5 }
    expect(plan(options)).toEqual({ steps: ['quick'], later: ['base', 'must'], hours: 2 })
  })
})

/** The whole level reached in each skill by taking everything one is ready for, until nothing changes. */
function reachable(levels: Levels, catalogue: readonly Teaching[]): Levels {
  const reached = new Map<string, number>()
  const at = (skill: string) => Math.max(wholeLevel(levels(skill)), reached.get(skill) ?? 0)
  for (let before = -1; before < total(reached); ) {
    before = total(reached)
    for (const { teaches } of catalogue.filter((one) => isReady(at, one))) {
      for (const { skill, to } of teaches) reached.set(skill, Math.max(at(skill), to))
    }
  }
  return at
}

function total(levels: ReadonlyMap<string, number>): number {
  return [...levels.values()].reduce((sum, level) => sum + level, 0)
}

function wholeLevel(level: number): number {
  return Math.floor(level + 1e-9)
}

function isReady(at: Levels, { teaches, needs }: Teaching): boolean {
  return (
    needs.every(({ skill, level }) => at(skill) >= level) &&
    teaches.every(({ skill, from }) => at(skill) >= from)
  )
}

/** Where one stands after these resources in this order, or null where one was not ready for the next. */
function follow(levels: Levels, plan: readonly Teaching[]): Levels | null {
  const learned = new Map<string, number>()
  const at = (skill: string) => Math.max(wholeLevel(levels(skill)), learned.get(skill) ?? 0)
  for (const one of plan) {
    if (!isReady(at, one)) return null
    for (const { skill, to } of one.teaches) learned.set(skill, Math.max(at(skill), to))
  }
  return at
}

interface Situation {
  readonly person: Person
  readonly requirements: readonly Requirement[]
  readonly catalogue: readonly Teaching[]
}

/** What must be true of every path. */
function expectGoodPath({ person, requirements, catalogue }: Situation): void {
  const levels = levelsOf(person)
  const path = planPath(levels, requirements, catalogue)
  const plan = path.steps.flatMap(({ resource }) => catalogue.filter(({ id }) => id === resource))
  const goals = requirements.map(({ skill, level }) => ({ skill, level: Math.min(level, 3) }))
  expect(new Set(plan).size, 'no step comes twice').toBe(path.steps.length)

  const end = follow(levels, plan)
  if (end === null) throw new Error('a step comes before its prerequisites')
  const limit = reachable(levels, catalogue)
  for (const { skill, level } of goals) {
    const message = `${skill} is left short though the catalogue goes further`
    expect(Math.min(end(skill), level), message).toBe(Math.min(limit(skill), level))
  }
  expect(path.uncovered.map(({ skill, level }) => [skill, level])).toEqual(
    goals
      .filter(({ skill, level }) => limit(skill) < level)
      .map(({ skill, level }) => [skill, level]),
  )
  expect(path.experience.map(({ skill, level }) => [skill, level])).toEqual(
    requirements
      .filter(({ skill, level }) => level === 4 && levels(skill) < 4)
      .map(({ skill, level }) => [skill, level]),
  )

  let score = coverage(levels, requirements)
  for (const [i, step] of path.steps.entries()) {
    const before = follow(levels, plan.slice(0, i)) ?? nothing
    const after = follow(levels, plan.slice(0, i + 1)) ?? nothing
    expect(step.raises, `${step.resource} raises nothing`).not.toEqual([])
    for (const { skill, from, to } of step.raises) {
      expect([from, to]).toEqual([before(skill), after(skill)])
      expect(from).toBeLessThan(to)
    }
    expect(step.score, `${step.resource} lowers the score`).toBeGreaterThanOrEqual(score)
    score = step.score
    expect(score).toBe(
      coverage((skill) => {
        const reached = after(skill)
        return reached > wholeLevel(levels(skill))
          ? Math.max(levels(skill), reached)
          : levels(skill)
      }, requirements),
    )
  }

  for (const one of plan) {
    const shorter = follow(
      levels,
      plan.filter((other) => other !== one),
    )
    const enough =
      shorter !== null &&
      goals.every(
        ({ skill, level }) => Math.min(shorter(skill), level) >= Math.min(end(skill), level),
      )
    expect(enough, `${one.id} could be left out`).toBe(false)
  }

  const hours = plan.reduce((sum, { hours }) => sum + hours, 0)
  expect(path.hours).toBeCloseTo(hours, 9)
  expect(path.optimal).toBe(true)
  expect(planPath(levels, requirements, catalogue), 'the same again').toEqual(path)
  const reversed = catalogue.toReversed()
  expect(planPath(levels, requirements, reversed), 'whatever the order').toEqual(path)
  expectSameWithOptions(levels, requirements, catalogue, path)

  const fewer = catalogue.filter((_, i) => i % 5 !== 0)
  const poorer = planPath(levels, requirements, fewer)
  if (poorer.uncovered.length === path.uncovered.length) {
    const short = ({ skill, level }: SkillLevel) => Math.min(reachable(levels, fewer)(skill), level)
    const isSame = goals.every((goal) => short(goal) === Math.min(limit(goal.skill), goal.level))
    if (isSame) expect(poorer.hours).toBeGreaterThanOrEqual(path.hours)
  }
}

/** Options choose and order among the same steps, and never break the order of learning. */
function expectSameWithOptions(
  levels: Levels,
  requirements: readonly Requirement[],
  catalogue: readonly Teaching[],
  { steps, hours }: Path,
): void {
  const names = (list: readonly Step[]) => list.map(({ resource }) => resource).toSorted()
  for (const options of [
    { mustHavesFirst: true },
    { budgetHours: 40 },
    { budgetHours: hours / 2 },
  ]) {
    const path = planPath(levels, requirements, catalogue, options)
    const all = [...path.steps, ...path.later]
    expect(names(all)).toEqual(names(steps))
    if (options.budgetHours !== undefined)
      expect(path.hours).toBeLessThanOrEqual(options.budgetHours)
    const plan = all.flatMap(({ resource }) => catalogue.filter(({ id }) => id === resource))
    expect(follow(levels, plan)).not.toBeNull()
  }
}

describe('every path is in order, complete, free of idle steps, and never lowers the score', () => {
  const few = ['a', 'b', 'c', 'd', 'e', 'f']
  const fewPeople = fc
    .array(anyLevel, { minLength: few.length, maxLength: few.length })
    .map((levels): Person => new Map(few.map((skill, i) => [skill, levels[i] ?? 0])))
  const fewRequirements = fc.uniqueArray(
    fc.record({ skill: fc.constantFrom(...few), level: whole(1, 4), weight: whole(1, 3) }),
    { selector: ({ skill }) => skill, minLength: 1 },
  )

  /** Needs stay below what is taught, as in our content, unless `circles` allows anything. */
  const anyCatalogue = (circles: boolean) =>
    fc
      .array(
        fc.record({
          hours: whole(1, 60),
          teaches: fc.uniqueArray(
            fc.record({ skill: fc.constantFrom(...few), from: whole(0, 2), steps: whole(1, 3) }),
            { selector: ({ skill }) => skill, minLength: 1, maxLength: 3 },
          ),
          needs: fc.uniqueArray(fc.record({ skill: fc.constantFrom(...few), level: whole(1, 3) }), {
            selector: ({ skill }) => skill,
            maxLength: 2,
          }),
        }),
        { maxLength: 24 },
      )
      .map((catalogue) =>
        catalogue.map(({ hours, teaches, needs }, i): Teaching => {
          const start = Math.min(...teaches.map(({ from }) => from))
          return {
            id: `r${i}`,
            hours,
            teaches: teaches.map(({ skill, from, steps }) => ({
              skill,
              from,
              to: Math.min(3, from + steps),
            })),
            needs: needs.filter(
              ({ skill, level }) =>
                teaches.every((taught) => taught.skill !== skill) && (circles || level <= start),
            ),
          }
        }),
      )

  it.each([
    ['whose needs stay below what is taught', false],
    ['with needs of any kind, circles too', true],
  ])('over catalogues %s', (_, circles) => {
    fc.assert(
      fc.property(
        fc.record({
          person: fewPeople,
          requirements: fewRequirements,
          catalogue: anyCatalogue(circles),
        }),
        (situation) => {
          expectGoodPath(situation)
        },
      ),
      { numRuns: runs(400) },
    )
  })

  const { roles, skills, catalogue } = ours()

  it('over our own catalogue, for anybody and any of our roles', () => {
    const anybody = fc
      .array(anyLevel, { minLength: skills.length, maxLength: skills.length })
      .map((levels): Person => new Map(skills.map(({ id }, i) => [id, levels[i] ?? 0])))
    fc.assert(
      fc.property(anybody, fc.constantFrom(...roles), (person, { requirements }) => {
        expectGoodPath({ person, requirements, catalogue })
      }),
      { numRuns: runs(40) },
    )
  })

  it.each(roles)('over our own catalogue, from zero to $name', ({ requirements }) => {
    expectGoodPath({ person: new Map(), requirements, catalogue })
  })
})

/** The real content. */
function ours() {
  const { content } = loadContent('data')
  if (content === null) throw new Error('data/ does not load: see npm run check')
  return { roles: content.roles, skills: content.skills, catalogue: cataloguePart(content) }
}
