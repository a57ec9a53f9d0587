import { describe, expect, it } from 'vitest'
import { type Person, personalPath } from '../../../src/core/path/personalPath.ts'
import { atOnce } from '../../../src/core/pauses.ts'
import { asks, item, levels, steps } from './pieces.ts'

const catalogue = [
  item('read m', 4, 'guide: m 0-1'),
  item('must', 10, 'project: m 1-2'),
  item('signature', 30, 'project: y 0-2'),
  { ...item('paid', 1, 'lab: z 0-2'), free: false },
  item('more', 10, 'lab: z 0-2'),
]
const target = {
  requirements: asks('m 2! x2, z 2 x3'),
  signatures: ['signature'],
  reach: 'ready',
} as const

function path(more: Partial<Person> = {}) {
  const person: Person = {
    ...{ levels: new Map(), marks: new Map(), answeredAt: new Map(), budgetHours: null },
    preferences: { paid: false, without: [] },
    ...more,
  }
  return atOnce(personalPath(target, person, catalogue, new Map()))
}

const marks = (state: 'done' | 'known' | 'banned', ...ids: string[]) =>
  new Map(ids.map((id, i) => [id, { state, at: 100 + i }]))

describe('the path of a person', () => {
  it('is of what is free, unless they want more', () => {
    expect(steps(path().path)).toEqual(['read m', 'must', 'signature', 'more'])
    const paid = path({ preferences: { paid: true, without: [] } })
    expect(steps(paid.path)).toContain('paid')
  })

  it.each(['done', 'known'] as const)('goes on from what is %s', (state) => {
    const { path: planned, start, ticked } = path({ marks: marks(state, 'read m', 'signature') })
    expect(steps(planned)).toEqual(['must', 'more'])
    expect(planned.signature).toEqual({ item: 'signature', done: true })
    expect(start.get('m')).toBe(1)
    expect(ticked.map(({ id, toAnswer }) => [id, toAnswer])).toEqual([
      ['read m', ['m']],
      ['signature', ['y']],
    ])
  })

  it('goes by the answers once a skill is answered anew', () => {
    const answered = path({
      marks: marks('done', 'read m', 'must'),
      answeredAt: new Map([['m.ladder', 200]]),
      levels: levels({ m: 2 }),
    })
    expect(answered.ticked.map(({ toAnswer }) => toAnswer)).toEqual([[], []])
    expect(steps(answered.path)).toEqual(['signature', 'more'])
    const less = path({ marks: marks('done', 'must'), answeredAt: new Map([['m.ladder', 200]]) })
    expect(less.start.get('m') ?? 0).toBe(0)
    expect(steps(less.path)).not.toContain('must')
  })

  it('leaves out what is not wanted, and says what to relax where that leaves a gap', () => {
    const without = path({
      marks: marks('banned', 'must'),
      preferences: { paid: false, without: ['guide'] },
    })
    expect(without.banned).toEqual(['must'])
    expect(steps(without.path)).not.toContain('must')
    expect(without.gaps).toEqual([{ skill: 'm', level: 2, relaxations: [], reachable: true }])
    const banned = path({ marks: marks('banned', 'must') })
    expect(banned.gaps[0]?.relaxations).toEqual([{ kind: 'unban', id: 'must' }])
  })

  it('plans again what was taken back', () => {
    const again = path({ marks: new Map([['read m', { state: null, at: 1 }]]) })
    expect(again.ticked).toEqual([])
    expect(steps(again.path)).toEqual(steps(path().path))
  })

  it('passes over marks of what the content has dropped', () => {
    const dropped = path({ marks: marks('done', 'gone') })
    expect(dropped.ticked).toMatchObject([{ id: 'gone', toAnswer: [] }])
    expect(steps(dropped.path)).toEqual(steps(path().path))
  })

  it('holds to a budget of hours', () => {
    expect(steps(path({ budgetHours: 14 }).path)).toEqual(['read m', 'must'])
  })
})
