import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../../../src/content/load.ts'
import { cataloguePart, domainsOf } from '../../../src/content/parts.ts'
import { missingForReady } from '../../../src/core/fit/change.ts'
import { bandOf, type Requirement, trackScore } from '../../../src/core/fit/track.ts'
import { highestPlanned, LearnerState, type LearningItem } from '../../../src/core/path/items.ts'
import { isLongWay } from '../../../src/core/path/longWay.ts'
import { planLater, planPath, type Situation } from '../../../src/core/path/plan.ts'
import { openGaps, type Preferences, preferred } from '../../../src/core/path/preferences.ts'
import { buildBeforeBreak, waysToMustHaves } from '../../../src/core/path/rules.ts'
import type { Target } from '../../../src/core/path/target.ts'
import { runs } from '../runs.ts'
import { asks, item, levels, plan, steps } from './pieces.ts'

const catalogue = [
  item('read m', 4, 'guide: m 0-1'),
  item('must', 10, 'project: m 1-2'),
  item('signature', 30, 'project: y 0-2'),
  item('more', 10, 'lab: z 0-2'),
]
const signatures = ['signature']
const asked = 'm 2! x2, z 2 x3'

describe('a path', () => {
  it('says of each step what it raises, why it is there, and how one stands after it', () => {
    const path = plan(asked, catalogue, { signatures })
    expect(
      path.steps.map(({ item, reason, raises, band }) => [item, reason, raises, band]),
    ).toEqual([
      ['read m', { kind: 'must-have', skill: 'm' }, [{ skill: 'm', from: 0, to: 1 }], 'explore'],
      ['must', { kind: 'must-have', skill: 'm' }, [{ skill: 'm', from: 1, to: 2 }], 'stretch'],
      ['signature', { kind: 'signature' }, [{ skill: 'y', from: 0, to: 2 }], 'stretch'],
      ['more', { kind: 'asked', skill: 'z' }, [{ skill: 'z', from: 0, to: 2 }], 'ready'],
    ])
    expect(path.hours).toBe(54)
  })

  it('says what a step is needed by where that is why it is there', () => {
    const path = plan('m 2!', [
      item('read x', 4, 'guide: x 0-1'),
      item('m', 9, 'project: m 0-2 | x 1'),
    ])
    expect(path.steps[0]?.reason).toEqual({ kind: 'needed', by: 'm' })
  })

  it('says from when one can apply and is Ready: Close, must-haves at 2 and the signature done', () => {
    const path = plan('m 2! x3, z 2 x3', catalogue, { signatures })
    expect(path.apply).toEqual({ steps: 3, hours: 44 })
    expect(path.ready).toEqual({ steps: 4, hours: 54 })
  })

  it('lets nobody apply before the must-haves are at 2, though the word be Close', () => {
    const close = { levels: levels({ m: 1, z: 2 }), signatures, done: new Set(signatures) }
    const path = plan('m 2!, z 2 x3', catalogue, close)
    expect(path.apply).toEqual({ steps: 1, hours: 10 })
  })

  it('lets who is Ready apply now, and offers the signature', () => {
    const path = plan(asked, catalogue, { signatures, levels: levels({ m: 2, z: 2 }) })
    expect(path.apply).toEqual({ steps: 0, hours: 0 })
    expect(steps(path)).toEqual(['signature'])
  })

  it('has nothing to do where one is Ready and the signature is known', () => {
    const known = { signatures, levels: levels({ m: 2, z: 2 }), done: new Set(signatures) }
    expect(plan(asked, catalogue, known)).toEqual({
      ...{ steps: [], hours: 0, beyondBudget: [], chapters: [], optimal: true, gapPercent: 0 },
      ...{ apply: { steps: 0, hours: 0 }, ready: { steps: 0, hours: 0 } },
      signature: { item: 'signature', done: true },
      ...{ experience: [], uncovered: [] },
    })
  })

  it('leaves to later what goes beyond Ready', () => {
    const target: Target = { requirements: asks('m 2! x3, z 2'), signatures, reach: 'ready' }
    const situation: Situation = {
      ...{ levels: new Map(), catalogue, domains: new Map(), done: new Set() },
    }
    const path = planPath(target, situation)
    expect(steps(path)).toEqual(['read m', 'must', 'signature'])
    expect(steps(planLater(path, target, situation))).toEqual(['more'])
  })

  it('goes on from what was ticked off, which comes no more', () => {
    const done = new Set(['read m'])
    const path = plan(asked, catalogue, { signatures, done, learned: levels({ m: 1 }) })
    expect(steps(path)).toEqual(['must', 'signature', 'more'])
  })

  it('counts a level in part as the whole below it for learning, and in full for the score', () => {
    const path = plan('m 2!, z 2', catalogue, { levels: levels({ m: 1.5 }) })
    expect(steps(path)).toEqual(['must'])
    expect(path.steps[0]?.raises).toEqual([{ skill: 'm', from: 1, to: 2 }])
  })

  it.each([
    [54, ['read m', 'must', 'signature', 'more'], []],
    [44, ['read m', 'must', 'signature'], ['more']],
    [15, ['read m', 'must'], ['signature', 'more']],
    [5, ['read m'], ['must', 'signature', 'more']],
    [0, [], ['read m', 'must', 'signature', 'more']],
  ])(
    'holds to a budget of %i hours, and keeps the rest in order',
    (budgetHours, within, beyond) => {
      const path = plan(asked, catalogue, { signatures, budgetHours })
      expect(steps(path)).toEqual(within)
      expect(steps({ steps: path.beyondBudget })).toEqual(beyond)
      expect(path.chapters.flatMap(({ steps }) => steps)).toEqual(within)
    },
  )

  it('leaves level 4 to experience', () => {
    const path = plan('m 4!', catalogue, { reach: 'all' })
    expect(path.experience).toEqual([{ skill: 'm', level: 4 }])
  })
})

describe('where the catalogue does not lead there', () => {
  const all: Preferences = { paid: true, without: [], banned: [] }

  it('a path goes as far as it does, and says which must-have stays open', () => {
    const path = plan('m 3!, z 2', [item('read m', 4, 'guide: m 0-1'), item('z', 9, 'lab: z 0-2')])
    expect(steps(path)).toEqual(['read m', 'z'])
    expect(path).toMatchObject({ apply: null, ready: null })
    expect(path.uncovered).toEqual([{ skill: 'm', level: 2 }])
  })

  it('says which levels stay open where only points are missing', () => {
    const path = plan('m 2!, z 2 x3, y 3 x3', catalogue.slice(0, 2))
    expect(path.uncovered).toEqual([
      { skill: 'z', level: 2 },
      { skill: 'y', level: 3 },
    ])
  })

  it('goes to Ready by another skill that is asked', () => {
    const path = plan('m 2! x2, z 2 x2, y 2 x2', [
      item('m', 9, 'project: m 0-2'),
      item('y', 9, 'lab: y 0-2'),
    ])
    expect(steps(path)).toEqual(['m', 'y'])
    expect(path).toMatchObject({ ready: { steps: 2 }, uncovered: [] })
  })

  it.each([
    ['nothing is there', []],
    [
      'everything is banned',
      preferred(catalogue, { ...all, banned: catalogue.map(({ id }) => id) }),
    ],
    [
      'nothing can be begun',
      [item('m', 9, 'project: m 0-2 | x 1'), item('x', 9, 'lab: x 0-1 | m 1')],
    ],
  ])('is empty where %s', (_, offered: readonly LearningItem[]) => {
    const path = plan(asked, offered, { signatures })
    expect(path).toMatchObject({ steps: [], chapters: [], hours: 0, apply: null, signature: null })
    expect(path.uncovered).toEqual([{ skill: 'm', level: 2 }])
  })

  it('what to relax is said for each level: what does it alone', () => {
    const offered = [
      { ...item('paid', 5, 'course: m 0-2'), free: false },
      item('book', 5, 'book: m 0-2'),
      item('banned', 5, 'lab: m 0-2'),
    ]
    const preferences = { paid: false, without: ['book', 'fr'], banned: ['banned'] }
    const gap = { skill: 'm', level: 2 }
    expect(preferred(offered, preferences)).toEqual([])
    expect(openGaps(new Map(), [gap], offered, preferences)).toEqual([
      {
        ...gap,
        relaxations: [
          { kind: 'paid' },
          { kind: 'with', name: 'book' },
          { kind: 'unban', id: 'banned' },
        ],
        reachable: true,
      },
    ])
    expect(openGaps(new Map(), [{ skill: 'q', level: 1 }], offered, preferences)).toEqual([
      { skill: 'q', level: 1, relaxations: [], reachable: false },
    ])
  })

  it('preferences leave out what is paid, of a type or in a language, and what is banned', () => {
    const offered = [
      item('plain', 5, 'course: m 0-2'),
      { ...item('paid', 5, 'course: m 0-2'), free: false },
      { ...item('french', 5, 'course: m 0-2'), language: 'fr' },
      item('book', 5, 'book: m 0-2'),
      item('banned', 5, 'lab: m 0-2'),
    ]
    const left = preferred(offered, { paid: false, without: ['book', 'fr'], banned: ['banned'] })
    expect(left.map(({ id }) => id)).toEqual(['plain'])
    expect(preferred(offered, all)).toEqual(offered)
  })
})

describe('a long way', () => {
  const applying = (steps: number, hours: number) => ({ apply: { steps, hours } })

  it.each([
    ['no more', applying(12, 150), false],
    ['more steps', applying(13, 100), true],
    ['more hours', applying(5, 151), true],
    ['no end', { apply: null }, true],
  ])(
    'is one of more than twelve steps or 150 hours until one can apply: %s',
    (_, path, expected) => {
      expect(isLongWay(path)).toBe(expected)
    },
  )
})

describe('every path in our catalogue', () => {
  const { content } = loadContent('data')
  if (content === null) throw new Error('data/ does not load: see npm run check')
  const free = cataloguePart(content)
  const domains = domainsOf(content)
  const skills = content.skills.map(({ id }) => id)
  const tracks = content.roles.flatMap(({ tracks }) => tracks)
  const anybody = fc
    .array(fc.option(fc.integer({ min: 0, max: 8 }).map((half) => half / 2)), {
      minLength: skills.length,
      maxLength: skills.length,
    })
    .map((own) => new Map(skills.flatMap((skill, i) => pair(skill, own[i] ?? null))))
  const reach = fc.constantFrom('ready' as const, 'all' as const)

  it('is in order, free of idle steps, leads there by all that a result names, and is the same whatever the order of the catalogue', () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...tracks), reach, (levels, track, reach) => {
        const target = { ...track, reach }
        const situation = { levels, catalogue: free, domains, done: new Set<string>() }
        const path = planPath(target, situation)
        expectGoodPath(levels, track.requirements, free, path)
        expect(path.optimal).toBe(true)
        expect(path.signature).not.toBeNull()
        expect(path.ready).not.toBeNull()
        if (reach === 'ready') expectNothingToSpare(levels, target, path)
        const reversed = { ...situation, catalogue: free.toReversed() }
        expect(planPath(target, reversed)).toEqual(path)
      }),
      { numRuns: runs(30) },
    )
  })

  /** Without any one step something that the result names would be missing, or the signature, or a way to a must-have that counts. */
  function expectNothingToSpare(
    levels: ReadonlyMap<string, number>,
    { requirements, signatures }: Target,
    path: ReturnType<typeof planPath>,
  ): void {
    const start = new LearnerState(levels)
    const offer = free.map((one) => buildBeforeBreak(one, requirements))
    const ways = waysToMustHaves(requirements, start, start.copy().takeAll(offer))
    const own = offer.filter(({ id }) => steps(path).includes(id))
    const named = missingForReady(levels, requirements).map(({ skill, to }) => ({
      skill,
      level: Math.min(highestPlanned, Math.ceil(to)),
    }))
    const end = start.copy()
    end.takeAll(own)
    expect(named.filter((goal) => !end.has(goal))).toEqual([])
    for (const left of own) {
      const state = start.copy()
      const rest = state.takeAll(own.filter((one) => one !== left))
      const isEnough =
        named.every((goal) => state.has(goal)) &&
        rest.some(({ id }) => signatures.includes(id)) &&
        ways.every((some) => some.some(({ id }) => rest.some((one) => one.id === id)))
      expect(isEnough, `${left.id} can be left out`).toBe(false)
    }
  }

  function expectGoodPath(
    levels: ReadonlyMap<string, number>,
    requirements: readonly Requirement[],
    catalogue: readonly LearningItem[],
    path: ReturnType<typeof planPath>,
  ): void {
    const state = new LearnerState(levels)
    let score = trackScore(levels, requirements)
    for (const step of path.steps) {
      const found = catalogue.find(({ id }) => id === step.item)
      if (found === undefined) throw new Error(`${step.item} is not in the catalogue`)
      expect(state.isReadyFor(buildBeforeBreak(found, requirements)), step.item).toBe(true)
      expect(state.gainsOf(found)).toEqual(step.raises)
      if (step.reason.kind !== 'signature') expect(step.raises, step.item).not.toEqual([])
      state.take(found)
      expect(step.score).toBeGreaterThanOrEqual(score)
      expect(step.band).toBe(bandOf(state.levels(), requirements))
      score = step.score
    }
    expect(new Set(steps(path)).size).toBe(path.steps.length)
    expect(path.chapters.flatMap(({ steps }) => steps)).toEqual(steps(path))
    expect(bandOf(state.levels(), requirements)).toBe('ready')
  }
})

function pair(skill: string, level: number | null): readonly (readonly [string, number])[] {
  return level === null ? [] : [[skill, level]]
}
