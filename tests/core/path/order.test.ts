import { describe, expect, it } from 'vitest'
import { chaptersOf } from '../../../src/core/path/chapters.ts'
import { LearnerState, type LearningItem } from '../../../src/core/path/items.ts'
import { ordered, placed } from '../../../src/core/path/order.ts'
import { atOnce } from '../../../src/core/pauses.ts'
import { asks, item } from './pieces.ts'

function order(
  requirements: string,
  items: readonly LearningItem[],
  { signature = '', domains = {} }: { signature?: string; domains?: Record<string, string> } = {},
) {
  const start = new LearnerState(new Map())
  const asked = asks(requirements)
  const chosen = items.find(({ id }) => id === signature) ?? null
  const steps = placed(start, items, asked, chosen)
  return atOnce(ordered(start, steps, asked, new Map(Object.entries(domains))))
}

function ids(...asked: Parameters<typeof order>): readonly string[] {
  return order(...asked).map(({ item }) => item.id)
}

describe('the order of a path', () => {
  it('puts everything after what it needs', () => {
    const items = [
      item('a third', 5, 'project: c 0-2 | b 1'),
      item('b second', 5, 'course: b 0-1 | a 1'),
      item('c first', 5, 'course: a 0-1'),
    ]
    expect(ids('c 2!', items)).toEqual(['c first', 'b second', 'a third'])
  })

  it('goes for breadth, then depth: must-haves, then the signature, then the rest', () => {
    const items = [
      item('a rest', 5, 'project: x 0-2'),
      item('b deep', 5, 'project: m 2-3'),
      item('c signature', 5, 'project: y 0-2'),
      item('d other must', 5, 'project: n 0-2'),
      item('e must', 5, 'project: m 0-2'),
    ]
    const found = ids('m 3!, n 3!, x 2 x3', items, { signature: 'c signature' })
    expect(found.slice(0, 2).toSorted()).toEqual(['d other must', 'e must'])
    expect(found[2]).toBe('c signature')
    expect(found.slice(3).toSorted()).toEqual(['a rest', 'b deep'])
  })

  it('puts a signature that brings a must-have after the other must-have', () => {
    const items = [item('a signature', 5, 'project: m 0-2'), item('b must', 9, 'project: n 0-2')]
    expect(ids('m 3!, n 3!', items, { signature: 'a signature' })).toEqual([
      'b must',
      'a signature',
    ])
  })

  it('has the first piece by hour 16, or soon', () => {
    const items = [
      item('a large', 30, 'project: m 0-2'),
      item('b small', 10, 'project: n 0-2'),
      item('c of the rest', 5, 'project: x 0-2'),
    ]
    expect(ids('m 2! x3, n 2!, x 2', items)).toEqual(['b small', 'a large', 'c of the rest'])
    expect(
      ids(
        'm 2!, x 2',
        items.filter(({ id }) => id !== 'b small'),
      )[0],
    ).toBe('c of the rest')
    const signature = [item('a must', 20, 'lab: m 0-2'), item('b signature', 10, 'project: y 0-2')]
    expect(ids('m 2!', signature, { signature: 'b signature' })).toEqual(['b signature', 'a must'])
  })

  it('has no more than 20 hours between pieces, and ends in one where it can', () => {
    const items = [
      item('a read', 12, 'course: a 0-2'),
      item('b read', 12, 'course: b 0-2'),
      item('c piece', 4, 'project: c 0-2'),
      item('d piece', 4, 'project: d 0-2'),
    ]
    const kinds = (steps: typeof items) =>
      order('a 2, b 2, c 2, d 2', steps).map(({ item }) => item.type)
    expect(kinds(items)).toEqual(['course', 'project', 'course', 'project'])
    expect(kinds(items.slice(1)).at(-1)).toBe('project')
  })

  it('keeps neighbours in one domain where nothing speaks against it', () => {
    const items = ['a', 'b', 'c', 'd'].map((skill) => item(skill, 5, `project: ${skill} 0-2`))
    const domains = { a: 'one', b: 'two', c: 'one', d: 'two' }
    expect(ids('a 2, b 2, c 2, d 2', items, { domains })).toEqual(['a', 'c', 'b', 'd'])
  })

  it('brings points early where nothing else decides', () => {
    const items = [item('a little', 10, 'project: a 0-2'), item('b much', 10, 'project: b 0-2')]
    expect(ids('a 2, b 2 x3', items)).toEqual(['b much', 'a little'])
  })

  it('does not depend on the order in which steps come in', () => {
    const items = ['a', 'b', 'c', 'd'].map((skill) => item(skill, 5, `project: ${skill} 0-2`))
    expect(ids('a 2, b 2, c 2, d 2', items.toReversed())).toEqual(ids('a 2, b 2, c 2, d 2', items))
  })
})

describe('chapters', () => {
  const items = [
    item('read', 5, 'course: x 0-1'),
    item('begin', 6, 'project: m 0-1 | x 1'),
    item('must', 10, 'project: m 1-2'),
    item('signature', 30, 'project: y 0-2'),
    item('more', 10, 'lab: z 0-2'),
  ]

  it('are foundations, core, proof and the rest, each of the first three ending in a piece', () => {
    const asked = 'm 3!, z 2'
    const chapters = chaptersOf(order(asked, items, { signature: 'signature' }), asks(asked))
    expect(
      chapters.map(({ kind, steps, artefact, hours }) => [kind, steps, artefact, hours]),
    ).toEqual([
      ['foundations', ['read', 'begin'], 'begin', 11],
      ['core', ['must'], 'must', 10],
      ['proof', ['signature'], 'signature', 30],
      ['rest', ['more'], null, 10],
    ])
  })

  it('have the first must-have in the foundations where nothing else there leaves a piece', () => {
    const asked = 'm 2!, n 2!'
    const two = [
      item('read', 5, 'course: x 0-1'),
      item('first', 10, 'project: m 0-2 | x 1'),
      item('second', 20, 'project: n 0-2 | x 1'),
    ]
    const chapters = chaptersOf(order(asked, two), asks(asked))
    expect(chapters.map(({ kind, steps }) => [kind, steps])).toEqual([
      ['foundations', ['read', 'first']],
      ['core', ['second']],
    ])
  })

  it('have no foundations where the must-haves leave one piece only', () => {
    const asked = 'm 2!'
    const few = [item('read', 5, 'course: x 0-1'), item('must', 10, 'project: m 0-2 | x 1')]
    const chapters = chaptersOf(order(asked, few), asks(asked))
    expect(chapters.map(({ kind, steps }) => [kind, steps])).toEqual([['core', ['read', 'must']]])
  })

  it('are none where there is nothing to do', () => {
    expect(chaptersOf([], asks('m 2!'))).toEqual([])
  })
})
