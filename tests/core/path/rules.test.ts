import { describe, expect, it } from 'vitest'
import type { LearningItem } from '../../../src/core/path/items.ts'
import { item, levels, plan, steps } from './pieces.ts'

/** Each rule in a catalogue so small that the path breaks it as soon as the rule is gone. */
describe('the steps of a path', () => {
  it('lead to Ready and no further, unless everything is asked for', () => {
    const catalogue = [
      item('must', 10, 'project: a 0-2'),
      item('cheap', 8, 'course: b 0-2'),
      item('dear', 60, 'course: c 0-2'),
    ]
    expect(steps(plan('a 2!, b 2, c 2', catalogue))).toEqual(['must', 'cheap'])
    expect(steps(plan('a 2!, b 2, c 2', catalogue, { reach: 'all' }))).toEqual([
      'must',
      'cheap',
      'dear',
    ])
  })

  it('go to two thirds of a must-have, and further only where points are missing', () => {
    const catalogue = [item('two', 10, 'project: a 0-2'), item('three', 40, 'project: a 2-3')]
    expect(steps(plan('a 3!', catalogue))).toEqual(['two'])
    expect(steps(plan('a 3!, b 2 x3', catalogue))).toEqual(['two', 'three'])
  })

  it('cost a quarter more an hour where nothing is practised', () => {
    const catalogue = [item('course', 9, 'course: b 0-2'), item('lab', 10, 'lab: b 0-2')]
    expect(steps(plan('b 2', catalogue))).toEqual(['lab'])
    expect(steps(plan('b 2', [item('course', 7, 'course: b 0-2'), ...catalogue.slice(1)]))).toEqual(
      ['course'],
    )
  })

  it('are few where that costs little time', () => {
    const one = item('one', 21, 'lab: b 0-2')
    const two = [item('first', 10, 'lab: b 0-1'), item('second', 10, 'lab: b 1-2')]
    expect(steps(plan('b 2', [one, ...two]))).toEqual(['one'])
    expect(steps(plan('b 2', [item('one', 25, 'lab: b 0-2'), ...two]))).toEqual(['first', 'second'])
  })
})

describe('other people', () => {
  it('are sought only where that saves more than two hours', () => {
    const alone = item('alone', 12, 'project: b 0-2')
    const others = (hours: number) => ({
      ...item('with others', hours, 'project: b 0-2'),
      withOthers: true,
    })
    expect(steps(plan('b 2', [alone, others(10)]))).toEqual(['alone'])
    expect(steps(plan('b 2', [alone, others(9)]))).toEqual(['with others'])
  })
})

describe('the signature', () => {
  const catalogue = [
    item('first', 30, 'project: a 2-3 | x 2'),
    item('second', 40, 'project: a 2-3'),
    item('learn x', 8, 'course: x 0-2'),
  ]
  const signatures = ['first', 'second']

  it('is whichever makes the way cheapest', () => {
    const at = (x: number) => ({ signatures, levels: levels({ a: 2, x }) })
    expect(plan('a 3!', catalogue, at(2)).signature).toEqual({ item: 'first', done: false })
    expect(plan('a 3!', catalogue, at(0)).signature).toEqual({ item: 'second', done: false })
  })

  it('is planned with what it needs where only such are left', () => {
    const path = plan('a 3!', catalogue, { signatures: ['first'], levels: levels({ a: 2 }) })
    expect(steps(path)).toEqual(['learn x', 'first'])
  })

  it('is planned even where its level is held, until it is done', () => {
    const known = { signatures, levels: levels({ a: 4, x: 2 }) }
    expect(steps(plan('a 3!', catalogue, known))).toEqual(['first'])
    const path = plan('a 3!', catalogue, { ...known, done: new Set(['second']) })
    expect(path.steps).toEqual([])
    expect(path.signature).toEqual({ item: 'second', done: true })
    expect(path.ready).toEqual({ steps: 0, hours: 0 })
  })

  it('is left out where none can be reached, and nobody is told to apply', () => {
    const path = plan('a 3!', [item('two', 10, 'project: a 0-2')], { signatures })
    expect(steps(path)).toEqual(['two'])
    expect(path.signature).toBeNull()
    expect(path.apply).toBeNull()
  })
})

describe('must-haves get to 2', () => {
  const lab = item('lab', 8, 'lab: a 0-2')
  const course = item('course', 8, 'course: a 0-2')
  const project = item('project', 30, 'project: a 0-2')
  it.each([
    ['by a project, whatever it costs', [lab, course, project], ['project']],
    [
      'by a lab or a competition where there is no project',
      [{ ...lab, hours: 12 }, course],
      ['lab'],
    ],
    ['by what there is', [course], ['course']],
  ])('%s', (_, catalogue: readonly LearningItem[], expected) => {
    expect(steps(plan('a 3!', catalogue))).toEqual(expected)
  })

  it('and other skills by anything', () => {
    expect(steps(plan('a 3', [lab, project]))).toEqual(['lab'])
  })
})

describe('what is begun is finished', () => {
  const scraps = [
    item('scrap b', 1, 'guide: b 0-1'),
    item('scrap c', 1, 'guide: c 0-1'),
    item('whole d', 20, 'lab: d 0-2'),
    item('more of b and c', 90, 'course: b 1-2, c 1-2'),
  ]

  it('so that level 1 of a skill asked for more brings nothing by itself', () => {
    const own = { levels: levels({ d: 1, e: 2 }) }
    expect(steps(plan('b 2 x2, c 2 x2, d 2 x3, e 2 x5', scraps, own))).toEqual(['whole d'])
  })

  it('but counts where nothing in the catalogue leads on', () => {
    expect(plan('b 2, c 2, d 2 x2', scraps.slice(0, 2)).steps.length).toBe(2)
  })

  it('and counts where no more is asked', () => {
    expect(steps(plan('b 1, c 1', scraps))).toEqual(['scrap b', 'scrap c'])
  })
})

describe('build before break', () => {
  const build = item('build', 10, 'course: llm-engineering 0-1')
  const guard = item('guard', 14, 'project: ai-guardrails 0-2')
  const design = item('design', 14, 'project: solution-architecture 0-2')

  it('asks of those who guard or attack an application that they have built one', () => {
    expect(steps(plan('ai-guardrails 2!', [build, guard]))).toEqual(['build', 'guard'])
    expect(
      steps(plan('ai-guardrails 2!', [guard], { levels: levels({ 'llm-engineering': 1 }) })),
    ).toEqual(['guard'])
  })

  it('asks it of those who design, but only on the way to such work', () => {
    expect(steps(plan('solution-architecture 2!', [build, design]))).toEqual(['design'])
    expect(
      steps(plan('solution-architecture 2!, agent-security 1', [build, design], { reach: 'all' })),
    ).toEqual(['build', 'design'])
  })

  it('lets people read first', () => {
    const read = item('read', 3, 'guide: ai-guardrails 0-1')
    expect(steps(plan('ai-guardrails 1', [read]))).toEqual(['read'])
  })
})

describe('strengths', () => {
  const round = { ...item('round', 10, 'project: a 0-2'), noCode: true }
  const coded = item('coded', 30, 'project: a 0-2 | python 1')

  it('of people who program spare them what goes round programming', () => {
    expect(steps(plan('a 2!', [round, coded]))).toEqual(['round'])
    expect(steps(plan('a 2!', [round, coded], { levels: levels({ python: 1 }) }))).toEqual([
      'coded',
    ])
  })

  it('of people who are to program are built up, not gone round', () => {
    const learn = item('learn', 9, 'course: python 0-2')
    expect(steps(plan('a 2!, python 2', [round, coded, learn]))).toEqual(['learn', 'coded'])
  })

  const plain = item('plain', 20, 'project: a 0-2')
  it.each([
    ['lead to what leans on them where that takes little longer', 24, 'leaning'],
    ['do not where it takes more than a quarter longer', 29, 'plain'],
  ])('%s', (_, hours, expected) => {
    const leaning = item('leaning', hours, 'project: a 0-2 | b 1')
    expect(steps(plan('a 2!', [plain, leaning], { levels: levels({ b: 2 }) }))).toEqual([expected])
  })
})
