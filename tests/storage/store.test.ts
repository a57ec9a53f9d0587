import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/core/answers/answers.ts'
import {
  answerTimes,
  currentAnswers,
  lastMoment,
  lastTime,
  nothingSaved,
  usualSettings,
} from '../../src/storage/saved.ts'
import { writeSaved } from '../../src/storage/savedText.ts'
import { openStorage, type StorageArea, storageKey } from '../../src/storage/storage.ts'
import { createDraftStore, nothingPasted, type Store, undoTime } from '../../src/storage/store.ts'
import { runs } from '../core/runs.ts'
import { savedWith } from './anySaved.ts'
import { blockedArea, fullArea, memoryArea } from './memoryArea.ts'

let time = 1_000
const clock = () => time++
let ids = 0
const newId = () => `attempt-${ids++}`

/** A tab of a browser with this storage; its clock never stands still. */
function openTab(area: StorageArea | null, now: () => number = clock): Store {
  return createDraftStore(openStorage(area, '/', now), now, newId)
}

/** The id of the attempt that is answered. */
function inUse(store: Store): string {
  return store.getState().saved.current?.id ?? ''
}

function answersOf(store: Store) {
  return [...currentAnswers(store.getState().saved)].toSorted()
}

describe('answers', () => {
  it('are still there in the next visit', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    store.answer('reports.ladder', 'skipped')
    expect(answersOf(openTab(area))).toEqual([
      ['python.ladder', 2],
      ['reports.ladder', 'skipped'],
    ])
  })

  it('can be changed and cleared', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    store.answer('reports.ladder', 1)
    store.answer('python.ladder', 0)
    store.answer('reports.ladder', null)
    expect(answersOf(store)).toEqual([['python.ladder', 0]])
    expect(answersOf(openTab(area))).toEqual([['python.ladder', 0]])
  })

  it('belong to one attempt, which is begun with the first', () => {
    const store = openTab(memoryArea())
    expect(store.getState().saved).toEqual(nothingSaved)
    store.answer('python.ladder', 2)
    store.answer('reports.ladder', 1)
    expect(store.getState().saved.attempts.size).toBe(1)
  })

  it('count as they were given last, also when the clock was set back', () => {
    const moments = [9_000, 9_001, 9_002, 1_000, 1_001, 1_002]
    const store = openTab(memoryArea(), () => moments.shift() ?? 1_003)
    store.answer('python.ladder', 0)
    store.answer('reports.ladder', 0)
    store.answer('python.ladder', 3)
    expect(answersOf(store)).toContainEqual(['python.ladder', 3])
  })

  it('count as they were given last, also on a clock that is slower than the person', () => {
    const store = openTab(memoryArea(), () => 9_000)
    store.answer('python.ladder', 0)
    store.answer('python.ladder', 3)
    expect(answersOf(store)).toEqual([['python.ladder', 3]])
  })

  it('count as they were given last, also where one is stored with the last time there is', () => {
    const area = memoryArea([[storageKey('/'), writeSaved(savedWith(1, lastTime))]])
    const store = openTab(area)
    for (const option of [3, 0, 2]) {
      store.answer('python.ladder', option)
      expect(answersOf(store)).toEqual([['python.ladder', option]])
      expect(answersOf(openTab(area))).toEqual([['python.ladder', option]])
    }
  })

  it('count as they were given last in two tabs that hear of each other or not, whatever times are stored and whatever the clocks say', () => {
    const moment = fc.oneof(
      fc.nat(9),
      fc.constantFrom(Date.UTC(2026, 10, 23), lastMoment - 1, lastMoment),
    )
    const click = fc.record({
      tab: fc.nat(1),
      hears: fc.boolean(),
      question: fc.constantFrom('python.ladder', 'reports.ladder'),
      option: fc.option(fc.nat(3)),
    })
    const clicks = fc.array(click, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(moment, fc.nat(3), moment, clicks, (stored, option, clock, clicks) => {
        const area = memoryArea([[storageKey('/'), writeSaved(savedWith(option, stored))]])
        const tabs = [openTab(area, () => clock), openTab(area, () => clock)]
        const last = new Map<string, Answer | null>([['python.ladder', option]])
        for (const { tab, hears, question, option } of clicks) {
          const clicked = tabs[tab]
          if (hears) clicked?.read()
          clicked?.answer(question, option)
          last.set(question, option)
        }
        const expected = [...last].filter(([, answer]) => answer !== null).toSorted()
        expect(answersOf(openTab(area))).toEqual(expected)
        for (const tab of tabs) tab.read()
        expect(tabs.map(answersOf)).toEqual([expected, expected])
      }),
      { numRuns: runs(300) },
    )
  })

  it('that are all “Not yet” leave what was answered, and can be taken back at once', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    store.answer('reports.ladder', 'skipped')
    const open = ['python.ladder', 'reports.ladder', 'networks.ladder', 'attacks.ladder']
    store.answerNotYet(open)
    expect(answersOf(openTab(area))).toEqual([
      ['attacks.ladder', 0],
      ['networks.ladder', 0],
      ['python.ladder', 2],
      ['reports.ladder', 'skipped'],
    ])
    // What was said otherwise meanwhile is no longer taken back.
    store.answer('attacks.ladder', 1)
    store.undo()
    expect(answersOf(openTab(area))).toEqual([
      ['attacks.ladder', 1],
      ['python.ladder', 2],
      ['reports.ladder', 'skipped'],
    ])
    store.undo()
    expect(answersOf(store)).toHaveLength(3)
  })

  it('that are all “Not yet” can begin an attempt, and nothing of it comes back once it was deleted elsewhere', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answerNotYet(['python.ladder'])
    expect(answersOf(store)).toEqual([['python.ladder', 0]])
    const other = openTab(area)
    other.remove(inUse(other))
    store.undo()
    expect(store.getState().saved.attempts.size).toBe(0)
  })

  it('stand beside where one comes from', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.chooseStart({ from: 'law', draws: null })
    store.chooseStart({ from: 'law', draws: 'decide' })
    expect(openTab(area).getState().saved.start).toMatchObject({ from: 'law', draws: 'decide' })
    expect(answersOf(store)).toEqual([])
  })

  it('stand beside the role one aims for', () => {
    const area = memoryArea()
    openTab(area).chooseRole('engineer')
    expect(openTab(area).getState().saved.role?.id).toBe('engineer')
  })
})

describe('progress on a path', () => {
  const settings = { ...usualSettings, hoursAWeek: 8 }

  it('is kept with its title, so that it can be named when the content has dropped it', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.markStep('course', 'A course', 'done')
    store.markStep('book', 'A book', 'banned')
    store.markStep('book', 'A book', null)
    store.choosePlan(settings)
    const { steps, plan } = openTab(area).getState().saved
    expect(steps.get('course')).toMatchObject({ title: 'A course', state: 'done' })
    expect(steps.get('book')).toMatchObject({ title: 'A book', state: null })
    expect(plan).toMatchObject(settings)
  })

  it('is later than the answers before it and earlier than those after it', () => {
    const store = openTab(memoryArea(), () => 9_000)
    const timesOf = () => {
      const { saved } = store.getState()
      return [answerTimes(saved).get('python.ladder') ?? 0, saved.steps.get('course')?.at ?? 0]
    }
    store.answer('python.ladder', 0)
    store.markStep('course', 'A course', 'done')
    const [answered = 0, ticked = 0] = timesOf()
    expect(ticked).toBeGreaterThan(answered)
    store.answer('python.ladder', 1)
    const [answeredAnew = 0, tickedBefore] = timesOf()
    expect(answeredAnew).toBeGreaterThan(tickedBefore ?? 0)
  })

  it('is merged between tabs, step by step, the later counting', () => {
    const area = memoryArea()
    const [one, other] = [openTab(area), openTab(area)]
    one.markStep('course', 'A course', 'done')
    other.markStep('book', 'A book', 'known')
    other.markStep('course', 'A course', null)
    one.read()
    const states = [...one.getState().saved.steps].map(([id, { state }]) => [id, state])
    expect(states.toSorted()).toEqual([
      ['book', 'known'],
      ['course', null],
    ])
  })
})

describe('two tabs', () => {
  it('on one storage lose nothing of each other', () => {
    const area = memoryArea()
    openTab(area).answer('python.ladder', 1)
    const [one, other] = [openTab(area), openTab(area)]
    one.answer('reports.ladder', 2)
    other.answer('networks.ladder', 3)
    one.answer('attacks.ladder', 0)
    const all = [
      ['attacks.ladder', 0],
      ['networks.ladder', 3],
      ['python.ladder', 1],
      ['reports.ladder', 2],
    ]
    expect(answersOf(one)).toEqual(all)
    expect(answersOf(openTab(area))).toEqual(all)
  })

  it('let the later answer to one question count', () => {
    const area = memoryArea()
    openTab(area).answer('python.ladder', 1)
    const [one, other] = [openTab(area), openTab(area)]
    one.answer('python.ladder', 3)
    other.answer('python.ladder', 0)
    one.answer('reports.ladder', 2)
    expect(answersOf(one)).toContainEqual(['python.ladder', 0])
  })

  it('show what the other stored, once it is heard of', () => {
    const area = memoryArea()
    const [one, other] = [openTab(area), openTab(area)]
    one.answer('python.ladder', 2)
    other.read()
    expect(answersOf(other)).toEqual([['python.ladder', 2]])
  })

  it('begin one attempt, also when both answer before they heard of each other; two browsers begin two', () => {
    const area = memoryArea()
    const [one, other] = [openTab(area), openTab(area)]
    one.answer('python.ladder', 2)
    other.answer('reports.ladder', 1)
    expect(answersOf(openTab(area))).toHaveLength(2)
    const elsewhere = openTab(memoryArea())
    elsewhere.answer('python.ladder', 2)
    expect(inUse(elsewhere)).not.toBe(inUse(one))
  })

  it('both forget, when one deletes everything', () => {
    const area = memoryArea()
    const [one, other] = [openTab(area), openTab(area)]
    one.answer('python.ladder', 2)
    other.read()
    one.deleteEverything()
    other.read()
    expect(answersOf(other)).toEqual([])
    other.answer('reports.ladder', 1)
    expect(answersOf(openTab(area))).toEqual([['reports.ladder', 1]])
  })

  it('hold nothing any more that was deleted in the other, also where they hear of it only once there are new answers', () => {
    const area = memoryArea()
    const [one, other] = [openTab(area), openTab(area)]
    one.answer('python.ladder', 2)
    one.chooseRole('engineer')
    other.read()
    other.holdTeam('Ada, https://example.org/results/#1.FR.YSd')
    other.holdPasted({ ...nothingPasted, text: 'a job of a dream' })
    one.deleteEverything()
    one.answer('reports.ladder', 1)
    other.read()
    expect(other.getState().saved).toEqual(one.getState().saved)
    one.deleteEverything()
    other.read()
    expect(other.getState()).toMatchObject({
      ...{ saved: nothingSaved, teamList: '', pasted: nothingPasted },
    })
    expect(other.everything()).not.toContain('engineer')
  })

  it('answer the attempt they show, also where the other has gone to another one', () => {
    const area = memoryArea()
    const one = openTab(area)
    one.answer('python.ladder', 2)
    const other = openTab(area)
    one.copyAttempt(new Map([['reports.ladder', 3]]), 'From a link')
    other.answer('python.ladder', 1)
    expect(answersOf(other)).toEqual([['python.ladder', 1]])
    one.read()
    expect(answersOf(one)).toEqual([['python.ladder', 1]])
  })

  it('go on in memory when the other one turns out to be of a newer version', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    area.setItem(storageKey('/'), '{"version":99}')
    store.read()
    store.answer('reports.ladder', 1)
    expect(store.getState().trouble).toBe('newer')
    expect(answersOf(store)).toHaveLength(2)
    expect(area.getItem(storageKey('/'))).toBe('{"version":99}')
  })
})

describe('a store in trouble', () => {
  it.each([
    ['full', fullArea()],
    ['blocked', blockedArea],
    ['blocked', null],
    ['newer', memoryArea([[storageKey('/'), '{"version":99}']])],
  ])('(%s) goes on in memory and says so', (trouble, area) => {
    const store = openTab(area)
    store.answer('python.ladder', 2)
    store.answer('reports.ladder', 1)
    expect(answersOf(store)).toHaveLength(2)
    expect(store.getState().trouble).toBe(trouble)
  })

  it('says nothing any more once there is room again, and keeps all that was answered', () => {
    const area = memoryArea()
    const { setItem } = area
    const store = openTab(area)
    area.setItem = fullArea().setItem
    store.answer('python.ladder', 2)
    expect(store.getState().trouble).toBe('full')
    area.setItem = setItem
    store.answer('reports.ladder', 1)
    expect(store.getState().trouble).toBeNull()
    expect(answersOf(openTab(area))).toHaveLength(2)
  })

  it('keeps what could not be stored when it reads what another tab stored, and loses it when everything is deleted', () => {
    const area = memoryArea()
    const { setItem } = area
    const [store, other] = [openTab(area), openTab(area)]
    area.setItem = fullArea().setItem
    store.answer('python.ladder', 2)
    store.read()
    expect(answersOf(store)).toHaveLength(1)
    area.setItem = setItem
    other.chooseRole('engineer')
    store.read()
    expect(answersOf(store)).toHaveLength(1)
    expect(store.getState()).toMatchObject({ trouble: 'full', saved: { role: { id: 'engineer' } } })
    other.deleteEverything()
    store.read()
    expect(store.getState()).toMatchObject({ trouble: null, saved: nothingSaved })
  })

  it('goes on saying that a text was put aside, and saves what comes after', () => {
    const area = memoryArea([[storageKey('/'), 'damaged']])
    const store = openTab(area)
    store.answer('python.ladder', 2)
    expect(store.getState().trouble).toBe('unreadable')
    expect(store.quarantined()).toEqual(['damaged'])
    expect(answersOf(openTab(area))).toEqual([['python.ladder', 2]])
  })
})

describe('starting from other answers', () => {
  it('keeps the old attempt, and going back brings it back', () => {
    const store = openTab(memoryArea())
    store.answer('python.ladder', 2)
    const mine = inUse(store)
    store.copyAttempt(new Map([['reports.ladder', 3]]), 'From a link')
    const theirs = inUse(store)
    store.answer('attacks.ladder', 1)
    expect(answersOf(store)).toEqual([
      ['attacks.ladder', 1],
      ['reports.ladder', 3],
    ])
    store.goTo(mine)
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
    store.goTo(theirs)
    expect(answersOf(store)).toHaveLength(2)
  })

  it('is undone to nothing, where there was nothing', () => {
    const store = openTab(memoryArea())
    store.copyAttempt(new Map([['reports.ladder', 3]]), 'From a link')
    store.undo()
    expect(answersOf(store)).toEqual([])
    store.answer('python.ladder', 1)
    expect(answersOf(store)).toEqual([['python.ladder', 1]])
  })
})

describe('attempts', () => {
  /** A tab with two attempts, the second in use; gives their ids. */
  function withTwo() {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    const first = inUse(store)
    store.copyAttempt(new Map([['reports.ladder', 3]]), 'From a link')
    const second = inUse(store)
    return { area, store, first, second }
  }

  it('can be named, and named anew', () => {
    const { area, store, first } = withTwo()
    store.rename(first, 'Spring')
    store.rename(first, 'Before the course')
    store.rename('nowhere', 'Nobody')
    const named = openTab(area).getState().saved.attempts
    expect(named.get(first)?.name).toBe('Before the course')
    expect(named.size).toBe(2)
  })

  it('keep the name given last, also between two tabs', () => {
    const { area, store, first } = withTwo()
    const other = openTab(area)
    store.rename(first, 'Zebra')
    other.read()
    other.rename(first, 'Ape')
    store.answer('attacks.ladder', 0)
    expect(openTab(area).getState().saved.attempts.get(first)?.name).toBe('Ape')
  })

  it('can be deleted, which leaves nothing of their answers in storage', () => {
    const { area, store, first } = withTwo()
    store.remove(first)
    expect(area.getItem(storageKey('/'))).not.toContain('python.ladder')
    expect(answersOf(openTab(area))).toEqual([['reports.ladder', 3]])
  })

  it('stay deleted when another tab saves that still has them', () => {
    const { area, store, first } = withTwo()
    const other = openTab(area)
    store.remove(first)
    other.answer('attacks.ladder', 1)
    expect([...openTab(area).getState().saved.attempts.keys()]).not.toContain(first)
  })

  it('come back by undo as they were, in use if they were', () => {
    const { area, store, second } = withTwo()
    const before = store.getState().saved.attempts.get(second)
    store.remove(second)
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
    store.undo()
    expect(answersOf(store)).toEqual([['reports.ladder', 3]])
    const { attempts, current } = openTab(area).getState().saved
    const back = attempts.get(current?.id ?? '')
    expect({ ...back, id: second }).toEqual(before)
    expect(attempts.size).toBe(2)
  })

  it('go on with nothing when the only one is deleted, and undo brings it back', () => {
    const store = openTab(memoryArea())
    store.answer('python.ladder', 2)
    store.remove(inUse(store))
    expect(answersOf(store)).toEqual([])
    store.undo()
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
  })

  it('begin anew after the only one was deleted', () => {
    const area = memoryArea()
    const store = openTab(area)
    store.answer('python.ladder', 2)
    store.remove(inUse(store))
    store.answer('reports.ladder', 1)
    expect(answersOf(openTab(area))).toEqual([['reports.ladder', 1]])
  })

  it('do not come back by undo once another tab has deleted everything, heard of or not', () => {
    for (const hears of [true, false]) {
      const { area, store, second } = withTwo()
      const other = openTab(area)
      store.remove(second)
      other.deleteEverything()
      if (hears) store.read()
      store.undo()
      expect([...area.texts]).toEqual([])
      expect(store.getState()).toMatchObject({ saved: nothingSaved, undo: null })
    }
  })

  it('are not gone back to by undo once another tab has deleted them', () => {
    const { area, store, first, second } = withTwo()
    const other = openTab(area)
    other.remove(first)
    store.undo()
    expect(inUse(store)).toBe(second)
    expect(answersOf(openTab(area))).toEqual([['reports.ladder', 3]])
  })

  it('can be brought back until another change that can be undone or for some minutes, and are in nothing of the tab after that', () => {
    let time = 1_000
    const store = openTab(memoryArea(), () => time)
    const deleted = () => {
      store.answer('python.ladder', 2)
      store.remove(inUse(store))
      expect(store.getState().undo).toMatchObject({ done: 'removed', until: time + undoTime })
    }
    deleted()
    store.copyAttempt(new Map(), 'Begun')
    expect(store.getState().undo).toMatchObject({ done: 'begun' })
    deleted()
    time += undoTime
    store.undo()
    expect(answersOf(store)).toEqual([])
    expect(store.getState().undo).toBeNull()
  })

  it('can be asked again in part: the rest is kept with the times it was given', () => {
    const { store, second } = withTwo()
    store.answer('attacks.ladder', 1)
    const before = store.getState().saved.attempts.get(second)
    store.askAgain(second, new Set(['reports.ladder', 'nowhere.ladder']), 'Asked again')
    const { attempts, current } = store.getState().saved
    const again = attempts.get(current?.id ?? '')
    expect(again?.name).toBe('Asked again')
    expect([...(again?.answers ?? [])]).toEqual([
      ['attacks.ladder', before?.answers.get('attacks.ladder')],
    ])
    expect(attempts.get(second)).toEqual(before)
  })

  it('that are not there cannot be deleted', () => {
    const { store } = withTwo()
    const before = store.getState()
    store.remove('nowhere')
    expect(store.getState()).toEqual(before)
  })
})

describe('postings that are kept', () => {
  const asked = [{ skill: 'python', level: 3, weight: 3, must: true }]
  const namesIn = (store: Store) =>
    [...store.getState().saved.postings.values()].map(({ name }) => name)

  it('are there again in another tab, with what they ask', () => {
    const area = memoryArea()
    const id = openTab(area).keepPosting('A dream of a job', asked)
    const { postings } = openTab(area).getState().saved
    expect(postings.get(id)).toMatchObject({ name: 'A dream of a job', requirements: asked })
  })

  it('keep the name given last, also between two tabs and where the clock stands still', () => {
    const area = memoryArea()
    const still = () => 5_000
    const store = openTab(area, still)
    const id = store.keepPosting('A job', asked)
    const other = openTab(area, still)
    store.renamePosting(id, 'Ape keeper')
    other.read()
    other.renamePosting(id, 'Zebra keeper')
    other.renamePosting('nowhere', 'Nobody')
    store.answer('python.ladder', 0)
    expect(namesIn(openTab(area))).toEqual(['Zebra keeper'])
  })

  it('can be deleted, stay deleted when another tab saves, and come back by undo as they were', () => {
    const area = memoryArea()
    const store = openTab(area)
    const id = store.keepPosting('A dream of a job', asked)
    const other = openTab(area)
    store.removePosting(id)
    other.answer('python.ladder', 1)
    expect(area.getItem(storageKey('/'))).not.toContain('dream')
    expect(store.getState().undo).toMatchObject({ done: 'postingRemoved' })
    store.undo()
    expect(namesIn(openTab(area))).toEqual(['A dream of a job'])
    expect(store.getState().undo).toBeNull()
  })

  it('do not come back by undo once another tab has deleted everything', () => {
    const area = memoryArea()
    const store = openTab(area)
    const id = store.keepPosting('A dream of a job', asked)
    store.removePosting(id)
    openTab(area).deleteEverything()
    store.undo()
    expect(namesIn(store)).toEqual([])
    expect([...area.texts]).toEqual([])
  })

  it('that are not there cannot be deleted', () => {
    const store = openTab(memoryArea())
    const before = store.getState()
    store.removePosting('nowhere')
    expect(store.getState()).toMatchObject({ saved: before.saved, undo: null })
  })
})

describe('deleting everything', () => {
  it('leaves nothing of ours in memory and in storage', () => {
    const area = memoryArea([
      ['theme', 'dark'],
      [storageKey('/'), 'damaged'],
    ])
    const store = openTab(area)
    store.answer('python.ladder', 2)
    store.chooseRole('engineer')
    store.deleteEverything()
    expect(store.getState()).toEqual({
      ...{ saved: nothingSaved, trouble: null, isStored: false },
      ...{ undo: null, teamList: '', pasted: nothingPasted, forgotten: 1 },
    })
    expect(store.quarantined()).toEqual([])
    expect([...area.texts]).toEqual([['theme', 'dark']])
  })
})
