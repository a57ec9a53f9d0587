import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothingSaved, type Saved } from '../../src/storage/saved.ts'
import { readSaved, writeSaved } from '../../src/storage/savedText.ts'
import { openStorage, storageKey } from '../../src/storage/storage.ts'
import { runs } from '../core/runs.ts'
import { altered, anySaved } from './anySaved.ts'
import { blockedArea, fullArea, memoryArea } from './memoryArea.ts'

const key = storageKey('/')
const damaged = '{"version":1,"attempts":[{"id":"a","na'
const newer = '{"version":99,"people":["me"]}'

function savedWith(attempt: string, answer: number): Saved {
  const answers = new Map([['python.ladder', { answer, at: 5 }]])
  return {
    ...nothingSaved,
    attempts: new Map([[attempt, { id: attempt, name: null, namedAt: 0, startedAt: 1, answers }]]),
    current: { id: attempt, at: 1 },
  }
}

const mine = savedWith('mine', 2)

function storageIn(area: Parameters<typeof openStorage>[0], basePath = '/') {
  let time = 1_000
  return openStorage(area, basePath, () => time++)
}

describe('storage', () => {
  it('is empty at first, without trouble', () => {
    expect(storageIn(memoryArea()).load()).toEqual({
      ...{ saved: nothingSaved, trouble: null, isThere: false },
    })
  })

  it('gives back what was saved', () => {
    const area = memoryArea()
    expect(storageIn(area).save(mine)).toBeNull()
    expect(storageIn(area).load()).toEqual({ saved: mine, trouble: null, isThere: true })
  })
})

describe('a stored text of any kind', () => {
  const texts = anySaved.map(writeSaved)
  const anyText = fc.oneof(fc.string(), fc.json(), texts, altered(texts))

  it('is replaced where it can be read; else it stays word for word, whatever is saved', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const area = memoryArea([[key, text]])
        const storage = storageIn(area)
        const { saved, trouble } = storage.load()
        storage.save(mine)
        if (saved === null) {
          expect(['unreadable', 'newer']).toContain(trouble)
          expect([...area.texts.values()]).toContain(text)
        } else {
          expect(storage.load().saved).toEqual(mine)
        }
      }),
      { numRuns: runs(100) },
    )
  })
})

describe('a stored text that cannot be read', () => {
  it('is put aside word for word, once, and stays until something is saved in its place', () => {
    const area = memoryArea([[key, damaged]])
    const storage = storageIn(area)
    expect(storage.load()).toMatchObject({ saved: null, trouble: 'unreadable' })
    expect(storage.load()).toMatchObject({ saved: null, trouble: 'unreadable' })
    expect(storage.quarantined()).toEqual([damaged])
    expect(area.getItem(key)).toBe(damaged)
    storage.save(mine)
    expect(storage.load()).toMatchObject({ saved: mine, trouble: null })
  })

  it('is never overwritten: not by what is saved next, not by the next one', () => {
    const area = memoryArea([[key, damaged]])
    const storage = storageIn(area)
    expect(storage.save(mine)).toBe('unreadable')
    area.setItem(key, 'damaged again')
    storage.load()
    storage.save(mine)
    expect(storage.quarantined()).toEqual([damaged, 'damaged again'])
    expect(storage.load().saved).toEqual(mine)
  })

  it('is not overwritten by one that is put aside at the same moment', () => {
    const area = memoryArea([[key, damaged]])
    const storage = openStorage(area, '/', () => 1_000)
    storage.load()
    area.setItem(key, 'damaged again')
    storage.load()
    expect(storage.quarantined().toSorted()).toEqual(['damaged again', damaged])
  })

  it('stays where it is when there is no room to put it aside', () => {
    const area = fullArea([[key, damaged]])
    const storage = storageIn(area)
    expect(storage.load()).toMatchObject({ saved: null, trouble: 'full' })
    expect(storage.save(mine)).toBe('full')
    expect([...area.texts]).toEqual([[key, damaged]])
  })
})

describe('a stored text of a newer version', () => {
  it('is left alone, whatever is saved', () => {
    const area = memoryArea([[key, newer]])
    const storage = storageIn(area)
    expect(storage.load()).toMatchObject({ saved: null, trouble: 'newer' })
    expect(storage.save(mine)).toBe('newer')
    expect([...area.texts]).toEqual([[key, newer]])
    expect(storage.quarantined()).toEqual([])
  })
})

describe('a browser that keeps nothing', () => {
  it('says that there is no room, and what was stored before stays', () => {
    const before = writeSaved(savedWith('before', 1))
    const area = fullArea([[key, before]])
    expect(storageIn(area).save(mine)).toBe('full')
    expect(area.texts.get(key)).toBe(before)
  })

  it.each([
    ['names no storage', null],
    ['refuses to open it', blockedArea],
  ])('says so when it %s, and throws nothing', (_, area) => {
    const storage = storageIn(area)
    expect(storage.load()).toMatchObject({ saved: null, trouble: 'blocked' })
    expect(storage.save(mine)).toBe('blocked')
    expect(storage.quarantined()).toEqual([])
    expect(storage.clear).not.toThrow()
  })
})

describe('clearing what is stored', () => {
  it('removes what is ours, put-aside texts among it, and nothing of anyone else', () => {
    const others = [
      ['theme', 'dark'],
      ['ai-security-skills-check', 'somebody else’s'],
      [storageKey('/other-site/'), writeSaved(mine)],
    ] as const
    const area = memoryArea([...others, [key, damaged]])
    const storage = storageIn(area)
    storage.load()
    storage.save(mine)
    expect(area.texts.size).toBe(5)
    storage.clear()
    expect([...area.texts]).toEqual(others)
  })

  it('under a base path leaves the site at the root alone', () => {
    const area = memoryArea([[key, writeSaved(mine)]])
    const storage = storageIn(area, '/other-site/')
    storage.save(savedWith('other', 1))
    storage.clear()
    expect(readSaved(area.getItem(key))).toEqual({ kind: 'saved', saved: mine })
  })
})

describe('starting anew', () => {
  it.each([
    { what: 'readable', text: writeSaved(mine) },
    { what: 'damaged', text: damaged },
    { what: 'of a newer version', text: newer },
  ])('puts text that is $what aside word for word, and leaves nothing in its place', ({ text }) => {
    const area = memoryArea([[key, text]])
    const storage = storageIn(area)
    expect(storage.reset()).toBe(true)
    expect(area.getItem(key)).toBe(null)
    expect(storage.quarantined()).toEqual([text])
    expect(storage.load()).toMatchObject({ saved: nothingSaved, trouble: null })
  })

  it('changes nothing where there is no room to put it aside', () => {
    const area = memoryArea([[key, damaged]])
    const { setItem } = area
    area.setItem = (name, text) => {
      if (name !== key) throw new DOMException('full', 'QuotaExceededError')
      setItem(name, text)
    }
    expect(storageIn(area).reset()).toBe(false)
    expect([...area.texts]).toEqual([[key, damaged]])
  })

  it('is possible where nothing is stored, or nothing can be', () => {
    for (const area of [memoryArea(), blockedArea, null]) {
      expect(storageIn(area).reset()).toBe(true)
    }
  })
})

describe('the texts of storage', () => {
  it('are all that this site has stored, word for word, and nothing of others', () => {
    const own = [
      [key, writeSaved(mine)],
      ['ai-security-skills-check:/:aside:1', damaged],
    ] as const
    const area = memoryArea([...own, ['theme', 'dark'], [storageKey('/other/'), 'theirs']])
    expect(storageIn(area).texts()).toEqual(Object.fromEntries(own))
    expect(storageIn(blockedArea).texts()).toEqual({})
  })
})
