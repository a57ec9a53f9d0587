import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lookAgainAfter, weeksOf, weeksRange } from '../../../src/core/path/weeks.ts'
import { runs } from '../runs.ts'

const whole = (min: number, max: number) => fc.integer({ min, max })

const steps = (...hours: number[]) => hours.map((hours, i) => ({ item: `s${i}`, hours }))

describe('weeks of a path', () => {
  it.each([
    ['one short step', [3], 5, ['1-1']],
    ['a long step', [12], 5, ['1-3']],
    ['a step that fills its week', [5, 5], 5, ['1-1', '2-2']],
    ['a step begun where one ended', [3, 4], 5, ['1-1', '1-2']],
    ['no third step begun that does not fit', [2, 2, 3], 5, ['1-1', '1-1', '2-2']],
    ['a third step that fits in whole', [2, 2, 1], 5, ['1-1', '1-1', '1-1']],
    ['parts of hours', [0.5, 0.5], 0.5, ['1-1', '2-2']],
    ['hardly any time', [10, 1], 1e-8, ['1-1000000000', '1000000001-1100000000']],
  ])('hold %s', (_, hours, hoursAWeek, spans) => {
    const found = weeksOf(steps(...hours), hoursAWeek)
    expect(found.map(({ first, last }) => `${first}-${last}`)).toEqual(spans)
  })

  it('are as many as a step takes at least, while the next go on', () => {
    const waiting = [{ item: 'ask', hours: 3, weeks: 4 }, ...steps(4, 12)]
    expect(weeksOf(waiting, 5).map(({ first, last }) => [first, last])).toEqual([
      [1, 4],
      [1, 2],
      [2, 4],
    ])
    expect(weeksOf([{ item: 'ask', hours: 12, weeks: 2 }], 5)[0]?.last).toBe(3)
  })

  it('never hold more than two steps that are not begun and ended in it, nor more hours than there are', () => {
    fc.assert(
      fc.property(fc.array(whole(1, 40), { maxLength: 12 }), whole(1, 20), (hours, hoursAWeek) => {
        const spans = weeksOf(steps(...hours), hoursAWeek)
        const weeks = spans.at(-1)?.last ?? 0
        for (let week = 1; week <= weeks; week++) {
          const on = spans.filter(({ first, last }) => first <= week && week <= last)
          const inPart = on.filter(({ first, last }) => first !== last)
          if (on.length > 2) expect(inPart.length).toBeLessThan(2)
          const least = on
            .filter(({ first, last }) => first === last)
            .reduce((sum, { item }) => sum + (hours[Number(item.slice(1))] ?? 0), 0)
          expect(least).toBeLessThanOrEqual(hoursAWeek)
        }
        for (const [i, { first, last }] of spans.entries()) {
          expect((last - first + 1) * hoursAWeek).toBeGreaterThanOrEqual(hours[i] ?? 0)
          expect(first).toBeGreaterThanOrEqual(spans[i - 1]?.last ?? 1)
        }
      }),
      { numRuns: runs(300) },
    )
  })

  it.each([
    [100, 5, [14, 30]],
    [1, 5, [1, 1]],
    [10, 7, [1, 3]],
  ])('of %i hours at %i a week are a range', (hours, hoursAWeek, range) => {
    expect(weeksRange(steps(hours), hoursAWeek)).toEqual(range)
  })

  it('hold the calendar itself between the fewest and the most', () => {
    const some = fc.array(fc.record({ hours: whole(1, 60), weeks: fc.option(whole(1, 8)) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(some, whole(1, 60), (all, hoursAWeek) => {
        const lasting = all.map((step, i) => ({ ...step, item: `s${i}` }))
        const [fewest, most] = weeksRange(lasting, hoursAWeek)
        const end = Math.max(...weeksOf(lasting, hoursAWeek).map(({ last }) => last))
        expect(fewest).toBeLessThanOrEqual(end)
        expect(most).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: runs(500) },
    )
  })

  it('ask to look again after each thirty hours, but not at the end', () => {
    expect([...lookAgainAfter(steps(10, 20, 5, 40, 1, 30))]).toEqual([1, 3])
    expect([...lookAgainAfter(steps(30))]).toEqual([])
  })
})
