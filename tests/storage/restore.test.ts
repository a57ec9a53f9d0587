import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restore } from '../../src/storage/restore.ts'
import {
  type Attempt,
  attemptsWithAnswers,
  currentAnswers,
  nothingSaved,
  type Saved,
} from '../../src/storage/saved.ts'
import { runs } from '../core/runs.ts'
import { anySaved, savedWith } from './anySaved.ts'

const often = { numRuns: runs(300) }

/** Later than every time of `anySaved`. */
const now = 9
let ids = 0

function restored(here: Saved, copy: Saved) {
  return restore(here, copy, () => `new-${ids++}`, now)
}

/** What a person sees of an attempt's answers, as text: each with when it was given. */
function given({ answers }: Attempt): string {
  const all = [...answers].filter(([, { answer }]) => answer !== null)
  return JSON.stringify(all.map(([question, { answer, at }]) => [question, answer, at]).toSorted())
}

function allGiven(saved: Saved): readonly string[] {
  return attemptsWithAnswers(saved).map(given)
}

/** What postings were kept, whatever they are called now. */
function allKept({ postings }: Saved) {
  return [...postings.values()].map(({ keptAt, requirements }) => ({ keptAt, requirements }))
}

describe('restoring a backup, whatever is here and whatever it holds,', () => {
  it('loses no attempt of either, and none is changed', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const { saved } = restored(here, copy)
        for (const [id, attempt] of here.attempts) expect(saved.attempts.get(id)).toEqual(attempt)
        expect(allGiven(saved)).toEqual(expect.arrayContaining([...allGiven(copy)]))
        expect(saved.removed).toEqual(here.removed)
        for (const id of [...saved.attempts.keys(), ...saved.postings.keys()]) {
          expect(saved.removed.has(id)).toBe(false)
        }
        for (const [id, posting] of here.postings) expect(saved.postings.get(id)).toEqual(posting)
        expect(allKept(saved)).toEqual(expect.arrayContaining([...allKept(copy)]))
      }),
      often,
    )
  })

  it('doubles nothing that was here already, and says how much came and how much was here', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const known = new Set(allGiven(here))
        const came = allGiven(copy).filter((one) => !known.has(one))
        const once = restored(here, copy)
        expect(once.postings).toBe(once.saved.postings.size - here.postings.size)
        expect(allGiven(once.saved).toSorted()).toEqual([...allGiven(here), ...came].toSorted())
        expect(once).toMatchObject({
          came: came.length,
          same: allGiven(copy).length - came.length,
        })
        const twice = restored(once.saved, copy)
        expect(twice).toMatchObject({ came: 0, postings: 0 })
        expect(twice.saved).toEqual(once.saved)
      }),
      often,
    )
  })

  it('leaves in use what holds answers here, else goes on where the backup was', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const { saved } = restored(here, copy)
        if (currentAnswers(here).size > 0) expect(saved.current).toEqual(here.current)
        else expect(currentAnswers(saved)).toEqual(currentAnswers(copy))
      }),
      often,
    )
  })

  it('leaves role, ticks and settings that were chosen here, takes the others, and names what stays against the file', () => {
    fc.assert(
      fc.property(anySaved, anySaved, (here, copy) => {
        const { saved, stays } = restored(here, copy)
        expect(saved.start).toEqual(here.start ?? copy.start)
        expect(saved.role).toEqual(here.role ?? copy.role)
        expect(saved.plan).toEqual(here.plan ?? copy.plan)
        const stateOf = ({ steps }: Saved, id: string) => steps.get(id)?.state ?? null
        for (const id of [...here.steps.keys(), ...copy.steps.keys()]) {
          expect(stateOf(saved, id)).toBe(stateOf(here, id) ?? stateOf(copy, id))
        }
        const differing = [...copy.steps.keys()].some((id) => {
          const [mine, theirs] = [stateOf(here, id), stateOf(copy, id)]
          return mine !== null && theirs !== null && mine !== theirs
        })
        expect(stays.includes('ticks')).toBe(differing)
        const roles = [here.role?.id, copy.role?.id].filter((id) => id !== undefined)
        expect(stays.includes('role')).toBe(new Set(roles).size === 2)
      }),
      often,
    )
  })
})

describe('restoring a backup', () => {
  it('keeps answers apart that come from two browsers under one id', () => {
    const { saved } = restored(savedWith(2, 1000), savedWith(0, 5000))
    const answers = [...saved.attempts.values()].map(
      (one) => one.answers.get('python.ladder')?.answer,
    )
    expect(answers).toEqual([2, 0])
    expect(currentAnswers(saved).get('python.ladder')).toBe(2)
  })

  it('brings back what was deleted here, and deletes nothing that was deleted there', () => {
    const deleted: Saved = { ...nothingSaved, removed: new Set(['first']) }
    expect(currentAnswers(restored(deleted, savedWith(2, 1)).saved).get('python.ladder')).toBe(2)
    expect(restored(savedWith(2, 1), deleted).saved).toEqual(savedWith(2, 1))
  })

  it('says that settings stay only where the file has others', () => {
    const plan = { hoursAWeek: 5, start: null, budget: null, paid: false, reach: 'ready' as const }
    const withPlan = (hoursAWeek: number, at: number) => ({
      ...nothingSaved,
      plan: { ...plan, without: [], hoursAWeek, at },
    })
    expect(restored(withPlan(5, 1), withPlan(5, 2)).stays).toEqual([])
    expect(restored(withPlan(5, 1), withPlan(6, 2)).stays).toEqual(['settings'])
  })
})
