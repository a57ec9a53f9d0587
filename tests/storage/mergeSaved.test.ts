import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSaved } from '../../src/storage/mergeSaved.ts'
import { currentAnswers, nothingSaved, type Saved } from '../../src/storage/saved.ts'
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

  it('loses no attempt or posting that was not deleted and no question, and keeps the later of two answers', () => {
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
        for (const [id, { namedAt }] of [...a.postings, ...b.postings]) {
          const kept = merged.postings.get(id)
          if (removed.has(id)) expect(kept).toBeUndefined()
          else expect(kept?.namedAt).toBeGreaterThanOrEqual(namedAt)
        }
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
