import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSaved, takeIn } from '../../src/store/mergeSaved.ts'
import { currentAnswers, nothingSaved, type Saved } from '../../src/store/saved.ts'
import { runs } from '../core/runs.ts'
import { anySaved, contentOf, savedWith } from './anySaved.ts'

const often = { numRuns: runs(100) }

describe('merging two copies', () => {
  it('gives the same in either order', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (a, b) => {
        expect(contentOf(mergeSaved(a, b))).toEqual(contentOf(mergeSaved(b, a)))
      }),
      often,
    )
  })

  it('of three copies gives the same whichever two come first', () => {
    fc.assert(
      fc.property(anySaved, anySaved, anySaved, (a, b, c) => {
        const left = mergeSaved(mergeSaved(a, b), c)
        const right = mergeSaved(a, mergeSaved(b, c))
        expect(contentOf(left)).toEqual(contentOf(right))
      }),
      often,
    )
  })

  it('changes nothing when both are the same', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(contentOf(mergeSaved(saved, saved))).toEqual(contentOf(saved))
      }),
      often,
    )
  })

  it('changes nothing when one of them is empty', () => {
    fc.assert(
      fc.property(anySaved, (saved) => {
        expect(contentOf(mergeSaved(saved, nothingSaved))).toEqual(contentOf(saved))
      }),
      often,
    )
  })

  it('loses no attempt that was not deleted and no question, and keeps the later of two answers', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (a, b) => {
        const merged = mergeSaved(a, b)
        const removed = new Set([...a.removed, ...b.removed])
        for (const [id, { answers }] of [...a.attempts, ...b.attempts]) {
          if (removed.has(id)) continue
          for (const [question, { at }] of answers) {
            const kept = merged.attempts.get(id)?.answers.get(question)
            const times = [a, b].map((s) => s.attempts.get(id)?.answers.get(question)?.at ?? 0)
            expect(kept?.at).toBe(Math.max(...times))
            expect(kept?.at).toBeGreaterThanOrEqual(at)
          }
        }
        expect([...merged.attempts.keys()].toSorted()).toEqual(
          [...new Set([...a.attempts.keys(), ...b.attempts.keys()])]
            .filter((id) => !removed.has(id))
            .toSorted(),
        )
      }),
      often,
    )
  })

  it('keeps the later of two names, and what was deleted deleted', () => {
    const attempt = savedWith(2, 1).attempts.get('first')
    if (attempt === undefined) throw new Error('There is an attempt')
    const named = (name: string | null, namedAt: number): Saved => ({
      ...nothingSaved,
      attempts: new Map([['first', { ...attempt, name, namedAt }]]),
    })
    const nameOf = (a: Saved, b: Saved) => mergeSaved(a, b).attempts.get('first')?.name
    expect(nameOf(named('Spring', 5), named('Autumn', 6))).toBe('Autumn')
    expect(nameOf(named('Spring', 7), named('Autumn', 6))).toBe('Spring')
    expect(nameOf(named('Spring', 5), named(null, 6))).toBeNull()
    const deleted: Saved = { ...nothingSaved, removed: new Set(['first']) }
    expect(mergeSaved(named('Spring', 5), deleted).attempts.size).toBe(0)
  })

  it('lets the later answer count, also where it is the lower one', () => {
    const merged = mergeSaved(savedWith(0, 20), savedWith(3, 10))
    expect(currentAnswers(merged).get('python.ladder')).toBe(0)
  })

  it('lets a cleared answer stay cleared where it was cleared later', () => {
    const merged = mergeSaved(savedWith(null, 20), savedWith(3, 10))
    expect(currentAnswers(merged).has('python.ladder')).toBe(false)
  })

  it('lets an answer come back where it was given after clearing', () => {
    const merged = mergeSaved(savedWith(null, 20), savedWith('skipped', 30))
    expect(currentAnswers(merged).get('python.ladder')).toBe('skipped')
  })
})

describe('taking in a copy that was kept elsewhere', () => {
  it('brings back everything where there is nothing', () => {
    fc.assert(
      fc.property(anySaved, (copy) => {
        const all = contentOf({ ...copy, removed: new Set() })
        expect(contentOf(takeIn(nothingSaved, copy))).toEqual(all)
      }),
      often,
    )
  })

  it('loses nothing that is here, and adds every attempt and question of the copy', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const taken = takeIn(here, copy)
        const questionsIn = ({ attempts }: Saved) =>
          new Set([...attempts.values()].flatMap(({ answers }) => [...answers.keys()]))
        for (const id of here.attempts.keys()) expect(taken.attempts.has(id)).toBe(true)
        for (const question of [...questionsIn(here), ...questionsIn(copy)]) {
          expect(questionsIn(taken)).toContain(question)
        }
        expect(taken.attempts.size).toBeGreaterThanOrEqual(copy.attempts.size)
      }),
      often,
    )
  })

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const once = takeIn(here, copy)
        expect(contentOf(takeIn(once, copy))).toEqual(contentOf(once))
      }),
      often,
    )
  })

  it('brings back what was deleted here, and deletes nothing that was deleted there', () => {
    const saved = savedWith(2, 1)
    const deleted: Saved = { ...nothingSaved, removed: new Set(['first']) }
    expect([...takeIn(deleted, saved).attempts.keys()]).toEqual(['first+'])
    expect([...takeIn(saved, deleted).attempts.keys()]).toEqual(['first'])
    expect(currentAnswers(takeIn(deleted, saved)).get('python.ladder')).toBe(2)
  })

  it('goes on with the attempt that is in use here', () => {
    const mine = savedWith(2, 1)
    const other = { ...nothingSaved, current: { id: 'other', at: 99 } }
    expect(takeIn(mine, other).current?.id).toBe('first')
  })
})
