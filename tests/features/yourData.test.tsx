// @vitest-environment jsdom
import { act, screen, within } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { largestBackup, writeBackup } from '../../src/storage/backup.ts'
import { nothingSaved } from '../../src/storage/saved.ts'
import { undoTime } from '../../src/storage/store.ts'
import { memoryArea } from '../storage/memoryArea.ts'
import { answersOf, column, open, openTab, tabWith } from './site.tsx'

const spring = new Map([['python.ladder', 1]])
const autumn = new Map([
  ['python.ladder', 2],
  ['reports.ladder', 3],
])

/** A tab with two attempts; the later is in use. */
function tabWithTwo() {
  const store = tabWith(spring)
  store.copyAttempt(autumn, 'Autumn')
  return store
}

async function attemptsShown(): Promise<readonly string[]> {
  const section = await screen.findByRole('region', { name: 'Your attempts on this device' })
  return within(section)
    .getAllByRole('listitem')
    .map(
      (item) =>
        item.textContent?.replace(/(\d+\sanswers? (is|are) older|Go back|Rename|Delete).*/, '') ??
        '',
    )
}

describe('attempts', () => {
  it('are listed with name, day and number of answers, latest first', async () => {
    await open('/answers/', tabWithTwo())
    expect(await attemptsShown()).toEqual([
      expect.stringMatching(/^Autumn, \d{4}-\d\d-\d\d, 2\sanswers, in use now$/),
      expect.stringMatching(/^Your first answers, \d{4}-\d\d-\d\d, 1\sanswer$/),
    ])
  })

  it('can be renamed, with anything that fits into a name', async () => {
    const store = tabWithTwo()
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: 'Rename “Your first answers”' }))
    const field = screen.getByRole('textbox', { name: 'Name' })
    expect(document.activeElement).toBe(field)
    await user.type(field, ' =1+1 <b>名前</b> ')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect((await attemptsShown())[1]).toMatch(/^=1\+1 <b>名前<\/b>,/)
  })

  it('can be deleted, which can be undone', async () => {
    const store = tabWithTwo()
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: 'Delete “Autumn”' }))
    expect(await attemptsShown()).toHaveLength(1)
    expect(answersOf(store)).toEqual([...spring])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await attemptsShown()).toHaveLength(2)
    expect(answersOf(store)).toEqual([...autumn])
  })

  it('cannot be brought back once another tab has deleted everything', async () => {
    const area = memoryArea()
    const store = tabWith(spring, area)
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: /^Delete “/ }))
    openTab(area).deleteEverything()
    await act(() => store.read())
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('cannot be brought back after some minutes, and what offers it goes', async () => {
    const store = tabWith(spring)
    await open('/answers/', store)
    vi.useFakeTimers()
    await act(() => store.remove(store.getState().saved.current?.id ?? ''))
    screen.getByRole('button', { name: 'Undo' })
    await act(() => vi.advanceTimersByTime(2 * undoTime))
    vi.useRealTimers()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

describe('asking again', () => {
  const now = Date.now()
  const day = 24 * 60 * 60 * 1000

  /** A tab with one answer of last year, one of last month, and one course done last week. */
  function tabWithHistory() {
    const store = openTab()
    const answers = new Map([
      ['python.ladder', { answer: 1, at: now - 365 * day }],
      ['reports.ladder', { answer: 2, at: now - 30 * day }],
      ['networks.ladder', { answer: 2, at: now - 30 * day }],
    ])
    const attempt = { id: 'first', name: null, namedAt: 0, startedAt: now - 365 * day, answers }
    store.importBackup({
      ...nothingSaved,
      attempts: new Map([['first', attempt]]),
      current: { id: 'first', at: now - 30 * day },
      steps: new Map([['report-course', { state: 'done', title: 'Reports', at: now - 7 * day }]]),
    })
    return store
  }

  it('opens what is older than six months or about something learned, and keeps the rest', async () => {
    const store = tabWithHistory()
    const user = await open('/answers/', store)
    await screen.findByText(/^2\sanswers are older than six months, or about skills/)
    await user.click(screen.getByRole('button', { name: /^Ask these again/ }))
    await screen.findByRole('heading', { level: 1, name: 'Building' })
    const [python] = screen.getAllByRole('radio', { name: /writing Python$/ })
    expect(document.activeElement).toBe(python)
    expect(answersOf(store)).toEqual([['networks.ladder', 2]])
    const { attempts } = store.getState().saved
    expect([...attempts.values()].map(({ answers }) => answers.size)).toEqual([3, 1])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(answersOf(store)).toHaveLength(3)
  })

  it('shows the trend over one’s attempts, the earliest first', async () => {
    const store = tabWithHistory()
    store.copyAttempt(
      new Map([
        ['python.level', 4],
        ['networks.level', 2],
      ]),
      'Now',
    )
    await open('/compare/', store)
    const table = await screen.findByRole('table', { name: /all worked out with today’s content/ })
    const heads = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent)
    expect(heads.slice(2)).toEqual([
      expect.stringMatching(/^Your first answers\d{4}-/),
      expect.stringMatching(/^Now\d{4}-/),
    ])
    expect(column(table, 'Now')).toEqual(['not known', '100'])
  })
})

describe('a backup file', () => {
  const field = () => screen.findByLabelText<HTMLInputElement>('Restore a backup')
  const file = (text: string) => new File([text], 'backup.json', { type: 'application/json' })

  it('taken in brings back everything in another browser', async () => {
    const backup = writeBackup(tabWithTwo().getState().saved, '2026-11-23')
    const store = openTab()
    const user = await open('/answers/', store)
    await user.upload(await field(), file(backup))
    await screen.findByText(/^Restored: 2\sattempts came from the file\. In use now: “Autumn”\.$/)
    expect(answersOf(store)).toEqual([...autumn])
    expect(await attemptsShown()).toHaveLength(2)
  })

  it('of somebody else is kept apart from one’s own, and the page says what came, what was here and what is in use', async () => {
    const theirs = openTab()
    theirs.copyAttempt(new Map([['python.ladder', 0]]), 'Theirs')
    theirs.chooseRole('builder')
    theirs.markStep('report-course', 'Reports', 'done')
    theirs.importBackup(tabWithTwo().getState().saved)
    const backup = writeBackup(theirs.getState().saved, '2026-11-23')
    const store = tabWith(new Map([['python.ladder', 2]]))
    store.chooseRole('breaker')
    const user = await open('/answers/', store)
    await user.upload(await field(), file(backup))
    await screen.findByText(
      /^Restored: 3\sattempts came from the file\. In use now: “Your first answers(?: \(\d\))?”\. 1\stick on steps came too\. The file says otherwise about the role: here that stays as it was\.$/,
    )
    expect(answersOf(store)).toEqual([['python.ladder', 2]])
    expect(store.getState().saved.role?.id).toBe('breaker')
    expect(await attemptsShown()).toHaveLength(4)
    await user.upload(await field(), file(backup))
    await screen.findByText(
      /^Restored: 0\sattempts came from the file, 3 of it were here already\./,
    )
    expect(await attemptsShown()).toHaveLength(4)
  })

  it('brings back what was deleted', async () => {
    const store = tabWithTwo()
    const backup = writeBackup(store.getState().saved, '2026-11-23')
    const user = await open('/answers/', store)
    await user.click(await screen.findByRole('button', { name: 'Delete “Autumn”' }))
    await user.upload(await field(), file(backup))
    await screen.findByText(/^Restored/)
    expect(await attemptsShown()).toHaveLength(2)
  })

  it('that is none is refused with the reason, and nothing changes', async () => {
    const area = memoryArea()
    const store = tabWith(spring, area)
    const before = [...area.texts]
    const user = await open('/answers/', store)
    await user.upload(await field(), file('{"name":"something else"}'))
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^This file is no backup of this site\. .* Nothing was changed\.$/,
    )
    expect([...area.texts]).toEqual(before)
  })

  it('that is far too large is refused unread', async () => {
    const large = file('x')
    Object.defineProperty(large, 'size', { value: largestBackup + 1 })
    Object.defineProperty(large, 'text', {
      value: () => {
        throw new Error('This file is not to be read')
      },
    })
    const user = await open('/answers/', tabWith(spring))
    await user.upload(await field(), large)
    expect((await screen.findByRole('alert')).textContent).toMatch(/too large/)
  })
})
