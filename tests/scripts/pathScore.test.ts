import { describe, expect, it } from 'vitest'
import {
  type Mark,
  most,
  pathScore,
  type Scored,
  totalOf,
} from '../../scripts/research/pathScore.ts'
import type { LearningItem } from '../../src/core/path/items.ts'
import { asks, item, levels } from '../core/path/pieces.ts'

const must = item('must', 10, 'project: m 0-2')
const other = item('other', 12, 'project: n 0-2')
const signature = item('signature', 30, 'project: m 2-3')

/** The marks of a path; without more, one that gets them all. */
function marks(items: readonly LearningItem[], more: Partial<Scored> = {}) {
  return pathScore({
    ...{ levels: new Map(), requirements: asks('m 3!, n 3!'), signatures: ['signature'] },
    ...{ items, catalogue: items, domains: new Map(), isSigned: false },
    ...more,
  })
}

const good = [must, other, signature]

describe('the score of a path', () => {
  it('is ten for a path that keeps all rules', () => {
    expect(marks(good)).toEqual(most)
    expect(totalOf(most)).toBe(10)
  })

  it('is that of the signature for somebody who has done it', () => {
    expect(marks([must, other], { isSigned: true }).signature).toBe(2)
    expect(marks([], { isSigned: true, levels: levels({ m: 3, n: 3 }) })).toEqual(most)
  })

  const scrap = item('scrap', 4, 'guide: x 0-1')
  const read = (hours: number) => item('read', hours, 'course: x 0-2')
  const deep = item('deep', 10, 'project: n 2-3')
  const cases: readonly [string, Mark, number, readonly LearningItem[], Partial<Scored>][] = [
    ['no signature', 'signature', 0, [must, other], {}],
    ['a signature after two thirds of the hours', 'signature', 1, [must, read(70), signature], {}],
    [
      'half of the early steps for something else',
      'mustHavesFirst',
      0.75,
      [scrap, must, other],
      {},
    ],
    ['a reading on which nothing builds', 'noScraps', 0.75, [...good, scrap], {}],
    [
      'a reading that the next step needs',
      'noScraps',
      1,
      [scrap, item('on', 9, 'lab: z 0-2 | x 1'), ...good],
      {},
    ],
    ['a first piece at hour 17', 'earlyPiece', 0.5, [read(7), ...good], {}],
    ['a first piece at hour 31', 'earlyPiece', 0, [read(21), ...good], {}],
    ['21 hours without a piece', 'steadyPieces', 0.5, [...good, read(21)], {}],
    ['41 hours without a piece', 'steadyPieces', 0, [...good, read(41)], {}],
    [
      'neighbours of which half share a domain',
      'sameDomain',
      0.5,
      good,
      {
        domains: new Map([
          ['n', 'two'],
          ['m', 'one'],
        ]),
        items: [other, must, signature],
      },
    ],
    [
      'a must-have by a lab where there is a project',
      'mustHavesByProject',
      0,
      [item('lab', 8, 'lab: m 0-2'), other, signature],
      { catalogue: [item('lab', 8, 'lab: m 0-2'), ...good] },
    ],
    ['depth before breadth', 'breadthThenDepth', 0, [must, other, deep, signature], {}],
    ['the signature before a must-have', 'breadthThenDepth', 0, [must, signature, other], {}],
    ['40 of 92 hours after the end', 'stopsInTime', (1.5 * 52) / 92, [...good, read(40)], {}],
    [
      'two steps over twelve',
      'stopsInTime',
      1,
      Array.from({ length: 14 }, (_, i) => item(`${i}`, 1, 'course: x 0-1')),
      {},
    ],
  ]
  it.each(cases)('with %s gives %s %d', (_, mark, points, items, more) => {
    expect(marks(items, more)[mark]).toBeCloseTo(points, 9)
  })
})
